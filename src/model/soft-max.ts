import type { PolarityProbabilities } from './sentence-reading.ts';

/** Three logits from `from` on as probabilities; a temperature above 1 makes them less sure. */
export function polaritiesOf(logits: Float32Array, from: number, temperature: number): PolarityProbabilities {
  const [one, two, three] = [logits[from]!, logits[from + 1]!, logits[from + 2]!];
  const most = Math.max(one, two, three);
  const negative = Math.exp((one - most) / temperature);
  const neutral = Math.exp((two - most) / temperature);
  const positive = Math.exp((three - most) / temperature);
  const total = negative + neutral + positive;
  return [negative / total, neutral / total, positive / total];
}

export function softMax(logits: Float32Array, temperature: number): number[] {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of logits) if (value > most) most = value;
  const powers: number[] = [];
  let total = 0;
  for (const value of logits) {
    const power = Math.exp((value - most) / temperature);
    powers.push(power);
    total += power;
  }
  for (let at = 0; at < powers.length; at++) powers[at]! /= total;
  return powers;
}
