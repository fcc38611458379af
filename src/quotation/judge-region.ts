import type { QuotedRegion } from '../segment/segmentation.ts';
import type { FrameContext } from './frame-context.ts';

const WORKS = new Set(['song', 'album', 'film', 'movie', 'book', 'novel', 'single', 'show', 'series', 'play', 'painting', 'memoir', 'podcast', 'episode', 'documentary', 'sitcom', 'musical', 'poem', 'essay', 'hit', 'track', 'drama', 'comedy', 'exhibition', 'column', 'record', 'ballad', 'opera', 'section', 'chapter', 'headlined', 'titled', 'entitled', 'untitled', 'of', 'and', 'in', 'on']);
const NAMING = new Set(['titled', 'entitled', 'dubbed', 'nicknamed', 'so-called', 'named', 'headlined', 'known', 'billed', 'christened', 'codenamed']);
const MOST_TITLE_WORDS = 8;

/** "The “Salt Flats” singer", "the film “Night Ferry,”": a name in marks, by its form and by the word before it. */
export function isTitle(context: FrameContext, region: QuotedRegion): boolean {
  const { tokens } = context.document;
  let words = 0;
  let capitals = 0;
  for (let index = region.firstToken; index < region.endToken; index++) {
    const { text, pos } = tokens[index]!;
    if (!/^[\p{L}\p{N}]/u.test(text)) {
      if (text === '.' || text === '?' || text === '!' || text === ';') return false;
      continue;
    }
    words++;
    if (/^[\p{Lu}\p{N}]/u.test(text)) capitals++;
    else if (pos !== 'ADP' && pos !== 'DET' && pos !== 'CCONJ' && pos !== 'PART' && !text.startsWith("'") && !text.startsWith('’')) return false;
  }
  if (words === 0 || words > MOST_TITLE_WORDS || capitals === 0) return false;
  const before = tokens[region.firstToken - 1]?.lower ?? '';
  const after = tokens[region.endToken]?.lower ?? '';
  const beforeThat = tokens[region.firstToken - 2]?.lower ?? '';
  if (WORKS.has(before) || WORKS.has(after) || NAMING.has(before) || (before === ',' && WORKS.has(beforeThat))) return true;
  return capitals >= 2 && words >= 2;
}

/** "the so-called “reform”", "known as “the Shed”": named, not said. */
export function isNaming({ document }: FrameContext, region: QuotedRegion): boolean {
  const before = document.tokens[region.firstToken - 1]?.lower ?? '';
  const beforeThat = document.tokens[region.firstToken - 2]?.lower ?? '';
  return NAMING.has(before) || ((before === 'as' || before === 'the' || before === 'a') && NAMING.has(beforeThat));
}

/** The number of words in a region. */
export function countRegionWords({ document }: FrameContext, region: QuotedRegion): number {
  let words = 0;
  for (let index = region.firstToken; index < region.endToken && words < 12; index++) {
    if (/^[\p{L}\p{N}]/u.test(document.tokens[index]!.text)) words++;
  }
  return words;
}
