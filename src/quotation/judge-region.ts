import type { Document } from '../document/document.ts';
import { splitWords } from '../document/word-set.ts';
import { NAMING_WORDS, WORDING_NOUNS, WORK_NOUNS } from '../lexicon/quoted-name-words.ts';
import type { QuotedRegion } from '../segment/segmentation.ts';
import { startsCapital, startsWord } from './letters.ts';

const MOST_TITLE_WORDS = 8;
const MOST_SCARE_WORDS = 2;
const STOPS = new Set(['.', '?', '!', ';']);
const LIGHT = new Set(['ADP', 'DET', 'CCONJ', 'PART', 'AUX']);
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', "'s"]);
const WORKS = splitWords(WORK_NOUNS);
const NAMING = splitWords(NAMING_WORDS);
const WORDINGS = splitWords(WORDING_NOUNS);

/** What the form of a few words in quotation marks tells: how many words, and whether they are written like a title. */
function readForm(
  { tokens }: Document,
  region: QuotedRegion,
): { words: number; capitals: number; titled: boolean } {
  let words = 0;
  let capitals = 0;
  let titled = true;
  for (let index = region.firstToken; index < region.endToken && words <= MOST_TITLE_WORDS; index++) {
    const { text, pos } = tokens[index]!;
    if (!startsWord(text)) {
      // A full stop at the very end is the sentence's, not the title's: “Night Ferry.”
      if (STOPS.has(text) && !(text === '.' && index >= region.endToken - 2)) titled = false;
      continue;
    }
    words++;
    if (startsCapital(text)) capitals++;
    else if (!LIGHT.has(pos)) titled = false;
  }
  return { words, capitals, titled: titled && words > 0 && words <= MOST_TITLE_WORDS && capitals > 0 };
}

/**
 * Named or held at a distance rather than said, by the form alone: "the “Salt Flats” singer", "the so-called “reform”",
 * "her “hold” rating", "the word “entitled”".
 */
export function isNamed(document: Document, region: QuotedRegion): boolean {
  const { tokens } = document;
  const before = tokens[region.firstToken - 1];
  const beforeThat = tokens[region.firstToken - 2]?.lower ?? '';
  const after = tokens[region.endToken];
  const lower = before?.lower ?? '';
  const { words, capitals, titled } = readForm(document, region);
  if (words === 0 || words > MOST_TITLE_WORDS) return false;
  // Markup, not talk: <a name="top">
  if (document.text[region.start - 1] === '=') return true;
  // "the so-called “reform”"
  if (lower === 'called' && beforeThat === '-') return true;
  if (NAMING.has(lower) || ((lower === 'as' || lower === 'the' || lower === 'a') && NAMING.has(beforeThat)))
    return true;
  const besideWork = WORKS.has(lower) || (after !== undefined && WORKS.has(after.lower));
  if (titled && (besideWork || (lower === ',' && WORKS.has(beforeThat)))) return true;
  if (titled && capitals >= 2 && before !== undefined && (before.pos === 'ADP' || lower === "'s"))
    return true;
  if (words > MOST_SCARE_WORDS) return false;
  if (WORDINGS.has(lower)) return true;
  const attributive = before !== undefined && (before.pos === 'DET' || POSSESSIVES.has(lower));
  return attributive && after !== undefined && after.pos === 'NOUN' && after.sentence === before.sentence;
}

/** "She loved “Night Ferry”": capitals as in a title, and nothing else to tell. */
export function looksTitled(document: Document, region: QuotedRegion): boolean {
  const { words, capitals, titled } = readForm(document, region);
  return titled && capitals >= 2 && words >= 2;
}

/** The number of words in a region, twelve at most. */
export function countRegionWords({ tokens }: Document, region: QuotedRegion): number {
  let words = 0;
  for (let index = region.firstToken; index < region.endToken && words < 12; index++) {
    if (startsWord(tokens[index]!.text)) words++;
  }
  return words;
}
