const MARK = /^[,;:—–-]+$/;

/** A token of commas, colons and dashes only. */
export function isMark(lower: string): boolean {
  return MARK.test(lower);
}
