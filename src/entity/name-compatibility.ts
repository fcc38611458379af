import type { NameForm } from './name-form.ts';
import { isSpellingVariant } from './spelling.ts';

/** True where `short` stands in `long` word by word: "harbor lane" in "harbor lane music". */
export function isSubRun(short: readonly string[], long: readonly string[]): boolean {
  for (let from = 0; from + short.length <= long.length; from++) {
    let at = 0;
    while (at < short.length && short[at] === long[from + at]) at++;
    if (at === short.length) return true;
  }
  return false;
}

/**
 * True where two full names of persons are one person's: "Hillary Rodham Clinton", "Hillary Clinton"; "J. Ruiz",
 * "Jorge Ruiz"; "Dan Ruiz", "Daniel Ruiz". Never "John Smith" and "Joan Smith", nor father and son ("Jr.").
 */
export function isSameFullName(a: NameForm, b: NameForm): boolean {
  if (a.suffix !== b.suffix && a.suffix !== null && b.suffix !== null) return false;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (isSubRun(short, long)) return true;
  const [shortFirst, longFirst] = [short[0]!, long[0]!];
  const [shortLast, longLast] = [short[short.length - 1]!, long[long.length - 1]!];
  if (
    short.length > 2 &&
    short.length === long.length &&
    short[1] !== long[1] &&
    short[1]![0] !== long[1]![0]
  )
    return false;
  if (shortLast === longLast) return isSameGivenName(shortFirst, longFirst);
  return shortFirst === longFirst && shortFirst.length > 1 && isSpellingVariant(shortLast, longLast);
}

function isSameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long[0] === short;
  // "Chris" for "Christopher", but "Daniela" is not "Daniel"
  if (short.length >= 3 && long.startsWith(short))
    return long.length - short.length > 2 || !/[ae]$/.test(long);
  return isSpellingVariant(short, long);
}
