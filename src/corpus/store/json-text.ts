/**
 * A value as JSON that every database reads: half a surrogate pair, which JavaScript escapes and others refuse, becomes
 * U+FFFD.
 */
export function writeJsonText(value: unknown): string {
  // Half a pair is the only thing that `stringify` writes as an escape with d8 to df; a pair of backslashes is matched
  // first, so that a text about such escapes stays as it is.
  return JSON.stringify(value).replace(/\\(?:\\|ud[89a-f][0-9a-f]{2})/g, (found) =>
    found === '\\\\' ? found : '\\ufffd',
  );
}
