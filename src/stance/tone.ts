import type { Polarity } from '../sentiment/reading.ts';
import { TONES, type Tone } from './stance.ts';

/** Where the grades begin, on the mean strength of the evidence for the winning side. */
export const TONE_BOUNDS = { clear: 0.42, strong: 0.68 } as const;

/**
 * The grade of an attitude: its side by the polarity, its distance from neutral by how strong the evidence is. Evidence
 * for both sides keeps it in the mild grade.
 */
export function gradeTone(polarity: Polarity, strength: number, mixed: boolean): Tone {
  if (polarity === 'neutral') return 'neutral';
  const negative = polarity === 'negative';
  if (mixed || strength < TONE_BOUNDS.clear)
    return negative ? 'neutral-to-critical' : 'neutral-to-respectful';
  if (strength < TONE_BOUNDS.strong) return negative ? 'critical' : 'respectful';
  return negative ? 'hostile' : 'admiring';
}

/** The likeliest of the three grades on the polarity's side, by what a model gives to the seven. */
export function likeliestTone(polarity: Polarity, tones: readonly number[]): Tone {
  if (polarity === 'neutral') return 'neutral';
  const first = polarity === 'negative' ? 0 : 4;
  let best = first;
  for (let grade = first + 1; grade < first + 3; grade++) if (tones[grade]! > tones[best]!) best = grade;
  return TONES[best]!;
}
