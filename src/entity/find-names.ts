import type { Document } from '../document/document.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { readCapitalUse, startsClause } from './capital-words.ts';
import type { NamePiece } from './cut-name.ts';
import { draftMention, type MentionDraft, settleType } from './mention-draft.ts';
import { RANKS } from './name-form.ts';
import { type NameLexicon, nameLexicon } from './name-lexicon.ts';
import { findNameRuns, type NameRun } from './name-runs.ts';
import { findQuotedTitles } from './quoted-titles.ts';
import { splitRun } from './split-run.ts';
import { findTitleCasedNames } from './title-cased-names.ts';
import { typeByWords } from './type-name.ts';

/** Finds the names of persons, organizations, places, groups and other things, typed as far as their words tell. */
export function findNames(document: Document, segmentation: Segmentation): MentionDraft[] {
  const lexicon = nameLexicon();
  const use = readCapitalUse(document, segmentation);
  const found: MentionDraft[] = [];
  const runs: NameRun[] = [];
  const titles = findQuotedTitles(document, segmentation, use.titleCased);
  for (const { index, firstToken, endToken } of document.sentences) {
    if (use.titleCased[index]) continue;
    findNameRuns(document, firstToken, endToken, use, titles, lexicon, runs);
  }
  const surnames = collectSurnames(document, runs, lexicon);
  for (const run of runs) {
    for (const piece of splitRun(document, run, surnames, lexicon))
      found.push(draftName(document, piece, lexicon));
  }
  settleDatelines(segmentation, found, document);
  const headlined = findTitleCasedNames(document, use, found, lexicon);
  return headlined.length === 0 ? found : [...found, ...headlined].sort((a, b) => a.start - b.start);
}

/** "VARDE, Orvania (CPA) —": the names of a dateline are places, but for the agency in brackets. */
function settleDatelines(
  { furniture }: Segmentation,
  names: readonly MentionDraft[],
  { tokens }: Document,
): void {
  let at = 0;
  for (const { kind, start, end } of furniture) {
    if (kind !== 'dateline') continue;
    while (at < names.length && names[at]!.start < start) at++;
    for (; at < names.length && names[at]!.end <= end; at++) {
      const name = names[at]!;
      if (tokens[name.firstToken - 1]?.text !== '(' && name.certainty < 2) settleType(name, 'place', 2);
    }
  }
}

/** "The Guardian" inside a sentence: the capital shows that the article is part of the name; so does "the elder Roe". */
function includeArticle({ tokens }: Document, name: MentionDraft): void {
  const at = name.firstToken - 1;
  const before = tokens[at];
  if (!before || before.sentence !== tokens[name.firstToken]!.sentence) return;
  const inner = at > 0 && tokens[at - 1]!.sentence === before.sentence;
  if (
    before.text === 'The' &&
    inner &&
    (name.type === null || name.type === 'organization' || name.type === 'other')
  ) {
    if (startsClause(tokens, at, -1)) return;
    name.firstToken = at;
  } else if (
    RANKS.has(before.lower) &&
    inner &&
    tokens[at - 1]!.lower === 'the' &&
    (name.type === null || name.type === 'person')
  ) {
    name.firstToken = at - 1;
    name.type = 'person';
    name.certainty = 2;
  }
  name.start = tokens[name.firstToken]!.start;
}

/** Last words of the full names of persons: "Legend" alone is a name where the text has "John Legend". */
function collectSurnames({ tokens }: Document, runs: readonly NameRun[], lexicon: NameLexicon): Set<string> {
  const surnames = new Set<string>();
  for (const { firstToken, endToken, type } of runs) {
    if (endToken - firstToken < 2 || (type !== undefined && type !== 'person')) continue;
    const last = tokens[endToken - 1]!.text;
    const before = tokens[endToken - 2]!.text;
    if (lexicon.given.has(tokens[firstToken]!.text) || lexicon.given.has(before)) surnames.add(last);
  }
  return surnames;
}

function draftName(
  document: Document,
  { firstToken, endToken, title, titleGender, type, hint }: NamePiece,
  lexicon: NameLexicon,
): MentionDraft {
  const { tokens, text } = document;
  const name = draftMention(document, 'name', firstToken, endToken);
  name.title = title;
  name.gender = titleGender;
  const { lower, end } = tokens[endToken - 1]!;
  // The tokenizer leaves some possessives on the word: "Trump's".
  if (lower.length > 2 && (lower.endsWith("'s") || lower.endsWith("s'")))
    name.end = end - (lower.endsWith("'s") ? 2 : 1);
  // A single word is cut out of the text already.
  const whole = endToken - firstToken === 1 && name.end === end;
  const written = whole ? tokens[firstToken]!.text : text.slice(name.start, name.end);
  if (title !== null) {
    name.type = 'person';
    name.certainty = 3;
  } else if (type) {
    name.type = type;
    name.certainty = 2;
  } else {
    const guess = typeByWords(written, lexicon);
    if (guess) settleType(name, guess.type, guess.certainty);
    else if (hint) settleType(name, hint, 1);
  }
  if (name.type === 'person') {
    const { text: first } = tokens[firstToken]!;
    const given = lexicon.given.get(first);
    if (given === 'female' || given === 'male') name.gender ??= given;
  }
  name.number = name.type === 'group' && written.endsWith('s') ? 'plural' : 'singular';
  includeArticle(document, name);
  if (name.firstToken === firstToken) name.text = written;
  return name;
}
