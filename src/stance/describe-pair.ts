import type { Entity } from '../entity/entity.ts';
import type { EntityType } from '../entity/mention.ts';
import { type Attitude, MANNERS, type Manner } from './attitude.ts';

/** How the article goes about an entity. */
export interface Standing {
  readonly entity: Entity;
  /** It is called by name somewhere. */
  readonly named: boolean;
  /** Its share of all mentions, 0..1. */
  readonly share: number;
  /** The sentence that mentions it first. */
  readonly first: number;
}

/** A holder and a target with all that shows an attitude between them. */
export interface Pair {
  readonly attitudes: readonly Attitude[];
  /** Null for the narrator, and where nobody knows who speaks. */
  readonly holder: Standing | null;
  readonly target: Standing;
  /** Sentences of the article. */
  readonly sentences: number;
  /** What gave the probabilities of its readings; null where only words were read. */
  readonly network: 'light' | 'encoder' | null;
}

/** An entity with so many mentions is a main figure. */
const PROMINENT = 8;
const TYPES = ['person', 'organization', 'group', 'place', 'other'] as const;

/** Takes a feature by its name; features that do not apply are not told. */
export type TakeFeature = (name: string, value: number) => void;

/**
 * What tells whether a pair is an edge of one side. The same questions are asked of both sides, so that one set of weights
 * serves both.
 */
export function describePair(
  { attitudes, holder, target, sentences }: Pair,
  side: 'negative' | 'positive',
  take: TakeFeature,
): void {
  take('length', Math.log2(1 + sentences));
  if (side === 'negative') take('negative', 1);
  describeStanding(TARGET, target, take);
  if (holder) describeStanding(HOLDER, holder, take);
  else {
    take('narrator', 1);
    describeWeight(NARRATED, target, take);
  }
  for (const names of BY_MANNER) {
    let read: Sums | undefined;
    for (const attitude of attitudes) {
      if (attitude.manner !== names.manner) continue;
      read ??= new Sums(side === 'positive' ? 1 : -1);
      read.add(attitude);
    }
    if (read) describeManner(names, read, take);
  }
}

function namesOfRole(role: string) {
  return {
    count: `${role} count`,
    prominence: `${role} prominence`,
    share: `${role} share`,
    rank: `${role} rank`,
    early: `${role} early`,
    named: `${role} named`,
    types: Object.fromEntries(TYPES.map((type) => [type, `${role} ${type}`])) as Record<EntityType, string>,
  };
}

function namesOfManner(manner: Manner) {
  return {
    manner,
    any: `${manner} any`,
    count: `${manner} count`,
    wordsMax: `${manner} words max`,
    words: `${manner} words`,
    wordsAgainst: `${manner} words against`,
    mood: `${manner} mood`,
    modelMax: `${manner} model max`,
    model: `${manner} model`,
    modelMean: `${manner} model mean`,
    modelAgainstMax: `${manner} model against max`,
    modelAgainst: `${manner} model against`,
    direct: `${manner} model direct`,
  };
}

// Built once: composing names again for every pair would be the dearest part of the stage.
const TARGET = namesOfRole('target');
const HOLDER = namesOfRole('holder');
const NARRATED = namesOfRole('narrated');
const BY_MANNER = MANNERS.map(namesOfManner);

function describeStanding(
  names: ReturnType<typeof namesOfRole>,
  standing: Standing,
  take: TakeFeature,
): void {
  describeWeight(names, standing, take);
  take(names.named, Number(standing.named));
  take(names.types[standing.entity.type], 1);
}

function describeWeight(
  names: ReturnType<typeof namesOfRole>,
  { entity: { index, mentions }, share, first }: Standing,
  take: TakeFeature,
): void {
  take(names.count, Math.log2(1 + mentions.length));
  take(names.prominence, Math.min(1, mentions.length / PROMINENT));
  take(names.share, share);
  // Entities stand in the order of their salience.
  take(names.rank, 1 / (1 + index));
  take(names.early, 1 / (1 + first));
}

function describeManner(names: ReturnType<typeof namesOfManner>, sums: Sums, take: TakeFeature): void {
  const { words, model } = sums;
  take(names.any, 1);
  take(names.count, Math.log2(1 + sums.count));
  take(names.wordsMax, words.most);
  take(names.words, Math.log1p(words.toward));
  take(names.wordsAgainst, Math.log1p(words.against));
  if (names.manner === 'said') take(names.mood, Math.log1p(sums.mood));
  if (sums.read === 0) return;
  take(names.modelMax, model.most);
  take(names.model, Math.log1p(model.toward));
  take(names.modelMean, model.toward / sums.read);
  take(names.modelAgainstMax, model.mostAgainst);
  take(names.modelAgainst, Math.log1p(model.against));
  if (names.manner === 'said') take(names.direct, sums.direct);
}

/** What the attitudes of one manner come to for one side. */
class Sums {
  readonly words = new Balance();
  readonly model = new Balance();
  count = 0;
  /** How many of them a model has read. */
  read = 0;
  mood = 0;
  direct = 0;

  constructor(private readonly sign: 1 | -1) {}

  add({ reading, weight, mood, direct }: Attitude): void {
    const { sign } = this;
    this.count++;
    this.words.add(weight * sign * reading.score);
    this.mood += Math.max(0, sign * mood);
    if (!reading.probabilities) return;
    const [negative, , positive] = reading.probabilities;
    const toward = sign > 0 ? positive : negative;
    this.model.add(weight * toward);
    this.model.add(-weight * (sign > 0 ? negative : positive));
    this.read++;
    if (direct) this.direct = Math.max(this.direct, toward);
  }
}

/** What speaks for one side and what against it. */
class Balance {
  toward = 0;
  against = 0;
  most = 0;
  mostAgainst = 0;

  add(value: number): void {
    if (value > 0) {
      this.toward += value;
      this.most = Math.max(this.most, value);
    } else {
      this.against -= value;
      this.mostAgainst = Math.max(this.mostAgainst, -value);
    }
  }
}
