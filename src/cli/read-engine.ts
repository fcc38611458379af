import { ENGINES, type EngineName } from '../open-engine.ts';
import { CommandError } from './command-error.ts';

/** The engine that `--engine` names. */
export function readEngine(given: string | undefined): EngineName {
  const engine = given === undefined ? 'fast' : ENGINES.find((name) => name === given);
  if (engine) return engine;
  throw new CommandError('usage', `--engine is "${given}"; expected fast, accurate or words`);
}
