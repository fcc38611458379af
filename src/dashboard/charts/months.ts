const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** More months than that are shown only where something is. */
const LONGEST = 120;

/** All months from the first to the last of some, those without anything too. */
export function fillMonths(months: readonly (string | null)[]): string[] {
  const known = [...new Set(months.filter((month) => month !== null))].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const filled: string[] = [];
  for (let number = countMonths(first); number <= countMonths(last); number++) {
    if (filled.length > LONGEST) return known;
    filled.push(
      `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`,
    );
  }
  return filled;
}

/** As many of them as fit as labels, evenly spaced. */
export function chooseTicks(months: readonly string[], most: number): string[] {
  const step = [1, 2, 3, 4, 6, 12, 24, 48, 120, 600].find((each) => months.length / each <= most) ?? 1200;
  const offset = months.findIndex((month) => countMonths(month) % Math.min(step, 12) === 0);
  return months.filter((_, at) => (at - Math.max(0, offset)) % step === 0);
}

/** "Jan 2024"; the year only where it is new to the reader. */
export function showTick(month: string, place: number): string {
  const [year, number] = month.split('-');
  const name = NAMES[Number(number) - 1]!;
  return place === 0 || number === '01' ? `${name}\n${year}` : name;
}

export function showMonth(month: string | null): string {
  if (month === null) return 'no date';
  const [year, number] = month.split('-');
  return `${NAMES[Number(number) - 1]} ${year}`;
}

function countMonths(month: string): number {
  const [year, number] = month.split('-').map(Number);
  return year! * 12 + number! - 1;
}
