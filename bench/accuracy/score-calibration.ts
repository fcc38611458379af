/**
 * How honest the confidence of polar edges is: `tsx bench/accuracy/score-calibration.ts GOLD.jsonl SYSTEM.jsonl [--json]`
 *
 * A polar edge is right when the annotation has the same holder, target and polarity. Expected calibration error: over
 * tenths of confidence, the mean distance of confidence and share that is right, weighed by edges.
 */
import { readFileSync } from 'node:fs';
import { nameResolver } from './name-resolver.ts';

interface Gold {
  readonly id: string;
  readonly entities: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly edges: readonly { readonly holder: string; readonly target: string; readonly polarity: string }[];
}

interface Named {
  readonly text: string;
  readonly aliases: readonly string[];
}

interface Predicted {
  readonly id: string;
  readonly edges: readonly {
    readonly holder: 'narrator' | Named;
    readonly target: Named;
    readonly polarity: string;
    readonly confidence: number;
  }[];
}

const [goldPath, systemPath] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const system = new Map(readLines<Predicted>(systemPath!).map((article) => [article.id, article]));
const bins = Array.from({ length: 10 }, () => ({ edges: 0, right: 0, confidence: 0 }));
for (const gold of readLines<Gold>(goldPath!)) {
  const resolve = nameResolver(gold.entities);
  const find = (name: 'narrator' | Named) =>
    name === 'narrator'
      ? name
      : ([name.text, ...name.aliases].map(resolve).find((index) => index >= 0) ?? 'nobody');
  const known = new Map(
    gold.edges.map(({ holder, target, polarity }) => [
      `${holder === 'narrator' ? holder : resolve(holder)} ${resolve(target)}`,
      polarity,
    ]),
  );
  for (const { holder, target, polarity, confidence } of system.get(gold.id)?.edges ?? []) {
    if (polarity === 'neutral') continue;
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.edges++;
    bin.confidence += confidence;
    if (known.get(`${find(holder)} ${find(target)}`) === polarity) bin.right++;
  }
}
const all = bins.reduce((sum, { edges }) => sum + edges, 0);
const error =
  bins.reduce((sum, { right, confidence }) => sum + Math.abs(right - confidence), 0) / Math.max(1, all);
const table = bins.flatMap(({ edges, right, confidence }, index) =>
  edges === 0 ? [] : [{ from: index / 10, edges, confidence: confidence / edges, right: right / edges }],
);
if (process.argv.includes('--json'))
  process.stdout.write(`${JSON.stringify({ error, edges: all, table })}\n`);
else {
  process.stdout.write(`expected calibration error ${error.toFixed(3)} over ${all} polar edges\n`);
  for (const { from, edges, confidence, right } of table)
    process.stdout.write(
      `${from.toFixed(1)}-${(from + 0.1).toFixed(1)}  edges ${String(edges).padStart(4)}  confidence ${confidence.toFixed(2)}  right ${right.toFixed(2)}\n`,
    );
}

function readLines<Line>(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}
