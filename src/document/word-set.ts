/** The words of a list written as running text. */
export function splitWords(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
