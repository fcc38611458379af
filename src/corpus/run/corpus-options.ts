import { availableParallelism } from 'node:os';
import { QuotestanceError } from '../../errors.ts';
import { ENGINES, type EngineName } from '../../open-engine.ts';
import { checkChoice, checkObject } from '../../report/check-arguments.ts';
import { readVocabulary, type VocabularyOptions } from '../../report/read-vocabulary.ts';

/** How a collection is analysed. None of these changes a report but `engine`, `nameBlind` and `vocabulary`. */
export interface CorpusOptions {
  /** Worker threads, by default one for each core that the process may use; 0 analyses in this thread. */
  readonly workers?: number | undefined;
  /** `'fast'` by default. */
  readonly engine?: EngineName | undefined;
  /** As in `AnalyzerOptions`. */
  readonly nameBlind?: boolean | undefined;
  /** Words, verbs and entities of your own, as in `AnalyzerOptions`. */
  readonly vocabulary?: VocabularyOptions | undefined;
  /**
   * Milliseconds that the analysis of one article may take, 60,000 by default; `Infinity` for no limit. It needs workers:
   * with `workers: 0` nothing can stop an article that takes too long.
   */
  readonly timeLimit?: number | undefined;
  /** Ends the run: the iteration throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Sequence of the first item, 0 by default; for a run that goes on where another ended. */
  readonly firstSequence?: number | undefined;
}

/** The same with the defaults filled in. */
export interface RunSettings {
  readonly workers: number;
  readonly engine: EngineName;
  readonly nameBlind: boolean;
  readonly vocabulary: VocabularyOptions;
  readonly timeLimit: number;
  readonly signal: AbortSignal | undefined;
  readonly firstSequence: number;
}

const DEFAULT_TIME_LIMIT = 60_000;

/** @throws QuotestanceError `invalid-option`, `invalid-input` where the options are no object. */
export function settleCorpusOptions(options: CorpusOptions): RunSettings {
  checkObject(options, 'options');
  checkChoice(options.engine, ENGINES, 'engine');
  const { workers = availableParallelism(), timeLimit = DEFAULT_TIME_LIMIT, firstSequence = 0 } = options;
  const { engine = 'fast', nameBlind = false, vocabulary = {}, signal } = options;
  checkObject(vocabulary, 'vocabulary');
  readVocabulary(vocabulary);
  checkCount(workers, 'workers');
  checkCount(firstSequence, 'firstSequence');
  if (!(typeof timeLimit === 'number' && timeLimit > 0))
    refuse('timeLimit', timeLimit, 'milliseconds above 0, or Infinity for no limit');
  if (typeof nameBlind !== 'boolean') refuse('nameBlind', nameBlind, 'true or false');
  if (signal !== undefined && !(signal instanceof AbortSignal))
    refuse('signal', signal, 'an AbortSignal, as `new AbortController().signal` is one');
  return { workers, engine, nameBlind, vocabulary, timeLimit, signal, firstSequence };
}

function checkCount(value: unknown, name: string): void {
  if (!(Number.isSafeInteger(value) && (value as number) >= 0))
    refuse(name, value, 'a whole number from 0 on');
}

function refuse(name: string, value: unknown, expected: string): never {
  const got = typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : String(value);
  throw new QuotestanceError('invalid-option', `${name} is ${got}; expected ${expected}`);
}
