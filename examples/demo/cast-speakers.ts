import { drawNumber, drawOne, shuffle } from './draw.ts';
import type { Assignment } from './plan-year.ts';
import type { Attitude, Relation, Story } from './templates.ts';

/** One speaker's part in an article. */
export interface Turn {
  readonly speaker: string;
  /** Of whom the speaker has an opinion, and which; null where there is none. */
  readonly opinion: { readonly target: string; readonly attitude: Attitude } | null;
}

/** The share of speakers who say only how things stand. */
const PLAIN_TURNS = 0.15;

/** Who speaks in an article, in order, nobody twice: the sides by turns, unless the outlet favours one. */
export function castSpeakers({ id, outlet, story, month }: Assignment): Turn[] {
  const sides = [...new Set(story.relations.map(({ side }) => side))];
  const [least, most] = outlet.turns;
  const count = least + Math.floor(drawNumber(`${id}/turns`) * (most - least + 1));
  const quotas = outlet.sides?.[story.id];
  const order = quotas
    ? sides.flatMap((side) => Array<string>(roundByChance(`${id}/${side}`, quotas[side] ?? 1)).fill(side))
    : takeTurns(shuffle(`${id}/sides`, sides), count);
  const turns: Turn[] = [];
  for (const [place, side] of order.entries()) {
    const turn = chooseTurn(`${id}/${place}`, story, side, month, turns);
    if (turn) turns.push(turn);
  }
  return turns;
}

function takeTurns(sides: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, at) => sides[at % sides.length]!);
}

function roundByChance(key: string, number: number): number {
  return Math.floor(number) + (drawNumber(key) < number % 1 ? 1 : 0);
}

function chooseTurn(
  key: string,
  { relations, neutral }: Story,
  side: string,
  month: number,
  turns: readonly Turn[],
): Turn | null {
  const isFree = (speaker: string) => turns.every((turn) => turn.speaker !== speaker);
  const all = relations.filter((relation) => relation.side === side && isFree(relation.speaker));
  const first = all.filter(({ always }) => always);
  const open = first.length > 0 ? first : all;
  const opinions = open.flatMap((relation) => Array<Relation>(relation.weight).fill(relation));
  if (opinions.length > 0) {
    const relation = drawOne(`${key}/relation`, opinions);
    const attitudes = relation.attitudesByMonth?.[month - 1] ?? relation.attitudes ?? [];
    const hasFacts = neutral.some(({ by }) => by.includes(relation.speaker));
    if (hasFacts && !relation.always && drawNumber(`${key}/plain`) < PLAIN_TURNS)
      return { speaker: relation.speaker, opinion: null };
    const attitude = drawOne(`${key}/attitude`, attitudes);
    return { speaker: relation.speaker, opinion: { target: relation.target, attitude } };
  }
  // Where the side has no more opinions, somebody of no side says how things stand.
  const sided = new Set(relations.map(({ speaker }) => speaker));
  const others = neutral.flatMap(({ by }) => by).filter((speaker) => !sided.has(speaker) && isFree(speaker));
  return others.length > 0 ? { speaker: drawOne(`${key}/other`, others), opinion: null } : null;
}
