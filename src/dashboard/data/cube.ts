import { TONES } from '../../stance/stance.ts';

/** The articles of one outlet in one month, and what they say of one entity. */
export interface CubeRow {
  /** Numbers in the catalog. */
  readonly outlet: number;
  readonly month: number;
  /** Number in the catalog; -1 for all entities together, also those without a page. */
  readonly entity: number;
  /** Articles: that mention the entity, or all. */
  readonly articles: number;
  /** Stances toward it by tone, seven numbers each. */
  readonly narration: readonly number[];
  readonly quotation: readonly number[];
}

const GRADES = TONES.length;

/** Rows as a short text: whole numbers with commas between them, nothing for 0, rows apart by semicolons. */
export function packCube(rows: readonly CubeRow[]): string {
  return rows
    .map(({ outlet, month, entity, articles, narration, quotation }) =>
      [outlet, month, entity, articles, ...narration, ...quotation]
        .map((number) => (number === 0 ? '' : number))
        .join(',')
        .replace(/,{1,20}$/, ''),
    )
    .join(';');
}

export function unpackCube(text: string): CubeRow[] {
  if (text === '') return [];
  return text.split(';').map((row) => {
    const numbers = row.split(',').map(Number);
    const at = (index: number) => numbers[index] ?? 0;
    const grades = (first: number) => Array.from({ length: GRADES }, (_, grade) => at(first + grade));
    return {
      outlet: at(0),
      month: at(1),
      entity: at(2),
      articles: at(3),
      narration: grades(4),
      quotation: grades(4 + GRADES),
    };
  });
}
