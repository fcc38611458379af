import { QuotestanceError } from '../../errors.ts';
import type { Report } from '../../report/schema.ts';
import { createEntityLinker, type EntityLinker } from '../link/entity-linker.ts';
import type { Resampling } from './bootstrap-interval.ts';

/** Reports of different articles, in any order: the results do not depend on it. */
export type Reports = Iterable<Report> | AsyncIterable<Report>;

/** How the intervals of means are drawn. */
export interface ResamplingOptions {
  /** How often the articles of a group are drawn anew for its interval, 100 to 100000; default 500. */
  readonly resamples?: number | undefined;
  /** Seed of these drawings, a whole number; default 1. Every group begins with it. */
  readonly seed?: number | undefined;
}

export interface AggregateOptions extends ResamplingOptions {
  /**
   * Who is who over the articles; default a new `createEntityLinker()`. It links the reports on the way and settles their
   * keys at the end, also by articles that it has seen before.
   */
  readonly linker?: EntityLinker | undefined;
}

/** With what is not given filled in. @throws QuotestanceError `invalid-option`. */
export function readResampling({ resamples = 500, seed = 1 }: ResamplingOptions): Resampling {
  checkWhole(resamples, 'resamples', 100, 100_000);
  checkWhole(seed, 'seed', -(2 ** 31), 2 ** 32 - 1);
  return { resamples, seed };
}

/** The options that all aggregates have, with what is not given filled in. @throws QuotestanceError `invalid-option`. */
export function readAggregateOptions(options: AggregateOptions): { linker: EntityLinker } & Resampling {
  const { linker = createEntityLinker() } = options;
  const resampling = readResampling(options);
  if (typeof linker?.link !== 'function' || typeof linker.finish !== 'function')
    throw new QuotestanceError('invalid-option', 'linker is no linker; make one with createEntityLinker()');
  return { linker, ...resampling };
}

function checkWhole(value: unknown, name: string, least: number, most: number): void {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return;
  throw new QuotestanceError(
    'invalid-option',
    `${name} is ${String(value)}; expected a whole number from ${least} to ${most}`,
  );
}

/** What to group by, each once. @throws QuotestanceError `invalid-option`. */
export function checkDimensions<D extends string>(
  by: readonly D[] | undefined,
  known: readonly D[],
): readonly D[] {
  if (by === undefined) return [];
  const wrong = Array.isArray(by) ? by.find((one, at) => !known.includes(one) || by.indexOf(one) !== at) : by;
  if (wrong === undefined) return by;
  const names = known.map((name) => `'${name}'`).join(', ');
  throw new QuotestanceError(
    'invalid-option',
    `by has ${JSON.stringify(wrong)}; expected an array of ${names}, each at most once`,
  );
}

/** A key to choose by, or none. @throws QuotestanceError `invalid-option`. */
export function checkKey(key: string | undefined, name: string): void {
  if (key === undefined || (typeof key === 'string' && key !== '')) return;
  throw new QuotestanceError(
    'invalid-option',
    `${name} is ${JSON.stringify(key)}; expected an entity key such as "person:laura-bianchi"`,
  );
}
