import type { Entity } from '../../src/entity/entity.ts';
import { type Analysis, runStages } from '../../src/run-stages.ts';
import type { Engine } from '../../src/sentiment/engine.ts';

interface DocumentLine {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly entity: string;
}

/** Sentences that pull a seldom-mentioned entity toward neutral. */
const SHRINKAGE = 6;
/** What the others in the article think of the entity. */
const OTHERS_SHARE = 0.15;

/**
 * How much the sound of the whole article counts, and where the labels begin: two sets of bounds, chosen on both sets of
 * development articles at once, since the scores of a model lie further out than those of words.
 */
const BOUNDS = {
  words: { mood: 0.2, negativeBelow: -0.1, positiveAbove: 0.04 },
  model: { mood: 0.5, negativeBelow: -0.24, positiveAbove: 0.08 },
} as const;

/** The article's own attitude toward one entity. */
export function predictDocument({ id, title, text, entity }: DocumentLine, engine: Engine): object {
  const analysis = runStages(title ? `${title}\n\n${text}` : text, engine);
  const target = findEntity(analysis.resolution.entities, entity);
  const { mood, negativeBelow, positiveAbove } = engine.model === null ? BOUNDS.words : BOUNDS.model;
  const score = target
    ? readMentions(analysis, target, engine) +
      OTHERS_SHARE * readOthers(analysis, target) +
      mood * readMood(analysis, engine)
    : 0;
  return {
    id,
    label: score > positiveAbove ? 'positive' : score < negativeBelow ? 'negative' : 'neutral',
    score,
  };
}

/** The sentences that mention the entity, each once. */
function readMentions({ document, mentions }: Analysis, target: Entity, engine: Engine): number {
  const seen = new Set<number>();
  let sum = 0;
  for (const index of target.mentions) {
    const mention = mentions[index]!;
    if (seen.has(mention.sentence)) continue;
    seen.add(mention.sentence);
    sum += engine.scoreTarget(document, document.sentences[mention.sentence]!, mention).score;
  }
  return sum / (seen.size + SHRINKAGE);
}

function readOthers({ stances }: Analysis, target: Entity): number {
  let sum = 0;
  let polar = 1;
  for (const stance of stances) {
    if (stance.target !== target.index || stance.holder.kind === 'narrator') continue;
    sum += stance.score;
    if (stance.polarity !== 'neutral') polar += 1;
  }
  return sum / polar;
}

function readMood({ document }: Analysis, engine: Engine): number {
  const { sentences } = document;
  const sum = sentences.reduce((total, sentence) => total + engine.scoreSpan(document, sentence).score, 0);
  return sum / Math.max(1, sentences.length);
}

/** The entity whose name or alias shares most words with the wanted name, above all the last one. */
function findEntity(entities: readonly Entity[], wanted: string): Entity | undefined {
  const words = wordsOf(wanted);
  const last = words.at(-1);
  let best: Entity | undefined;
  let most = 0;
  for (const entity of entities) {
    for (const form of [entity.name, ...entity.aliases]) {
      const own = wordsOf(form);
      const shared = own.filter((word) => words.includes(word)).length;
      if (shared === 0) continue;
      const fit =
        shared / Math.max(own.length, words.length) + (own.at(-1) === last ? 0.5 : 0) + entity.salience / 10;
      if (fit <= most) continue;
      most = fit;
      best = entity;
    }
  }
  return best;
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
