import { findModel } from './model/find-model.ts';
import { findLight, openLight } from './model/light/find-light.ts';
import { loadModel, RUNTIMES, type RuntimeChoice } from './model/load-model.ts';
import type { ModelBundle } from './model/model-bundle.ts';
import { checkChoice, checkEngine, checkObject } from './report/check-arguments.ts';
import type { VocabularyOptions } from './report/read-vocabulary.ts';
import { createAccurateEngine } from './sentiment/accurate-engine.ts';
import type { Engine } from './sentiment/engine.ts';
import { createFastEngine } from './sentiment/fast-engine.ts';
import { createWordEngine } from './sentiment/word-engine.ts';

/** Which engine to use, and how. */
export interface AnalyzerOptions extends VocabularyOptions {
  /**
   * `'fast'` (the default): rules find who speaks, and a light network that comes along reads sentiment and stance.
   * `'accurate'`: rules together with a larger encoder, which is in the package `quotestance-model-en`; better at
   * quotations and sentiment, and some forty times slower. `'words'`: rules and lexicons alone, nothing learned. Or an
   * engine of your own: see docs/custom.md.
   */
  readonly engine?: EngineName | Engine | undefined;
  /** A model that was read by `readModel`; without it the installed package is read. For the accurate engine. */
  readonly model?: ModelBundle | undefined;
  /**
   * The bytes of `quotestance/dist/light.bin`, for a bundle in which that file does not lie beside the code. For the fast
   * engine.
   */
  readonly weights?: Uint8Array | undefined;
  /** What does the arithmetic of the accurate engine; `'auto'` by default. */
  readonly runtime?: RuntimeChoice | undefined;
  /**
   * Hides a target's own name from the learned networks also where it is no person's: they report in part what the press of
   * 2012 to 2019 thought of an organisation or a country. Names of people they never read. For the engines `fast` and `accurate`.
   */
  readonly nameBlind?: boolean | undefined;
}

export type EngineName = 'accurate' | 'fast' | 'words';

export const ENGINES: readonly EngineName[] = ['fast', 'accurate', 'words'];

/** Makes the engine that the options ask for; the accurate one reads its model. */
export async function openEngine(options: AnalyzerOptions): Promise<Engine> {
  checkObject(options, 'options');
  if (typeof options.engine === 'object') return checkEngine(options.engine);
  checkChoice(options.engine, ENGINES, 'engine');
  checkChoice(options.runtime, RUNTIMES, 'runtime');
  const { nameBlind, weights } = options;
  if (options.engine === 'words') return createWordEngine();
  if (options.engine !== 'accurate')
    return createFastEngine(weights ? openLight(weights) : await findLight(), { nameBlind });
  const reader = await loadModel(options.model ?? (await findModel()), options.runtime);
  return createAccurateEngine(reader, { nameBlind });
}

const shared = new Map<string, Promise<Engine>>();

/** The engine that all calls with the same options share. One that failed to open is tried again. */
export async function shareEngine(options: AnalyzerOptions): Promise<Engine> {
  checkObject(options, 'options');
  if (options.model || options.weights || typeof options.engine === 'object') return openEngine(options);
  const key = `${options.engine} ${options.runtime} ${options.nameBlind}`;
  let engine = shared.get(key);
  if (!engine) {
    engine = openEngine(options);
    shared.set(key, engine);
    engine.catch(() => shared.delete(key));
  }
  return engine;
}
