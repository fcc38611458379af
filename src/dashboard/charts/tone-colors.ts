import { TONES, type Tone } from '../../stance/stance.ts';

/** Where the grades of a mean begin, away from 0. */
const MEAN_BOUNDS = [0.1, 0.3, 0.5];

/** 0, hostile, to 6, admiring: the colour of a mean score. */
export function gradeMean(mean: number): number {
  const steps = MEAN_BOUNDS.filter((bound) => Math.abs(mean) >= bound).length;
  return 3 + Math.sign(mean) * steps;
}

/** Colours are variables of the style sheet, so that light and dark have their own. */
export const toneColor = (grade: number) => `var(--tone-${grade})`;
export const onToneColor = (grade: number) => `var(--on-tone-${grade})`;

/** The side as a shape, beside every colour. */
export function signOf(grade: number): string {
  return grade < 3 ? '▼' : grade > 3 ? '▲' : '●';
}

export function nameTone(grade: number): Tone {
  return TONES[grade]!;
}
