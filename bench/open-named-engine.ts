import { findLight } from '../src/model/light/find-light.ts';
import { loadModel } from '../src/model/load-model.ts';
import { createAccurateEngine } from '../src/sentiment/accurate-engine.ts';
import type { Engine } from '../src/sentiment/engine.ts';
import { createFastEngine } from '../src/sentiment/fast-engine.ts';
import { createWordEngine } from '../src/sentiment/word-engine.ts';
import { readModelFolder } from './read-model-folder.ts';

export const ENGINES = ['words', 'fast', 'accurate'] as const;
export type NamedEngine = (typeof ENGINES)[number];

/** An engine by its name; the accurate one with the model of a folder. */
export async function openNamedEngine(
  name: NamedEngine,
  { nameBlind = false, model = 'models/en' } = {},
): Promise<Engine> {
  if (name === 'words') return createWordEngine();
  if (name === 'fast') return createFastEngine(await findLight(), { nameBlind });
  return createAccurateEngine(await loadModel(readModelFolder(model)), { nameBlind });
}
