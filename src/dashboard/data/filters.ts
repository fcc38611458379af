import type { Voice } from '../../corpus/aggregate/stance-dimensions.ts';
import { QuotestanceError } from '../../errors.ts';
import { TONES, type Tone } from '../../stance/stance.ts';
import { POLARITIES, type Polarity, polarityOf } from './polarity.ts';

/** What a reader wants to see; null where everything. */
export interface Filters {
  /** First and last month, as "2024-05". Articles without a date are left out where either is set. */
  readonly from: string | null;
  readonly to: string | null;
  readonly outlet: string | null;
  /** Key of an entity: as target in charts, as speaker, holder or target in lists. */
  readonly entity: string | null;
  /** One of the seven tones, or a polarity, which stands for all of its tones. */
  readonly tone: Tone | Polarity | null;
  readonly voice: Voice | null;
  /** Keys, for lists alone: what is behind a mark of a chart. `narrator` is a holder too. */
  readonly holder: string | null;
  readonly target: string | null;
  /** Words that a passage must have, in any case. */
  readonly search: string | null;
}

export const NO_FILTERS: Filters = {
  from: null,
  to: null,
  outlet: null,
  entity: null,
  tone: null,
  voice: null,
  holder: null,
  target: null,
  search: null,
};

const LONGEST = 300;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const VOICES = ['narration', 'quotation'] as const;
/** What the values of some filters must be. */
const EXPECTED: Partial<Record<keyof Filters, readonly [(value: string) => boolean, string]>> = {
  from: [(value) => MONTH.test(value), 'a month as "2024-05"'],
  to: [(value) => MONTH.test(value), 'a month as "2024-05"'],
  tone: [
    (value) => [...TONES, ...POLARITIES].some((tone) => tone === value),
    `one of ${[...TONES, ...POLARITIES.filter((side) => side !== 'neutral')].join(', ')}`,
  ],
  voice: [(value) => VOICES.some((voice) => voice === value), `one of ${VOICES.join(', ')}`],
};

/**
 * All filters out of those that a caller sets.
 * @throws QuotestanceError `invalid-option` for a name or a value that does not exist.
 */
export function settleFilters(given: Partial<Filters>): Filters {
  for (const [name, value] of Object.entries(given)) {
    if (!(name in NO_FILTERS))
      throw new QuotestanceError(
        'invalid-option',
        `there is no filter ${JSON.stringify(name)}; expected some of ${Object.keys(NO_FILTERS).join(', ')}`,
      );
    if (value === null || value === undefined) continue;
    const [fits, words] = EXPECTED[name as keyof Filters] ?? [(text) => typeof text === 'string', 'a text'];
    if (!fits(value))
      throw new QuotestanceError('invalid-option', `${name} is ${JSON.stringify(value)}; expected ${words}`);
  }
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...NO_FILTERS, ...Object.fromEntries(known) };
}

/** Reads filters from the query part of an address, with or without its question mark; what makes no sense is left out. */
export function readFilters(query: string): Filters {
  const given = new URLSearchParams(query);
  const text = (name: string) => given.get(name)?.slice(0, LONGEST).trim() || null;
  const month = (name: string) => {
    const value = text(name);
    return value !== null && MONTH.test(value) ? value : null;
  };
  const [from, to] = [month('from'), month('to')];
  const isTurned = from !== null && to !== null && from > to;
  return {
    from: isTurned ? to : from,
    to: isTurned ? from : to,
    outlet: text('outlet'),
    entity: text('entity'),
    tone: [...TONES, ...POLARITIES].find((tone) => tone === text('tone')) ?? null,
    voice: VOICES.find((voice) => voice === text('voice')) ?? null,
    holder: text('holder'),
    target: text('target'),
    search: text('search'),
  };
}

/** The query part of an address, with its question mark; empty where nothing is filtered. */
export function writeFilters(filters: Partial<Filters>): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(NO_FILTERS) as (keyof Filters)[]) {
    const value = filters[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

export function isFiltered(filters: Partial<Filters>): boolean {
  return writeFilters(filters) !== '';
}

/** The numbers of the tones that a filter lets through; null where all. */
export function wantedTones({ tone }: Filters): ReadonlySet<number> | null {
  if (tone === null) return null;
  const numbers = TONES.map((_, index) => index);
  return new Set(numbers.filter((index) => TONES[index] === tone || polarityOf(index) === tone));
}

/** Whether a month is in the period. */
export function isInPeriod(month: string | null, { from, to }: Filters): boolean {
  if (from === null && to === null) return true;
  return month !== null && (from === null || month >= from) && (to === null || month <= to);
}
