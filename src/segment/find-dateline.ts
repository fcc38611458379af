import type { Document, Paragraph } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { splitWords } from '../document/word-set.ts';

const LONGEST_DATELINE = 100;
const MOST_WORDS = 14;
const DASH = /^[-–—]{1,3}$/;
const GLUED_DASH = /--|[–—]/;
const PARTICLES = splitWords('de del la las los al of and upon on the');

/** Capitals that stand where a dateline stands, and are none. */
const LABEL =
  /^(?:UPDATED?|EXCLUSIVE|BREAKING|FILE|TOPSHOT|THE |SEE |FACT|ANALYSIS|OPINION|REVIEW|WATCH|VIDEO|PHOTO|NOTE|EDITOR|MORE|RELATED|CORRECTION|LIVE|NEW:|READ|HAND|WARNING|LETTER|INTERVIEW|[QA]:)/;

interface Dateline {
  /** Where it ends, from the beginning of the paragraph, its dash or colon included. */
  readonly length: number;
  readonly ending: 'dash' | 'colon' | 'text';
  readonly inCapitals: boolean;
  readonly hasAgency: boolean;
  readonly hasFigure: boolean;
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word) && !/\d/.test(word);
}

/** Datelines begin with a capital; letters beyond ASCII are looked at more closely. */
function mayBegin(code: number): boolean {
  return code > 0x7f || (code >= 0x41 && code <= 0x5a);
}

/** Reads place, region, date and agency word by word: "HARLOW, Vt., May 5 (Newswire) --". */
function scanDateline(text: string): Dateline | null {
  if (!mayBegin(text.charCodeAt(0))) return null;
  let at = 0;
  let place = 0;
  let afterComma = false;
  let inBrackets = false;
  let inCapitals = true;
  let hasAgency = false;
  let hasFigure = false;
  const end = (length: number, ending: Dateline['ending']) => ({
    length,
    ending,
    inCapitals,
    hasAgency,
    hasFigure,
  });
  for (let count = 0; at < text.length && count < MOST_WORDS; count++) {
    const space = text.indexOf(' ', at);
    const stop = space < 0 ? text.length : space;
    const word = text.slice(at, stop);
    if (DASH.test(word)) return place > 0 ? end(stop, 'dash') : null;
    if (inBrackets || (place > 0 && word[0] === '(')) {
      inBrackets = !/\)[,:]?$/.test(word);
      hasAgency = true;
    } else if (place > 0 && /^\d{1,4},?$/.test(word)) {
      hasFigure = true;
      afterComma = true;
    } else {
      const glued = GLUED_DASH.exec(word);
      const bare = glued ? word.slice(0, glued.index) : word.replace(/[,:]$/, '');
      if (!/^\p{Lu}/u.test(bare) && !(place > 0 && PARTICLES.has(bare))) return null;
      if (!afterComma && !isShouted(bare) && !PARTICLES.has(bare)) {
        // "BRENN Oct 14": a date follows the place without a comma.
        if (/\d/.test(text[stop + 1] ?? '')) afterComma = true;
        else inCapitals = false;
      }
      place++;
      if (glued) return end(at + glued.index + glued[0].length, 'dash');
      if (word.endsWith(':')) return end(stop, 'colon');
      afterComma ||= word.endsWith(',');
    }
    at = stop + 1;
  }
  return at >= text.length && place > 0 && !inBrackets ? end(text.length, 'text') : null;
}

/**
 * The place (and date, and agency) that a report begins with, with its dash, or null. A colon will do in the `first`
 * paragraph only; a place in small letters needs an agency: "London (Newswire) -".
 */
export function findDateline({ text }: Document, { start, end }: Paragraph, first: boolean): Span | null {
  const head = text.slice(start, Math.min(end, start + LONGEST_DATELINE));
  const found = scanDateline(head);
  if (!found || LABEL.test(head) || found.ending === 'text' || start + found.length >= end) return null;
  if (!found.inCapitals && !(found.hasAgency && found.ending === 'dash')) return null;
  return found.ending === 'dash' || first ? { start, end: start + found.length } : null;
}

/** A dateline on a line of its own: "JHALWARA, Nov. 17", "Wilmington, Delaware CNN —". */
export function isDatelineAlone(line: string): boolean {
  if (line.length > LONGEST_DATELINE) return false;
  const found = scanDateline(line);
  if (!found || found.length < line.length) return false;
  return found.ending === 'dash' || (found.ending === 'text' && found.inCapitals && found.hasFigure);
}
