import { nameLexicon } from './name-lexicon.ts';

/** "the High Court", "Mexican officials": a noun phrase that is as good as a name, not just "The company". */
export function looksNamed(text: string): boolean {
  if (/ [A-Z]/.test(text)) return true;
  const space = text.indexOf(' ');
  return space > 0 && nameLexicon().nationalities.has(text.slice(0, space));
}
