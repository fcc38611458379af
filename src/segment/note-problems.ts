import type { Document } from '../document/document.ts';
import { splitWords } from '../document/word-set.ts';
import type { NoteCode } from '../errors.ts';
import type { QuotedRegion, TextNote } from './segmentation.ts';

const FREQUENT =
  splitWords(`the of and to a in that is was it for on with as his he be at by i this had not are but from or have an
  they which you were all her she there would their we him been has when who will no more if out so said what up its about
  than into them can only other some could after over`);

/** Enough words to judge by, and the share of frequent words below which a text is no English prose (prose has 30 % or more). */
const SAMPLE = 400;
const FEWEST_WORDS = 20;
const FEWEST_FREQUENT = 0.12;
const LONGEST_SENTENCE = 150;
/** Notes of one kind; more would only repeat themselves. */
const MOST_NOTES = 20;

const MARKUP =
  /<\/?(?:p|div|span|br|a|script|img|table|ul|li|h[1-6]|html|body|em|strong|article)\b[^<>]{0,200}>|&(?:amp|quot|nbsp|#\d{2,5}|ldquo|rdquo|lt|gt);/i;
const MOJIBAKE = /â€[œ™˜\u009d“”]|Ã[©¨¡³¶¼]|Â[£\u00a0»«]/;

/** Problems of the text itself, as data: what makes the result less sure than usual. */
export function noteProblems(
  { text, tokens, sentences }: Document,
  regions: readonly QuotedRegion[],
): TextNote[] {
  const notes: TextNote[] = [];
  const add = (code: NoteCode, message: string, span?: { start: number; end: number }) =>
    notes.push(span ? { code, message, span } : { code, message });
  let words = 0;
  let frequent = 0;
  // So many frequent words are enough for the longest sample.
  const enough = SAMPLE * FEWEST_FREQUENT;
  for (let index = 0; index < tokens.length && words < SAMPLE && frequent < enough; index++) {
    const { lower, pos } = tokens[index]!;
    if (pos === 'PUNCT' || pos === 'SYM' || pos === 'NUM') continue;
    words++;
    if (FREQUENT.has(lower)) frequent++;
  }
  if (words === 0) add('no-text', 'the text holds no words');
  else if (words >= FEWEST_WORDS && frequent < words * FEWEST_FREQUENT) {
    add(
      'not-english',
      `only ${Math.round((100 * frequent) / words)} % of the words are frequent English ones`,
    );
  }
  const markup = text.includes('<') || text.includes('&') ? MARKUP.exec(text) : null;
  if (markup)
    add('markup-found', `"${markup[0].slice(0, 30)}" looks like HTML`, {
      start: markup.index,
      end: markup.index + markup[0].length,
    });
  const mojibake =
    text.includes('â') || text.includes('Ã') || text.includes('Â') ? MOJIBAKE.exec(text) : null;
  if (mojibake) {
    add('mojibake-found', `"${mojibake[0]}" comes from a wrong decoding; read the text as UTF-8`, {
      start: mojibake.index,
      end: mojibake.index + mojibake[0].length,
    });
  }
  const carriedOn = new Set(regions.map(({ continues }) => continues));
  regions
    .filter(({ closed, index }) => !closed && !carriedOn.has(index))
    .slice(0, MOST_NOTES)
    .forEach(({ start, end }) => {
      add('unclosed-quotation', 'the quotation mark that opens here is never closed', { start, end });
    });
  sentences
    .filter(({ firstToken, endToken }) => endToken - firstToken > LONGEST_SENTENCE)
    .slice(0, MOST_NOTES)
    .forEach(({ start, end, firstToken, endToken }) => {
      add('very-long-sentence', `a sentence of ${endToken - firstToken} tokens`, { start, end });
    });
  return notes;
}
