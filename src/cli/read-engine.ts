import type { EngineName } from '../open-engine.ts';
import { CommandError } from './command-error.ts';

/** The engine that `--engine` names. */
export function readEngine(given: string | undefined): EngineName {
  if (given === undefined || given === 'accurate' || given === 'fast') return given ?? 'fast';
  throw new CommandError('usage', `--engine is "${given}"; expected fast or accurate`);
}
