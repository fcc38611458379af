import { findModel } from './model/find-model.ts';
import { loadModel, RUNTIMES, type RuntimeChoice } from './model/load-model.ts';
import type { ModelBundle } from './model/model-bundle.ts';
import { checkChoice, checkObject } from './report/check-arguments.ts';
import { createAccurateEngine } from './sentiment/accurate-engine.ts';
import type { Engine } from './sentiment/engine.ts';
import { createFastEngine } from './sentiment/fast-engine.ts';

/** Which engine to use, and how. */
export interface AnalyzerOptions {
  /**
   * `'fast'` (the default): rules and lexicons. `'accurate'`: these together with one small encoder, which is in the
   * package `quotestance-model-en`; better at quotations and sentiment, and some fifty times slower.
   */
  readonly engine?: EngineName | undefined;
  /** A model that was read by `readModel`; without it the installed package is read. For the accurate engine. */
  readonly model?: ModelBundle | undefined;
  /** What does the arithmetic of the accurate engine; `'auto'` by default. */
  readonly runtime?: RuntimeChoice | undefined;
  /**
   * Hides a target's own name from the model, which otherwise reports in part what the press of 2012 to 2019 thought of
   * the name. One to four points less accurate; for the accurate engine.
   */
  readonly nameBlind?: boolean | undefined;
}

export type EngineName = 'accurate' | 'fast';

const ENGINES: readonly EngineName[] = ['fast', 'accurate'];

/** Makes the engine that the options ask for; the accurate one reads its model. */
export async function openEngine(options: AnalyzerOptions): Promise<Engine> {
  checkObject(options, 'options');
  checkChoice(options.engine, ENGINES, 'engine');
  checkChoice(options.runtime, RUNTIMES, 'runtime');
  if (options.engine !== 'accurate') return createFastEngine();
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
