import type { PolarityProbabilities } from './sentence-reading.ts';

/** Three logits from `from` on as probabilities; a temperature above 1 makes them less sure. */
export function polaritiesOf(logits: Float32Array, from: number, temperature: number): PolarityProbabilities {
  const [negative = 0, neutral = 0, positive = 0] = softMax(logits.subarray(from, from + 3), temperature);
  return [negative, neutral, positive];
}

export function softMax(logits: Float32Array, temperature: number): number[] {
  const most = Math.max(...logits);
  const powers = [...logits].map((value) => Math.exp((value - most) / temperature));
  const total = powers.reduce((sum, value) => sum + value, 0);
  return powers.map((value) => value / total);
}
