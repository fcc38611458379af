import type { AnalyzerOptions, EngineName } from './analyze.ts';
import { findModel } from './model/find-model.ts';
import { loadModel, RUNTIMES } from './model/load-model.ts';
import { checkChoice, checkObject } from './report/check-arguments.ts';
import { createAccurateEngine } from './sentiment/accurate-engine.ts';
import type { Engine } from './sentiment/engine.ts';
import { createFastEngine } from './sentiment/fast-engine.ts';

const ENGINES: readonly EngineName[] = ['accurate', 'fast'];

/** Makes the engine that the options ask for; the accurate one reads its model. */
export async function openEngine(options: AnalyzerOptions): Promise<Engine> {
  checkObject(options, 'options');
  checkChoice(options.engine, ENGINES, 'engine');
  checkChoice(options.runtime, RUNTIMES, 'runtime');
  if (options.engine === 'fast') return createFastEngine();
  const reader = await loadModel(options.model ?? (await findModel()), options.runtime);
  return createAccurateEngine(reader, { nameBlind: options.nameBlind });
}

const shared = new Map<string, Promise<Engine>>();

/** The engine that all calls with the same options share. One that failed to open is tried again. */
export async function shareEngine(options: AnalyzerOptions): Promise<Engine> {
  checkObject(options, 'options');
  if (options.model) return openEngine(options);
  const key = `${options.engine} ${options.runtime} ${options.nameBlind}`;
  let engine = shared.get(key);
  if (!engine) {
    engine = openEngine(options);
    shared.set(key, engine);
    engine.catch(() => shared.delete(key));
  }
  return engine;
}
