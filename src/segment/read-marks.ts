import { isDigitCode } from '../document/digit-code.ts';
import type { Span } from '../document/span.ts';
import { isLowerCode, isWordCode, type MarkShape, shapeOf } from './mark-shape.ts';
import type { MarkStyle } from './segmentation.ts';

/** A quotation mark of a paragraph with the way it points, as far as its form tells. */
export interface Mark extends Span {
  readonly style: MarkStyle;
  readonly shape: MarkShape;
  /** The straight mark ("), which can stand for either end. */
  readonly straight: boolean;
  /** A mark that is an apostrophe as easily: "the voters’ rights". It closes only where nothing better follows. */
  readonly doubtful: boolean;
}

const APOSTROPHE = 0x27;
const LEFT_SINGLE = 0x2018;
const RIGHT_SINGLE = 0x2019;
const BACKTICK = 0x60;

/** Words that lose their beginning: "get 'em", "'tis", "rock 'n' roll". */
const CLIPPED = new Set([
  'em',
  'tis',
  'twas',
  'til',
  'till',
  'cause',
  'n',
  'round',
  'bout',
  'cept',
  'neath',
  'nother',
  'kay',
  'sup',
  'burbs',
  'hood',
]);

function isClipped(text: string, at: number, end: number): boolean {
  if (isDigitCode(text.charCodeAt(at))) {
    // "the '90s", "class of '08"
    return isDigitCode(text.charCodeAt(at + 1)) && !isDigitCode(text.charCodeAt(at + 2));
  }
  let to = at;
  while (to < end && to - at < 8 && isWordCode(text.charCodeAt(to))) to++;
  return CLIPPED.has(text.slice(at, to).toLowerCase());
}

/** A single mark at `at`, or null where it is an apostrophe. */
function readSingle(text: string, at: number, { start, end }: Span): Mark | null {
  const code = text.charCodeAt(at);
  const before = at > start ? text.charCodeAt(at - 1) : Number.NaN;
  const after = at + 1 < end ? text.charCodeAt(at + 1) : Number.NaN;
  const span = { start: at, end: at + 1, style: 'single' as const, straight: false, doubtful: false };
  const shape = shapeOf(before, after);
  if (isWordCode(before) && isWordCode(after)) return null;
  if (!isWordCode(before) && shape !== 'closing' && code !== RIGHT_SINGLE) {
    if (Number.isNaN(after) || isClipped(text, at + 1, end)) return null;
    return shape === 'opening' || isWordCode(after) ? { ...span, shape: 'opening' } : null;
  }
  if (isWordCode(after) || code === LEFT_SINGLE || code === BACKTICK || shape === 'opening') return null;
  const plural =
    (before === 0x73 || before === 0x53) && after === 0x20 && isLowerCode(text.charCodeAt(at + 2));
  const dropped = before === 0x6e && text.charCodeAt(at - 2) === 0x69;
  return { ...span, shape: 'closing', doubtful: plural || (dropped && after === 0x20) };
}

/** The quotation marks of one paragraph, in order. */
export function readMarks(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  // Kept this small, the loop costs next to nothing: hardly one character in a hundred is a mark.
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x22 || (code > 0x60 && code < 0xab)) continue;
    if (code < 0x60 ? code === 0x22 || code === APOSTROPHE : isMarkCode(code))
      at = addMark(marks, text, at, paragraph) - 1;
  }
  return marks;
}

function isMarkCode(code: number): boolean {
  return code === BACKTICK || code === 0xab || code === 0xbb || (code >= 0x2018 && code <= 0x203a);
}

/** Adds the mark at `at`, if it is one, and returns where it ends. */
function addMark(marks: Mark[], text: string, at: number, paragraph: Span): number {
  const { start, end } = paragraph;
  const code = text.charCodeAt(at);
  const before = at > start ? text.charCodeAt(at - 1) : Number.NaN;
  const single = code === APOSTROPHE || code === BACKTICK || code === LEFT_SINGLE || code === RIGHT_SINGLE;
  const long = single && at + 1 < end && text.charCodeAt(at + 1) === code;
  const to = long ? at + 2 : at + 1;
  const after = to < end ? text.charCodeAt(to) : Number.NaN;
  const shape = shapeOf(before, after);
  const push = (style: MarkStyle, way: MarkShape) =>
    marks.push({ start: at, end: to, style, shape: way, straight: false, doubtful: false });
  if (long) push('double', code === BACKTICK ? 'opening' : shape);
  else if (single) {
    const mark = readSingle(text, at, paragraph);
    if (mark) marks.push(mark);
  } else if (code === 0x22) {
    // "a 12" pizza": an inch mark, unless something is open (doubtful lets the machine decide).
    const doubtful = isDigitCode(before);
    marks.push({ start: at, end: to, style: 'double', shape, straight: true, doubtful });
  } else if (code === 0x201c || code === 0x201f) push('double', shape === 'closing' ? 'either' : 'opening');
  else if (code === 0x201d) push('double', shape === 'opening' ? 'either' : 'closing');
  else if (code === 0x201e) push('double', 'opening');
  else if (code === 0xab || code === 0x2039) push('guillemet', shape === 'closing' ? 'either' : 'opening');
  else if (code === 0xbb || code === 0x203a) push('guillemet', shape === 'opening' ? 'either' : 'closing');
  return to;
}
