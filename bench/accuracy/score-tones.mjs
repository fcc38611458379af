#!/usr/bin/env node
/**
 * score-tones.mjs - how many grades a stance's tone is off. Node only, no dependencies.
 *
 *   node score-tones.mjs GOLD.jsonl SYSTEM.jsonl [--json]
 *
 * GOLD and SYSTEM are JSON Lines with "id" and "tone", one of the seven grades from hostile to admiring.
 *
 * Rules
 *  - The distance of a line is the difference of the grades' places, 0 to 6; the figure is its mean over all gold lines.
 *  - A line that the system lacks, or that has no tone, counts as neutral.
 */
import { readFileSync } from 'node:fs';

const TONES = [
  'hostile',
  'critical',
  'neutral-to-critical',
  'neutral',
  'neutral-to-respectful',
  'respectful',
  'admiring',
];
const args = process.argv.slice(2);
const files = args.filter((argument) => !argument.startsWith('--'));
if (files.length !== 2) {
  console.error('usage: node score-tones.mjs GOLD.jsonl SYSTEM.jsonl [--json]');
  process.exit(2);
}
const [gold, system] = files.map(
  (path) =>
    new Map(
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => JSON.parse(line))
        .map(({ id, tone }) => [id, tone ?? 'neutral']),
    ),
);
let sum = 0;
for (const [id, tone] of gold) {
  sum += Math.abs(TONES.indexOf(tone) - TONES.indexOf(system.get(id) ?? 'neutral'));
}
const result = { n: gold.size, meanDistance: sum / (gold.size || 1) };
console.log(
  args.includes('--json')
    ? JSON.stringify(result, null, 1)
    : `n ${result.n}  tone distance ${result.meanDistance.toFixed(2)}`,
);
