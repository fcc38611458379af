import { type Filters, wantedTones } from '../data/filters.ts';

/** Conditions, and the values that they name. */
export interface Where {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What of the filters is about articles; over a table with the numbers `outlet` and `month`. */
export function whereArticle({ from, to, outlet }: Filters): Where {
  const parts = ['true'];
  const parameters: Record<string, string> = {};
  if (outlet !== null) {
    parts.push('outlet IN (SELECT id FROM dash.outlets WHERE outlet = $outlet)');
    parameters.outlet = outlet;
  }
  if (from !== null) {
    parts.push('month IN (SELECT id FROM dash.months WHERE month >= $from)');
    parameters.from = from;
  }
  if (to !== null) {
    parts.push('month IN (SELECT id FROM dash.months WHERE month <= $to)');
    parameters.to = to;
  }
  return { sql: parts.join(' AND '), parameters };
}

/** All filters that stances have; over `dash.edges`. The entity is a target. */
export function whereEdge(filters: Filters): Where {
  const article = whereArticle(filters);
  const parts = [article.sql];
  const parameters: Record<string, string> = { ...article.parameters };
  const tones = wantedTones(filters);
  if (tones !== null) parts.push(`tone IN (${[...tones].join(', ')})`);
  if (filters.voice !== null) parts.push(`holder ${filters.voice === 'narration' ? '=' : '<>'} 0`);
  for (const [column, key] of [
    ['target', filters.target ?? filters.entity],
    ['holder', filters.holder],
  ] as const) {
    if (key === null) continue;
    parts.push(`${column} IN (SELECT id FROM dash.parties WHERE key = $${column})`);
    parameters[column] = key;
  }
  return { sql: parts.join(' AND '), parameters };
}
