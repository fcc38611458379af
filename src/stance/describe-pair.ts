import type { Entity } from '../entity/entity.ts';
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
}

/** An entity with so many mentions is a main figure. */
const PROMINENT = 8;
const TYPES = ['person', 'organization', 'group', 'place', 'other'] as const;

/**
 * What tells whether a pair is an edge of one side, by name: 0 where it does not apply. The same questions are asked of
 * both sides, so that one set of weights serves both.
 */
export function describePair(
  { attitudes, holder, target, sentences }: Pair,
  side: 'negative' | 'positive',
): Map<string, number> {
  const found = new Map<string, number>([['length', Math.log2(1 + sentences)]]);
  if (side === 'negative') found.set('negative', 1);
  describeStanding(found, 'target', target);
  if (holder) describeStanding(found, 'holder', holder);
  else {
    found.set('narrator', 1);
    for (const what of ['count', 'prominence', 'share', 'rank', 'early'])
      found.set(`narrated ${what}`, found.get(`target ${what}`)!);
  }
  for (const manner of MANNERS) {
    const own = attitudes.filter((attitude) => attitude.manner === manner);
    if (own.length > 0) describeManner(found, manner, own, side === 'positive' ? 1 : -1);
  }
  return found;
}

function describeStanding(
  found: Map<string, number>,
  role: string,
  { entity: { type, index, mentions }, named, share, first }: Standing,
): void {
  found.set(`${role} count`, Math.log2(1 + mentions.length));
  found.set(`${role} prominence`, Math.min(1, mentions.length / PROMINENT));
  found.set(`${role} share`, share);
  // Entities stand in the order of their salience.
  found.set(`${role} rank`, 1 / (1 + index));
  found.set(`${role} early`, 1 / (1 + first));
  found.set(`${role} named`, Number(named));
  for (const kind of TYPES) if (kind === type) found.set(`${role} ${kind}`, 1);
}

function describeManner(
  found: Map<string, number>,
  manner: Manner,
  attitudes: readonly Attitude[],
  sign: 1 | -1,
): void {
  const words = new Sums();
  const model = new Sums();
  let mood = 0;
  let direct = 0;
  let read = 0;
  for (const { reading, weight, mood: own, direct: isDirect } of attitudes) {
    words.add(weight * sign * reading.score);
    mood += Math.max(0, sign * own);
    if (!reading.probabilities) continue;
    const [negative, , positive] = reading.probabilities;
    const toward = sign > 0 ? positive : negative;
    model.add(weight * toward);
    model.add(-weight * (sign > 0 ? negative : positive));
    read++;
    if (isDirect) direct = Math.max(direct, toward);
  }
  found.set(`${manner} any`, 1);
  found.set(`${manner} count`, Math.log2(1 + attitudes.length));
  found.set(`${manner} words max`, words.most);
  found.set(`${manner} words`, Math.log1p(words.toward));
  found.set(`${manner} words against`, Math.log1p(words.against));
  if (manner === 'said') found.set('said mood', Math.log1p(mood));
  if (read === 0) return;
  found.set(`${manner} model max`, model.most);
  found.set(`${manner} model`, Math.log1p(model.toward));
  found.set(`${manner} model mean`, model.toward / read);
  found.set(`${manner} model against max`, model.mostAgainst);
  found.set(`${manner} model against`, Math.log1p(model.against));
  if (manner === 'said') found.set('said model direct', direct);
}

/** What speaks for one side and what against it. */
class Sums {
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
