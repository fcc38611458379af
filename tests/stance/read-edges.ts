import { runStages } from '../../src/run-stages.ts';
import { createWordEngine } from '../../src/sentiment/word-engine.ts';
import type { Stance } from '../../src/stance/stance.ts';

const engine = createWordEngine();

/** The stances of a text with names in place of numbers. */
export function readStances(text: string): (Stance & { readonly from: string; readonly toward: string })[] {
  const { stances, resolution } = runStages(text, engine);
  const nameOf = (entity: number) => resolution.entities[entity]!.name;
  return stances.map((stance) => ({
    ...stance,
    from: stance.holder.kind === 'entity' ? nameOf(stance.holder.entity) : stance.holder.kind,
    toward: nameOf(stance.target),
  }));
}

/** "Reed > Vance negative", for the polar ones. */
export function readEdges(text: string): string[] {
  return readStances(text)
    .filter(({ polarity }) => polarity !== 'neutral')
    .map(({ from, toward, polarity }) => `${from} > ${toward} ${polarity}`)
    .sort();
}
