import { TONES } from '../../stance/stance.ts';
import { MONTH_PATTERN, YEAR_PATTERN } from '../aggregate/period.ts';
import type { StanceDimension } from '../aggregate/stance-dimensions.ts';
import { UNATTRIBUTED } from '../link/entity-key.ts';
import { HOLDER_KEY } from '../store/views.ts';
import { countWhere } from './read-groups.ts';

const POLARITIES = ['negative', 'neutral', 'positive'];

/** Joins the articles, with the columns that are grouped by, only where they are wanted. */
export function joinArticles(by: readonly string[]): string {
  return by.some((dimension) => dimension in ARTICLE_VALUES)
    ? ' JOIN (SELECT run, sequence, outlet, published_at FROM articles) AS articles USING (run, sequence)'
    : '';
}

/** Joins the keys under a name, by a column that holds the id of an entity; rows without one stay. */
export function joinKeys(name: string, column: string): string {
  return ` LEFT JOIN (SELECT run, sequence, entity_id AS ${column}, key FROM entity_keys) AS ${name} USING (run, sequence, ${column})`;
}

const cutDate = (length: number, pattern: string) =>
  `CASE WHEN regexp_matches(published_at, '${pattern}') THEN left(published_at, ${length}) END`;

/** What articles are grouped by: the same as `readArticleDimension`. */
const ARTICLE_VALUES: Readonly<Record<string, string>> = {
  outlet: 'outlet',
  month: cutDate(7, MONTH_PATTERN),
  year: cutDate(4, YEAR_PATTERN),
};

export const TARGET_KEY = 'aimed.key';
export const VOICE = `CASE holder_kind WHEN 'narrator' THEN 'narration' ELSE 'quotation' END`;
export const SPEAKER_KEY = `coalesce(speaking.key, '${UNATTRIBUTED}')`;

/** What stances are grouped by: the same as `readDimension`. */
export const STANCE_VALUES = {
  ...ARTICLE_VALUES,
  holder: HOLDER_KEY,
  target: TARGET_KEY,
  voice: VOICE,
} as Readonly<Record<StanceDimension, string>>;

/** Stances with what `wanted` needs. */
export function fromStances(wanted: readonly string[]): string {
  const holders = wanted.includes('holder') ? joinKeys('held', 'holder_id') : '';
  const targets = wanted.includes('target') ? joinKeys('aimed', 'target_id') : '';
  return `stances${joinArticles(wanted)}${holders}${targets}`;
}

/** What is counted of stances in a tally. */
export const STANCE_COUNTS = {
  ...countValues('polarity', POLARITIES),
  mixed: countWhere('mixed'),
};
export const TONE_COUNTS = countValues('tone', TONES, 'tone ');
/** What is counted of quotations. */
export const QUOTATION_COUNTS = {
  ...countValues('label', POLARITIES),
  ...countValues('kind', ['direct', 'indirect', 'mixed']),
  attitude: countWhere('attitude'),
};

/** How often a column has each of some values, by these, with a word before them. */
export function countValues(
  column: string,
  values: readonly string[],
  before = '',
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    values.map((value) => [`${before}${value}`, countWhere(`${column} = '${value}'`)]),
  );
}
