/** A stretch of the caller's own string: UTF-16 code units, end-exclusive, so that `text.slice(start, end)` is its text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
