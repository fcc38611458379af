/**
 * `npm run accuracy -- --errors stance`: every polar edge that is missed or false in the annotated articles, with its
 * evidence and the stage that lost it, and how many each stage loses.
 */
import { readFileSync } from 'node:fs';
import { type Analysis, runStages } from '../../src/run-stages.ts';
import type { Engine } from '../../src/sentiment/engine.ts';
import { type Attitude, leanOf } from '../../src/stance/attitude.ts';
import { gatherAttitudes } from '../../src/stance/gather-attitudes.ts';
import type { Stance } from '../../src/stance/stance.ts';
import { nameResolver } from './name-resolver.ts';

interface Edge {
  readonly holder: string;
  readonly target: string;
  readonly polarity: string;
  readonly evidence?: readonly string[];
}

interface Gold {
  readonly id: string;
  readonly entities: readonly { readonly name: string; readonly aliases?: readonly string[] }[];
  readonly edges: readonly Edge[];
}

/** The first stage that lacks what the edge needs. */
export type Stage =
  | 'name'
  | 'coreference'
  | 'attribution'
  | 'target'
  | 'polarity'
  | 'aggregation'
  | 'side figure';

export interface StanceError {
  readonly id: string;
  readonly kind: 'missed' | 'false';
  readonly stage: Stage;
  readonly edge: string;
  readonly text: string;
}

const NARRATOR = 'narrator';

/** Reads articles with the engine and compares their polar edges with the gold ones. */
export function findStanceErrors(articlesPath: string, goldPath: string, engine: Engine): StanceError[] {
  const texts = new Map(
    readLines<{ id: string; text: string }>(articlesPath).map(({ id, text }) => [id, text]),
  );
  return readLines<Gold>(goldPath).flatMap((gold) => {
    const text = texts.get(gold.id);
    return text === undefined ? [] : compare(gold, text, engine);
  });
}

function compare(gold: Gold, text: string, engine: Engine): StanceError[] {
  const analysis = runStages(text, engine);
  const { entities } = analysis.resolution;
  const resolve = nameResolver(gold.entities);
  const goldOf = entities.map(({ name, aliases }) => {
    for (const form of [name, ...aliases]) {
      const found = resolve(form);
      if (found >= 0) return found;
    }
    return -1;
  });
  const attitudes = gatherAttitudes({ ...analysis, engine });
  const isHolder = (holder: Stance['holder'], given: string) =>
    holder.kind === 'entity' ? goldOf[holder.entity] === resolve(given) : holder.kind === given;
  const polar = analysis.stances.filter(
    ({ polarity, holder }) => polarity !== 'neutral' && holder.kind !== 'unattributed',
  );
  const errors: StanceError[] = [];
  for (const edge of gold.edges) {
    if (edge.polarity === 'neutral') continue;
    const found = polar.find(
      ({ holder, target, polarity }) =>
        isHolder(holder, edge.holder) &&
        goldOf[target] === resolve(edge.target) &&
        polarity === edge.polarity,
    );
    if (found) continue;
    errors.push({
      id: gold.id,
      kind: 'missed',
      stage: stageOfMiss(edge, analysis, attitudes, goldOf, resolve, isHolder),
      edge: `${edge.holder} > ${edge.target} ${edge.polarity}`,
      text: edge.evidence?.[0] ?? '',
    });
  }
  for (const stance of polar) {
    const from = stance.holder.kind === 'entity' ? goldOf[stance.holder.entity]! : NARRATOR;
    const toward = goldOf[stance.target]!;
    const same = gold.edges.filter(({ target }) => resolve(target) === toward);
    const given = same.find(({ holder }) => (holder === NARRATOR ? NARRATOR : resolve(holder)) === from);
    if (given?.polarity === stance.polarity) continue;
    const [evidence] = stance.evidence;
    const holder = stance.holder.kind === 'entity' ? entities[stance.holder.entity]!.name : NARRATOR;
    errors.push({
      id: gold.id,
      kind: 'false',
      stage:
        from === -1 || toward === -1
          ? 'side figure'
          : given
            ? 'polarity'
            : same.some(({ polarity }) => polarity === stance.polarity)
              ? 'attribution'
              : 'target',
      edge: `${holder} > ${entities[stance.target]!.name} ${stance.polarity}`,
      text: evidence ? text.slice(evidence.start, evidence.end) : '',
    });
  }
  return errors;
}

function stageOfMiss(
  edge: Edge,
  { document, resolution, mentions }: Analysis,
  attitudes: readonly Attitude[],
  goldOf: readonly number[],
  resolve: (name: string) => number,
  isHolder: (holder: Stance['holder'], given: string) => boolean,
): Stage {
  const target = resolve(edge.target);
  const found = new Set(goldOf);
  if (!found.has(target) || (edge.holder !== NARRATOR && !found.has(resolve(edge.holder)))) return 'name';
  const places = (edge.evidence ?? []).flatMap((words) => {
    const start = document.text.indexOf(words);
    return start < 0 ? [] : [{ start, end: start + words.length }];
  });
  const touched = document.sentences.filter(({ start, end }) =>
    places.some((place) => place.start < end && place.end > start),
  );
  const inside = ({ start, end }: { start: number; end: number }) =>
    touched.some((sentence) => sentence.start < end && sentence.end > start);
  const own = attitudes.filter(({ span }) => inside(span));
  const held = own.filter(({ holder }) => isHolder(holder, edge.holder));
  const meant = held.filter((attitude) => goldOf[attitude.target] === target);
  if (meant.length > 0) {
    const sign = edge.polarity === 'positive' ? 1 : -1;
    return meant.some((attitude) => sign * leanOf(attitude) > 0.1) ? 'aggregation' : 'polarity';
  }
  const isNamed = mentions.some(
    (mention) => inside(mention) && goldOf[resolution.entityOfMention[mention.index]!] === target,
  );
  if (!isNamed) return 'coreference';
  return held.length > 0 ? 'target' : 'attribution';
}

function readLines<Line>(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}
