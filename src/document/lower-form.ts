/** Longer words are rare, and a slice of more than 12 letters may keep the whole text alive that it was cut from. */
const LONGEST_KEPT = 12;
const MOST_KEPT = 1 << 14;

/** The lower-case forms by word: making one anew for every "The" would cost more, and hashing it in every look-up again. */
const kept = new Map<string, string>();

/** `text` in lower case, with typographic apostrophes made straight: "N’T" -> "n't". */
export function lowerOf(text: string): string {
  if (text.length > LONGEST_KEPT) return makeLower(text);
  const known = kept.get(text);
  if (known !== undefined) return known;
  const lower = makeLower(text);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, lower);
  return lower;
}

function makeLower(text: string): string {
  const lower = text.toLowerCase();
  const at = text.charCodeAt(0);
  if (at !== 0x2019 && at !== 0x2018 && !text.includes('’')) return lower;
  return lower.replaceAll('’', "'").replaceAll('‘', "'");
}
