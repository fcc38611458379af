const MONTH = '(?:0[1-9]|1[0-2])';
const DAY_AND_TIME = '(?:-(?:0[1-9]|[12][0-9]|3[01])(?:[T ].*)?)?';

/** Dates of which the year is known: the first four characters are it. Also a regular expression of DuckDB. */
export const YEAR_PATTERN = `^[0-9]{4}(?:-${MONTH}${DAY_AND_TIME})?$`;
/** Dates of which the month is known: the first seven characters are it. Also a regular expression of DuckDB. */
export const MONTH_PATTERN = `^[0-9]{4}-${MONTH}${DAY_AND_TIME}$`;

const YEAR = new RegExp(YEAR_PATTERN);
const YEAR_AND_MONTH = new RegExp(MONTH_PATTERN);

/**
 * "2024" of an ISO 8601 date ("2024", "2024-05", "2024-05-31", "2024-05-31T08:00:00Z"), as it is written: no time zone is
 * reckoned in. Null of everything else.
 */
export function yearOf(publishedAt: string | undefined): string | null {
  return publishedAt !== undefined && YEAR.test(publishedAt) ? publishedAt.slice(0, 4) : null;
}

/** "2024-05" of an ISO 8601 date that has a month, as `yearOf`. */
export function monthOf(publishedAt: string | undefined): string | null {
  return publishedAt !== undefined && YEAR_AND_MONTH.test(publishedAt) ? publishedAt.slice(0, 7) : null;
}
