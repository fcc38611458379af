import type { Filters } from '../data/filters.ts';
import type { Passage, PassageStance } from '../data/passages.ts';
import type { DashboardStore, SqlValue } from './open-dashboard-store.ts';
import { type Where, whereArticle, whereEdge } from './where.ts';

/** Which passages, of which articles, and how many of them. */
export interface PassageChoice {
  readonly filters: Filters;
  /** A condition over `sequence`. */
  readonly articles: string;
  readonly limit: number;
  readonly offset: number;
}

/** A condition over `sequence`: articles of whom the text is kept. */
export const WITH_TEXT = `sequence IN (SELECT sequence FROM texts WHERE run = $run AND text <> '')`;

/**
 * Quotations, and the words outside of them that stances rest on: the narrator's own, and those in which he tells of somebody's
 * attitude ("the mayor despises the board"). `place` tells the passages of an article apart.
 */
const PASSAGES = `(
  SELECT sequence, id AS place, start_offset AS start, text, kind, cue, speaker AS spoken, party, id AS quotation
  FROM (SELECT *, speaker_id AS entity_id FROM quotations WHERE run = $run) LEFT JOIN dash.keys USING (sequence, entity_id)
  UNION ALL
  SELECT evidence.sequence, edges.holder || '@' || start_offset, start_offset, min(evidence.text),
    CASE edges.holder WHEN 0 THEN 'narration' ELSE 'attitude' END, NULL, NULL, nullif(edges.holder, 1), NULL
  FROM evidence JOIN dash.edges ON edges.sequence = evidence.sequence AND edges.number = stance
  WHERE run = $run AND quotation_id IS NULL GROUP BY evidence.sequence, start_offset, edges.holder)`;
/** What is said in them of whom. */
const STANCES = `(SELECT evidence.sequence, coalesce(quotation_id, edges.holder || '@' || start_offset) AS place,
    start_offset AS start, edges.holder, edges.target, tone, outlet, month, evidence.score, stance, evidence.number
  FROM evidence JOIN dash.edges ON edges.sequence = evidence.sequence AND edges.number = stance WHERE run = $run)`;
const FROM = `${PASSAGES} AS own
     JOIN dash.articles AS places USING (sequence)
     JOIN (SELECT sequence, title, published_at, published FROM articles WHERE run = $run) AS articles USING (sequence)
     LEFT JOIN dash.parties ON parties.id = party`;

/** Newest first, and in the order of the text. */
export async function readPassages(store: DashboardStore, choice: PassageChoice): Promise<Passage[]> {
  const { sql, parameters } = wherePassage(choice.filters);
  const rows = await store.ask(
    `SELECT sequence, place, own.text, kind, cue, spoken, parties.key, parties.name, title, published_at, places.outlet,
       places.month, quotation, ${WITH_TEXT}
     FROM ${FROM}
     WHERE sequence IN (SELECT sequence FROM dash.articles WHERE ${choice.articles}) AND ${sql}
     ORDER BY published DESC NULLS LAST, sequence, start, place LIMIT $limit OFFSET $offset`,
    { ...parameters, limit: choice.limit, offset: choice.offset },
  );
  const stances = await readStances(store, new Set(rows.map(([sequence]) => sequence as number)));
  return rows.map((row) => makePassage(row, stances));
}

/** How many passages the filters let through. */
export async function countPassages(
  store: DashboardStore,
  { filters, articles }: Pick<PassageChoice, 'filters' | 'articles'>,
): Promise<number> {
  const { sql, parameters } = wherePassage(filters);
  const [[count] = []] = await store.ask(
    `SELECT count(*)::DOUBLE FROM ${FROM}
     WHERE sequence IN (SELECT sequence FROM dash.articles WHERE ${articles}) AND ${sql}`,
    parameters,
  );
  return count as number;
}

/** The same as `isWanted`, for the database. */
function wherePassage(filters: Filters): Where {
  const { entity, voice, search } = filters;
  const article = whereArticle(filters);
  const parts = [article.sql.replaceAll(/\b(outlet|month) IN/g, 'places.$1 IN')];
  const parameters: Record<string, string> = { ...article.parameters };
  if (voice !== null) parts.push(`kind ${voice === 'narration' ? '=' : '<>'} 'narration'`);
  const edge = whereEdge({ ...filters, entity: null, voice: null, from: null, to: null, outlet: null });
  if (edge.sql !== 'true') {
    parts.push(`(sequence, place) IN (SELECT (sequence, place) FROM ${STANCES} WHERE ${edge.sql})`);
    Object.assign(parameters, edge.parameters);
  }
  if (entity !== null) {
    parts.push(
      `(parties.key = $entity OR (sequence, place) IN (SELECT (sequence, place) FROM ${STANCES} AS said
        JOIN dash.parties AS about ON about.key = $entity AND about.id IN (said.holder, said.target)))`,
    );
    parameters.entity = entity;
  }
  if (search !== null) {
    parts.push(
      `contains(lower(concat_ws(chr(10), own.text, coalesce(parties.name, spoken, ''), coalesce(title, ''))), lower($search))`,
    );
    parameters.search = search;
  }
  return { sql: parts.join(' AND '), parameters };
}

/** The stances of articles by passage. */
async function readStances(
  store: DashboardStore,
  sequences: ReadonlySet<number>,
): Promise<Map<string, PassageStance[]>> {
  const byPassage = new Map<string, PassageStance[]>();
  if (sequences.size === 0) return byPassage;
  const rows = await store.ask(
    `SELECT said.sequence, place, holders.key, holders.name, targets.key, targets.name, tone, score, stance, number
     FROM ${STANCES} AS said
     JOIN dash.parties AS holders ON holders.id = holder JOIN dash.parties AS targets ON targets.id = target
     WHERE said.sequence IN (${[...sequences].join(', ')}) ORDER BY said.sequence, start, stance, number`,
  );
  for (const [sequence, place, holder, holderName, target, targetName, tone, score, stance, number] of rows) {
    const key = `${sequence}/${place}`;
    const list = byPassage.get(key) ?? [];
    byPassage.set(key, list);
    list.push({
      holder: holder as string,
      holderName: holderName as string,
      target: target as string,
      targetName: targetName as string,
      tone: tone as number,
      score: score as number,
      anchor: `evidence-${(stance as number) - 1}-${(number as number) - 1}`,
    });
  }
  return byPassage;
}

function makePassage(
  row: readonly SqlValue[],
  stances: ReadonlyMap<string, readonly PassageStance[]>,
): Passage {
  const [sequence, place, text, kind, cue, spoken, key, name, title, published] = row;
  const [outlet, month, quotation, hasPage] = row.slice(10);
  const own = stances.get(`${sequence}/${place}`) ?? [];
  return {
    article: sequence as number,
    title: title as string | null,
    outlet: outlet as number,
    month: month as number,
    published: published as string | null,
    speaker: key as string | null,
    speakerName: (name ?? spoken) as string | null,
    cue: cue as string | null,
    kind: kind as string,
    text: text as string,
    stances: own,
    anchor: own[0]?.anchor ?? `quotation-${quotation}`,
    hasPage: hasPage as boolean,
  };
}
