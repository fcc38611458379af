/**
 * Fits what decides whether a pair is an edge (`src/stance/rate-pair.ts`) on the project's own written articles and writes
 * `src/stance/pair-weights.ts`: `npm run fit-stance`. Three regressions on the articles of the tuning split: for
 * words alone, and for the two learned networks, which are trained on none of their stances. `--check` measures by cross-validation
 * only; names (`words`, `light`, `encoder`) fit these alone.
 */
import { writeFileSync } from 'node:fs';
import { openNamedEngine } from '../bench/open-named-engine.ts';
import { runStages } from '../src/run-stages.ts';
import type { Engine } from '../src/sentiment/engine.ts';
import { describePair, type Pair } from '../src/stance/describe-pair.ts';
import { gatherAttitudes } from '../src/stance/gather-attitudes.ts';
import { pairAttitudes } from '../src/stance/pair-attitudes.ts';
import { PAIR_WEIGHTS } from '../src/stance/pair-weights.ts';
import { fitLogistic, type Row } from './fit-logistic.ts';
import { readTuned, type TunedArticle } from './read-tuned.ts';

interface Article extends TunedArticle {
  readonly edges: readonly { holder: string; target: string; polarity: string }[];
}

/** Ridge penalty on standardized features, chosen by cross-validation over 10, 30, 100 and 300. */
const RIDGE = 100;
const FOLDS = 5;

const articles = readTuned<Article>();
const check = process.argv.includes('--check');
const only = process.argv.slice(2).filter((word) => word !== '--check');
const fitted = {
  words: await fitAnew('words'),
  light: await fitAnew('light'),
  encoder: await fitAnew('encoder'),
};
if (!check) {
  const print = (weights: Readonly<Record<string, number>>) =>
    `{\n${Object.entries(weights)
      .map(([name, weight]) => `    ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight},`)
      .join('\n')}\n  }`;
  writeFileSync(
    'src/stance/pair-weights.ts',
    `/**
 * Made by \`npm run fit-stance\` from the project's own written articles (\`corpus/\`, MIT); do not edit. By feature, in log
 * odds; what the features mean is in \`describe-pair.ts\`.
 */
export const PAIR_WEIGHTS: Readonly<Record<'words' | 'light' | 'encoder', Readonly<Record<string, number>>>> = {
  words: ${print(fitted.words)},
  light: ${print(fitted.light)},
  encoder: ${print(fitted.encoder)},
};
`,
  );
}

/** Weights that are not asked for stay as they are. */
async function fitAnew(name: keyof typeof PAIR_WEIGHTS): Promise<Readonly<Record<string, number>>> {
  if (only.length > 0 && !only.includes(name)) return PAIR_WEIGHTS[name];
  const engine = await openNamedEngine(
    ({ words: 'words', light: 'fast', encoder: 'accurate' } as const)[name],
  );
  return fitFor(name, engine, articles);
}

function fitFor(name: string, engine: Engine, own: readonly Article[]): Record<string, number> {
  const rows = own.flatMap((article, index) => readRows(article, index % FOLDS, engine));
  let [right, told] = [0, 0];
  const polar = own.reduce((sum, { edges }) => sum + edges.filter(isPolar).length, 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitLogistic(
      rows.filter((row) => row.fold !== fold),
      RIDGE,
    );
    for (const row of rows.filter((row) => row.fold === fold)) {
      if (rate(weights, row.features) < 0.22) continue;
      told++;
      if (row.isTrue) right++;
    }
  }
  const [precision, recall] = [right / told, right / polar];
  const f1 = (200 * precision * recall) / (precision + recall);
  process.stderr.write(
    `${name}: ${own.length} articles, ${rows.length} rows, cross-validated precision ${(100 * precision).toFixed(1)}, recall ${(100 * recall).toFixed(1)}, F1 ${f1.toFixed(1)}\n`,
  );
  return fitLogistic(rows, RIDGE);
}

function rate(weights: Record<string, number>, features: ReadonlyMap<string, number>): number {
  let sum = weights.constant!;
  for (const [name, value] of features) sum += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

function isPolar({ polarity }: { polarity: string }): boolean {
  return polarity !== 'neutral';
}

/** Two rows a pair, one for each side: whether the annotation has the pair with that side. */
function readRows(article: Article, fold: number, engine: Engine): (Row & { fold: number })[] {
  const analysis = runStages(article.text, engine);
  const input = { ...analysis, engine };
  const names = analysis.resolution.entities.map(({ mentions }) =>
    mostShared(
      article,
      mentions.map((index) => analysis.mentions[index]!),
    ),
  );
  return pairAttitudes(input, gatherAttitudes(input)).flatMap((pair) => {
    const { holder, target } = pair.attitudes[0]!;
    if (holder.kind === 'unattributed') return [];
    const from = holder.kind === 'narrator' ? 'narrator' : names[holder.entity];
    const edge = article.edges.find((given) => given.holder === from && given.target === names[target]);
    return (['negative', 'positive'] as const).map((side) => ({
      fold,
      features: featuresOf(pair, side),
      isTrue: edge?.polarity === side,
    }));
  });
}

function featuresOf(pair: Pair, side: 'negative' | 'positive'): Map<string, number> {
  const features = new Map<string, number>();
  describePair(pair, side, (name, value) => features.set(name, value));
  return features;
}

/** The annotated entity that most of the mentions are of. */
function mostShared(article: Article, mentions: readonly { start: number; end: number }[]): string | null {
  const counts = new Map<string, number>();
  for (const { start, end } of mentions)
    for (const given of article.mentions)
      if (given.start < end && given.end > start)
        counts.set(given.entity, (counts.get(given.entity) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
