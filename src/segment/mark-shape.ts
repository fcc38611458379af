import { isWhite } from '../document/white-space.ts';

/** Letters and digits of any script: what a mark can be glued to. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) {
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  }
  return (
    code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && !isWhite(code)
  );
}

export function isLowerCode(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

const BEFORE_OPENING = new Set([...'([{―—–-/“‘"\'«„…'].map((mark) => mark.charCodeAt(0)));
const AFTER_CLOSING = new Set([...')]},.;:?!―—–-\'’”"»…'].map((mark) => mark.charCodeAt(0)));

/** What the characters on both sides say of a mark that looks alike at both ends. */
export type MarkShape = 'opening' | 'closing' | 'either';

/** `before` and `after` are the codes around the mark, NaN at the edge of the paragraph. */
export function shapeOf(before: number, after: number): MarkShape {
  const edgeBefore = Number.isNaN(before) || isWhite(before);
  const edgeAfter = Number.isNaN(after) || isWhite(after);
  if (edgeBefore !== edgeAfter) return edgeBefore ? 'opening' : 'closing';
  if (edgeBefore) return 'either';
  const opening = BEFORE_OPENING.has(before);
  const closing = AFTER_CLOSING.has(after);
  if (opening === closing) return 'either';
  return opening ? 'opening' : 'closing';
}
