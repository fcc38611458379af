import { QuotestanceError } from '../../errors.ts';
import type { OnOtherRun, Progress, RunDescription } from '../corpus-store.ts';

/** A run that a store knows. */
export interface StoredRun {
  /** From 1. */
  readonly number: number;
  readonly description: RunDescription;
  readonly progress: Progress;
}

export type RunChoice =
  | { readonly kind: 'go-on'; readonly run: StoredRun }
  | { readonly kind: 'append' | 'replace' };

/** Nothing is done yet. */
export const NO_PROGRESS: Progress = { done: 0, last: null, reports: 0, rejects: 0 };

/** Whether the run keeps the text of its articles: always, unless its options say otherwise. */
export function keepsText({ options }: RunDescription): boolean {
  return options.keepText !== false;
}

/**
 * What is to be done with a store: a run that it knows goes on, whatever `onOtherRun` says, so that the same command can be
 * given again after it was stopped; another one is begun as `onOtherRun` says.
 * @throws QuotestanceError `store-of-another-run` where that is `'refuse'`.
 */
export function chooseRun(
  path: string,
  stored: readonly StoredRun[],
  given: RunDescription,
  onOtherRun: OnOtherRun,
): RunChoice {
  const same = stored.findLast(({ description }) => listDifferences(description, given).length === 0);
  if (same) return { kind: 'go-on', run: same };
  const last = stored.at(-1);
  if (!last) return { kind: 'append' };
  if (onOtherRun !== 'refuse') return { kind: onOtherRun };
  throw new QuotestanceError(
    'store-of-another-run',
    `${path} was written by another run: ${listDifferences(last.description, given).join('; ')}. Choose another path, or say --append-run (the new run goes beside the old one) or --replace (the old one is deleted)`,
  );
}

/** How two runs differ, in words; empty where they are the same. */
export function listDifferences(stored: RunDescription, given: RunDescription): string[] {
  const before = flatten(stored);
  const now = flatten(given);
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((name) => (before.get(name) ?? 'null') !== (now.get(name) ?? 'null'))
    .map(
      (name) => `${name} is ${before.get(name) ?? 'null'} in the store and ${now.get(name) ?? 'null'} now`,
    );
}

function flatten({ engine, version, schemaVersion, inputs, options }: RunDescription): Map<string, string> {
  const values: [string, unknown][] = [
    ['engine', engine.name],
    ['engine version', engine.version],
    ['model', engine.model],
    ['quotestance', version],
    ['schema version', schemaVersion],
    ['inputs', inputs],
    ...Object.entries(options).map(([name, value]): [string, unknown] => [`option ${name}`, value]),
  ];
  // An option that is not given is the same as null.
  return new Map(values.map(([name, value]) => [name, JSON.stringify(value ?? null)]));
}
