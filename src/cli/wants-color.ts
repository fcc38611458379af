/** Colour is for people at a terminal that shows it, and NO_COLOR (any value but an empty one) turns it off. */
export function wantsColor(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean | undefined,
): boolean {
  return isTerminal === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
}
