import type { Document } from '../document/document.ts';
import { firstTokenAfter } from '../document/first-token-after.ts';
import { cuesOf, firstCueFrom } from '../sentiment/document-cues.ts';
import { listShifters, type Shifter } from '../sentiment/find-cues.ts';
import type { EvidenceCue } from '../sentiment/reading.ts';
import { shiftOf } from '../sentiment/word-classes.ts';
import { DENIED, NEGATED, NEGATION_REACH } from '../stance/read-frames.ts';
import type { Share } from '../stance/share-score.ts';
import { round } from './round.ts';
import type { Contribution } from './schema.ts';

/** What a piece of evidence adds to the score, part by part; parts of the same words are added up. */
export function describeContributions(document: Document, shares: readonly Share[]): Contribution[] {
  const parts = new Map<string, Contribution>();
  const add = (part: Contribution) => {
    const key = `${part.kind} ${part.span?.start}`;
    const before = parts.get(key);
    parts.set(key, before ? { ...before, value: before.value + part.value } : part);
  };
  for (const { value, basis, cues } of shares) {
    if (basis === 'model' || cues.length === 0) {
      add({ kind: basis === 'model' ? 'model' : 'mood', text: null, span: null, value });
      continue;
    }
    const sum = cues.reduce((all, { weight }) => all + weight, 0);
    for (const cue of cues) {
      const own = sum === 0 ? value / cues.length : (value * cue.weight) / sum;
      const shifters = basis === 'stated' ? statedShifters(document, cue) : wordShifters(document, cue);
      addWord(document, cue, own, basis === 'mood' ? 'mood' : 'word', shifters, add);
    }
  }
  return [...parts.values()].map((part) => ({ ...part, value: round(part.value) }));
}

/** The word by itself, and what each shifter before it makes of that. */
function addWord(
  { tokens }: Document,
  { start, end, text }: EvidenceCue,
  value: number,
  kind: 'word' | 'mood',
  shifters: readonly Shifter[],
  add: (part: Contribution) => void,
): void {
  let running = shifters.reduce((left, { factor }) => left / factor, value);
  add({ kind, text, span: { start, end }, value: running });
  for (const { token, kind: shift, factor } of shifters) {
    const { start, end, text } = tokens[token]!;
    add({ kind: shift, text, span: { start, end }, value: running * (factor - 1) });
    running *= factor;
  }
}

function wordShifters(document: Document, { start }: EvidenceCue): readonly Shifter[] {
  const { cues, structure } = cuesOf(document);
  const token = firstTokenAfter(document.tokens, start, 0, document.tokens.length);
  const cue = cues[firstCueFrom(cues, token)];
  return cue?.firstToken === token ? listShifters(document, structure, cue) : [];
}

/** Of a word that states an attitude without being a cue of its own: the negations right before it. */
function statedShifters(document: Document, cue: EvidenceCue): readonly Shifter[] {
  const { cues } = cuesOf(document);
  const { tokens } = document;
  const token = firstTokenAfter(tokens, cue.start, 0, tokens.length);
  const known = cues[firstCueFrom(cues, token)];
  if (known?.firstToken === token && known.entry.kind === 'attitude') return wordShifters(document, cue);
  const found: Shifter[] = [];
  for (let at = token - 1; at >= Math.max(0, token - NEGATION_REACH); at--)
    if (tokens[at]!.sentence === tokens[token]!.sentence && shiftOf(tokens[at]!.lower) === 'negation')
      found.push({ token: at, kind: 'negation', factor: NEGATED });
  // a bad word that one negation has turned
  return found.length === 1 && cue.weight > 0 ? [{ ...found[0]!, factor: DENIED }] : found;
}
