#!/usr/bin/env node
/** score-tones.mjs GOLD.jsonl SYSTEM.jsonl [--json]: accuracy and macro-F1 of `label`, and how many grades `tone` is off. */
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
const [goldPath, systemPath] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const read = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const system = new Map(read(systemPath).map((line) => [line.id, line]));
const rows = read(goldPath).map((gold) => ({ gold, given: system.get(gold.id) ?? { label: null } }));
const f1 = (label) => {
  const right = rows.filter(({ gold, given }) => gold.label === label && given.label === label).length;
  const all =
    rows.filter(({ gold }) => gold.label === label).length +
    rows.filter(({ given }) => given.label === label).length;
  return (2 * right) / (all || 1);
};
const graded = rows.filter(({ given }) => TONES.includes(given.tone));
const distance = ({ gold, given }) => Math.abs(TONES.indexOf(gold.tone) - TONES.indexOf(given.tone));
console.log(
  JSON.stringify({
    n: rows.length,
    accuracy: rows.filter(({ gold, given }) => gold.label === given.label).length / rows.length,
    macroF1: (f1('negative') + f1('neutral') + f1('positive')) / 3,
    toneDistance:
      graded.length > 0 ? graded.reduce((sum, row) => sum + distance(row), 0) / graded.length : null,
  }),
);
