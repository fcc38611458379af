/**
 * Fits what weighs the antecedents of "he" and "she" (`src/entity/rank-antecedents.ts`) on the project's own written
 * articles and writes `src/entity/antecedent-weights.ts`: `npm run fit-antecedents`. It reads the articles of the tuning
 * split with both engines, again and again with the weights found so far, since every link changes what the reader has in
 * mind. `--check` measures by cross-validation only.
 */
import { writeFileSync } from 'node:fs';
import { openNamedEngine } from '../bench/open-named-engine.ts';
import type { Document } from '../src/document/document.ts';
import type { Cluster } from '../src/entity/cluster.ts';
import {
  type Anaphor,
  describeAntecedent,
  describeNobody,
  type TakeFeature,
} from '../src/entity/describe-antecedent.ts';
import type { Discourse } from '../src/entity/discourse.ts';
import type { Voice } from '../src/entity/entity.ts';
import { findMentions } from '../src/entity/find-mentions.ts';
import type { Mention } from '../src/entity/mention.ts';
import { resolveEntities } from '../src/entity/resolve-entities.ts';
import { attributeQuotations } from '../src/quotation/attribute-quotations.ts';
import { layGround, voicesOf } from '../src/run-stages.ts';
import type { Segmentation } from '../src/segment/segmentation.ts';
import { type Choice, fitChoice } from './fit-choice.ts';
import { readTuned, type TunedArticle } from './read-tuned.ts';

interface Found {
  readonly article: TunedArticle;
  readonly fold: number;
  readonly stages: readonly [Document, Segmentation, readonly Mention[], readonly Voice[]];
}

/** Ridge penalty on standardized features, chosen by cross-validation over 3, 10, 30 and 100. */
const RIDGE = 30;
const FOLDS = 8;
const ROUNDS = 3;

const articles = readTuned<TunedArticle>();
const read = [await openNamedEngine('fast'), await openNamedEngine('accurate')].flatMap((engine) =>
  articles.map((article, index): Found => {
    const { document, segmentation } = layGround(article.text);
    const reading = engine.read(document, segmentation);
    const mentions = findMentions(document, segmentation, reading);
    const quotations = attributeQuotations(document, segmentation, mentions, reading);
    return {
      article,
      fold: index % FOLDS,
      stages: [document, segmentation, mentions, voicesOf(quotations)],
    };
  }),
);
let weights: Record<string, number> = {};
for (let round = 0; round < ROUNDS; round++) {
  const choices = read.flatMap((each) => readChoices(each, weights));
  if (round === ROUNDS - 1) measure(choices);
  weights = fitChoice(choices, RIDGE);
}
if (!process.argv.includes('--check')) {
  const lines = Object.entries(weights).map(
    ([name, weight]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight},\n`,
  );
  writeFileSync(
    'src/entity/antecedent-weights.ts',
    `/**
 * Made by \`npm run fit-antecedents\` from the project's own written articles (\`corpus/\`, MIT); do not edit. By feature, in
 * log odds; what the features mean is in \`describe-antecedent.ts\`.
 */
export const ANTECEDENT_WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('')}};
`,
  );
}

type Row = Choice & { readonly fold: number };

/** Every choice of an article: the candidates, and last that nobody is meant. */
function readChoices({ article, fold, stages }: Found, weights: Record<string, number>): Row[] {
  const rows: Row[] = [];
  const watch = (anaphor: Anaphor, candidates: readonly Cluster[], discourse: Discourse) => {
    const meant = entityAt(article, anaphor.mention);
    const right = candidates.map(
      (cluster) => meant !== null && entityOf(article, discourse, cluster) === meant,
    );
    const options = candidates.map((cluster) =>
      gather((take) => describeAntecedent(discourse, anaphor, cluster, take)),
    );
    rows.push({
      fold,
      options: [...options, gather((take) => describeNobody(anaphor, take))],
      right: [...right, !right.includes(true)],
    });
  };
  resolveEntities(...stages, { weights, least: 0, watch });
  return rows;
}

function gather(describe: (take: TakeFeature) => void): Map<string, number> {
  const features = new Map<string, number>();
  describe((name, value) => features.set(name, value));
  return features;
}

/** The annotated entity that a span is a mention of. */
function entityAt({ mentions }: TunedArticle, { start, end }: { start: number; end: number }): string | null {
  let best: string | null = null;
  let most = 0.5;
  for (const given of mentions) {
    const shared = Math.min(end, given.end) - Math.max(start, given.start);
    const share = shared / (Math.max(end, given.end) - Math.min(start, given.start));
    if (share >= most) [best, most] = [given.entity, share];
  }
  return best;
}

/** The annotated entity that most mentions of a cluster are of so far, a name counting three times. */
function entityOf(
  article: TunedArticle,
  { mentions, clusterOfMention }: Discourse,
  { index }: Cluster,
): string | null {
  const votes = new Map<string, number>();
  for (const mention of mentions) {
    if (clusterOfMention[mention.index] !== index) continue;
    const entity = entityAt(article, mention);
    if (entity !== null) votes.set(entity, (votes.get(entity) ?? 0) + (mention.kind === 'name' ? 3 : 1));
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function measure(rows: readonly Row[]): void {
  const told: [probability: number, isRight: boolean][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitChoice(
      rows.filter((row) => row.fold !== fold),
      RIDGE,
    );
    for (const { options, right } of rows.filter((row) => row.fold === fold)) {
      const powers = options.map((option) =>
        Math.exp([...option].reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0)),
      );
      const total = powers.reduce((sum, power) => sum + power, 0);
      const candidates = powers.slice(0, -1);
      const best = candidates.indexOf(Math.max(...candidates));
      if (best >= 0) told.push([powers[best]! / total, right[best]!]);
    }
  }
  told.sort((a, b) => b[0] - a[0]);
  const shares = [0.5, 0.6, 0.7, 0.8, 0.9, 1].map((share) => {
    const first = told.slice(0, Math.round(share * told.length));
    const right = first.filter(([, isRight]) => isRight).length / first.length;
    return `${(100 * right).toFixed(1)} of the surest ${100 * share} % (from ${first.at(-1)![0].toFixed(2)})`;
  });
  process.stderr.write(`${rows.length} pronouns, cross-validated: right are ${shares.join(', ')}\n`);
}
