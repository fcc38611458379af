import type { Span } from '../document/span.ts';
import type { Mark } from './read-marks.ts';
import type { MarkStyle } from './segmentation.ts';

/** A pair of marks, or an opening mark whose partner is missing; `close` is where the marks' inside ends. */
export interface MarkPair extends Span {
  readonly inner: Span;
  readonly style: MarkStyle;
  readonly closed: boolean;
}

/** Nobody quotes deeper than this; a pile of marks is no nest. */
const DEEPEST = 6;

/** Whether a doubtful closing mark ("the voters’ ...") has a better one after it, before any other single mark opens. */
function closesLater(marks: readonly Mark[], index: number): boolean {
  for (let at = index + 1; at < marks.length; at++) {
    const { style, shape, doubtful } = marks[at]!;
    if (style !== 'single') continue;
    if (shape === 'opening') return false;
    if (!doubtful) return true;
  }
  return false;
}

/** Whether the next two marks of the style can both close, so that one quotation lies within another: “He said “no” to me.” */
function closesTwice(marks: readonly Mark[], index: number): boolean {
  const { style, straight } = marks[index]!;
  let closing = 0;
  for (let at = index + 1; at < marks.length && closing < 2; at++) {
    const mark = marks[at]!;
    if (mark.style !== style || mark.straight !== straight) continue;
    if (mark.shape === 'opening') return false;
    closing++;
  }
  return closing === 2;
}

/** The open mark that `mark` would close: of its own form where there is one near the top, else of its style. */
function findPartner(stack: readonly Mark[], { style, straight }: Mark): number {
  let partner = -1;
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const open = stack[depth]!;
    if (open.style !== style) continue;
    if (open.straight === straight) return depth;
    if (partner < 0) partner = depth;
  }
  return partner;
}

/**
 * Pairs the marks of one paragraph. Double marks of whatever form close each other ("“Yes", she said): writers mix them.
 * `carried` says that the paragraph before has left a quotation open.
 */
export function pairMarks(
  marks: readonly Mark[],
  paragraph: Span,
  carried: boolean,
): { pairs: MarkPair[]; open: Mark[] } {
  const pairs: MarkPair[] = [];
  const stack: Mark[] = [];
  const finish = (open: Mark, close: Mark | null, end: number) => {
    pairs.push({
      start: open.start,
      end: close ? close.end : end,
      inner: { start: open.end, end: close ? close.start : end },
      style: open.style,
      closed: close !== null,
    });
  };
  const close = (depth: number, mark: Mark) => {
    const open = stack[depth]!;
    stack.length = depth;
    finish(open, mark, mark.end);
  };
  marks.forEach((mark, index) => {
    const { style, shape } = mark;
    const depth = findPartner(stack, mark);
    const onTop = depth >= 0 && depth === stack.length - 1;
    if (style === 'single' && shape !== 'opening') {
      if (onTop && !(mark.doubtful && closesLater(marks, index))) close(depth, mark);
    } else if (shape === 'opening') {
      if (onTop && style === 'single') stack.pop();
      // “We lost, he said. “Then we won.” The first pair has lost its end.
      else if (onTop && stack.at(-1)!.straight === mark.straight && !closesTwice(marks, index))
        finish(stack.pop()!, null, mark.start);
      if (stack.length < DEEPEST) stack.push(mark);
    } else if (depth >= 0) close(depth, mark);
    else if (shape === 'either' && !mark.doubtful && stack.length < DEEPEST) stack.push(mark);
    else if (carried && pairs.length === 0 && style === 'double')
      finish({ ...mark, start: paragraph.start, end: paragraph.start }, mark, mark.end);
  });
  return { pairs, open: stack };
}
