import type { Document } from '../document/document.ts';
import { splitWords } from '../document/word-set.ts';
import { isBoilerplate, isContact, isSeparator } from './boilerplate.ts';
import { findDateline, isDatelineAlone } from './find-dateline.ts';
import type { Line } from './line.ts';
import {
  isBareByline,
  isByline,
  isCaption,
  isCaptionPhrase,
  isCredit,
  isDateLine,
  isPersonName,
  isRole,
  isSectionName,
  isTimeLine,
} from './line-forms.ts';
import type { Furniture } from './segmentation.ts';

type Kind = Furniture['kind'];

/** How many lines can stand above the running text. */
const DEEPEST_HEAD = 12;

/**
 * Names the lines above the running text in `kinds`, and returns the index of the first paragraph of running text. The
 * first line is a headline if it looks like one; what follows is told by its own form and by its neighbours.
 */
export function readHead(
  document: Document,
  lines: readonly (Line | null)[],
  kinds: (Kind | null)[],
): number {
  const last = Math.min(lines.length - 1, DEEPEST_HEAD);
  let at = 0;
  let headline = -1;
  for (; at <= last && headline < 0; at++) {
    const line = lines[at];
    if (!line) return at;
    const asked = at > 0 && /^(?:(?:media|press) )?contacts?:/i.test(lines[at - 1]!.text);
    if ((asked && isPersonName(line)) || isContact(line)) kinds[at] = 'boilerplate';
    else if (isSeparator(line) || (isBoilerplate(line) && !isTitleCase(line))) kinds[at] = 'boilerplate';
    else if (isCaption(line)) kinds[at] = 'caption';
    else if (isByline(line)) kinds[at] = 'byline';
    else if (isDateLine(line) && !line.endsSentence) kinds[at] = 'dateline';
    else if (isSectionName(line) && at < last && isHeadline(document, lines, at + 1)) kinds[at] = 'heading';
    else if (isHeadline(document, lines, at) && !findDateline(document, line.paragraph, false)) headline = at;
    else return at;
  }
  if (headline < 0) return at;
  kinds[headline] = 'headline';
  let named = kinds.includes('byline');
  for (; at <= last; at++) {
    const line = lines[at];
    if (!line) return at;
    const kind = kindInHead(lines, at, named);
    const next = lines[at + 1];
    if (!kind && !(next && !named && at < last && isBareByline(next))) return at;
    kinds[at] = kind;
    named ||= kind === 'byline';
  }
  return at;
}

/** Whether running text follows: a headline over nothing is no headline. */
function hasText(lines: readonly (Line | null)[], from: number): boolean {
  for (let index = from; index < lines.length && index < from + DEEPEST_HEAD; index++) {
    const line = lines[index];
    if (!line || (line.endsSentence && line.words >= 8)) return true;
  }
  return false;
}

/** Words of running prose that headlines do without: "Mayor wins vote" against "The mayor won the vote." */
const PROSE = splitWords(
  'the a an i he she it they we was were is are had have been his her their that which who there',
);

function isTitleCase({ words, capitals }: Line): boolean {
  return words > 3 && capitals >= words * 0.8;
}

function isHeadline(document: Document, lines: readonly (Line | null)[], index: number): boolean {
  const line = lines[index];
  if (!line || line.words < 1 || line.words > 32 || !hasText(lines, index + 1)) return false;
  const { text, words, endsSentence, tokens } = line;
  if (/^(?:dear|sirs?,|madam,|to the editor)\b|[,:]$/i.test(text)) return false;
  if (isTitleCase(line)) return true;
  if (/^[\p{Lu}.]+(?: [\p{Lu}.]+)*: |^\d{1,2}[:.]\d{2}/u.test(text) && endsSentence) return false;
  if (!endsSentence) return true;
  // With a full stop: not above something shorter, and not speech with its speaker.
  if (words > 20 || tokens.length < 4 || /[,?!]["”’'] ?\p{L}/u.test(text)) return false;
  const next = lines[index + 1];
  if (
    next &&
    (isByline(next) ||
      isSectionName(next) ||
      (next.allCapitals && next.words <= 4) ||
      findDateline(document, next.paragraph, false))
  )
    return true;
  if (next && next.words <= words) return false;
  return /^[^.?!:"“‘]{3,40}: /.test(text) || !tokens.some(({ lower }) => PROSE.has(lower));
}

function kindInHead(lines: readonly (Line | null)[], index: number, named: boolean): Kind | null {
  const line = lines[index]!;
  const next = lines[index + 1];
  if (isSeparator(line) || isBoilerplate(line)) return 'boilerplate';
  if (isByline(line)) return 'byline';
  if (isDatelineAlone(line.text) || (isDateLine(line) && !line.endsSentence && !isTimeLine(line)))
    return 'dateline';
  if (isTimeLine(line)) return 'heading';
  if (isCredit(line)) return 'credit';
  if (isCaption(line)) return 'caption';
  if (next && isCredit(next) && line.words <= 40) return 'caption';
  if (isSectionName(line)) return 'heading';
  if (!named && isBareByline(line)) return 'byline';
  if (named && isRole(line)) return 'byline';
  if (named && isPersonName(line)) return 'credit';
  return isCaptionPhrase(line) ? 'caption' : null;
}
