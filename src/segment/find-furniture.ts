import type { Document } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { isAboutWriter, isBoilerplate, isContact, isSeparator } from './boilerplate.ts';
import { findDateline } from './find-dateline.ts';
import { type Line, readLine } from './line.ts';
import {
  isByline,
  isCaption,
  isCredit,
  isDateLine,
  isPersonName,
  isSectionName,
  isTimeLine,
} from './line-forms.ts';
import { readHead } from './read-head.ts';
import type { Furniture } from './segmentation.ts';

type Kind = Furniture['kind'];

/** How far from the beginning a dateline may stand. */
const DATELINE_REACH = 8;

/** What is not running text by its form, in the order of the text. */
export function findFurniture(document: Document, turns: ReadonlyMap<number, Span>): Furniture[] {
  const { paragraphs } = document;
  // A text of one paragraph is that paragraph, not a headline over nothing.
  if (paragraphs.length === 0) return [];
  const lines = paragraphs.map((paragraph) => readLine(document, paragraph));
  const kinds = new Array<Kind | null>(lines.length).fill(null);
  const body = lines.length > 1 ? readHead(document, lines, kinds) : 0;
  for (let index = 0; index < lines.length; index++) {
    if (kinds[index] === null) kinds[index] = kindByForm(lines, index, body);
  }
  markPressRelease(lines, kinds);
  const furniture: Furniture[] = [];
  paragraphs.forEach((paragraph, index) => {
    const kind = kinds[index]!;
    const { start, end } = paragraph;
    if (kind) furniture.push({ kind, start, end });
    else if (index < body + DATELINE_REACH && !turns.has(index)) {
      const dateline = findDateline(document, paragraph, index === body);
      if (dateline) furniture.push({ kind: 'dateline', ...dateline });
    }
  });
  return furniture;
}

/** The kind of a line outside the head. */
function kindByForm(lines: readonly (Line | null)[], index: number, body: number): Kind | null {
  const line = lines[index];
  if (!line || lines.length === 1) return null;
  if (isSeparator(line)) return 'boilerplate';
  if (isBoilerplate(line)) return 'boilerplate';
  if (/^\((?:Reporting|Additional reporting|Writing|Compiled) (?:by|and)/i.test(line.text))
    return 'boilerplate';
  if (isCredit(line)) return 'credit';
  if (isCaption(line)) return 'caption';
  if (isTimeLine(line)) return 'heading';
  if (index < body) return null;
  if (isByline(line)) return 'byline';
  if (index >= lines.length - 2 && isAboutWriter(line)) return 'boilerplate';
  return isHeading(lines, index) ? 'heading' : null;
}

const LONGEST_HEADING = 9;

/** A short line without a full stop between paragraphs that have one. One of several such lines in a row is a list. */
function isHeading(lines: readonly (Line | null)[], index: number): boolean {
  const line = lines[index]!;
  const { text, words, endsSentence } = line;
  if (words === 0 || index + 1 >= lines.length) return false;
  if (isDateLine(line) && !endsSentence && words <= 6) return true;
  if (
    words > LONGEST_HEADING ||
    (endsSentence && !(line.allCapitals && text.length > 5)) ||
    /[.?!] |@/.test(text) ||
    /[,;―—–-]$/.test(text) ||
    /^["“‘'(•*·–-]|^\d+[.)] /.test(text)
  )
    return false;
  const plain = (at: number) =>
    at < 0 ||
    lines[at] === null ||
    lines[at]!.endsSentence ||
    lines[at]!.words > 20 ||
    isTimeLine(lines[at]!);
  if (!plain(index + 1)) return false;
  if (isSectionName(line)) return true;
  return (
    plain(index - 1) &&
    !/[:]/.test(text) &&
    /^[\p{Lu}\d]/u.test(text) &&
    !(isPersonName(line) && index > lines.length - 4)
  );
}

/** Below "###", "About Acme" or "Media contact:" a press release speaks of its sender only. */
function markPressRelease(lines: readonly (Line | null)[], kinds: (Kind | null)[]): void {
  const release = lines.some(
    (line, index) => line !== null && index < 4 && /^for immediate release/i.test(line.text),
  );
  let below = false;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line) {
      if (below) kinds[index] = 'boilerplate';
      continue;
    }
    if (/^(?:#\s?#\s?#|-\s?30\s?-|notes to editors|(?:media|press) contacts?)/i.test(line.text)) below = true;
    else if (release && /^about \p{Lu}/iu.test(line.text) && !line.endsSentence) below = true;
    if (below || (release && isContact(line))) kinds[index] = 'boilerplate';
  }
}
