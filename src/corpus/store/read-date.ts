const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /^\s*(\d{4})-(\d{2})-(\d{2})(?![\d-])/;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T\d{4,6}\S*)?\s*$/;
const MAIL = /^\s*(?:[a-z]{3,9},\s*)?(\d{1,2})[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4})(?!\d)/i;
const PRINTED = /^\s*(?:[a-z]{3,9},\s*)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/i;
const DAY = 86_400_000;

/**
 * The calendar day that a date is written with, in days since 1970-01-01, whatever its time zone; null where it is not
 * one of the forms that mean one day only: 2026-03-01 with or without a time, 20260301, 1 March 2026, March 1, 2026,
 * Sun, 01 Mar 2026 10:00:00 GMT.
 */
export function readDate(text: string): number | null {
  const numbers = ISO.exec(text) ?? COMPACT.exec(text);
  if (numbers) return countDays(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const mail = MAIL.exec(text);
  if (mail) return countDays(Number(mail[3]), monthNumber(mail[2]!), Number(mail[1]));
  const printed = PRINTED.exec(text);
  if (printed) return countDays(Number(printed[3]), monthNumber(printed[1]!), Number(printed[2]));
  return null;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

function countDays(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // 30 February rolls over into March: no such day.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY : null;
}
