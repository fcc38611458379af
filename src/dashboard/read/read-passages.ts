import type { Filters } from '../data/filters.ts';
import type { Passage, PassageStance } from '../data/passages.ts';
import type { DashboardStore, SqlValue } from './open-dashboard-store.ts';
import { PASSAGE } from './passage-table.ts';
import { readTextKept } from './read-text-kept.ts';
import { type Where, whereArticle, whereEdge } from './where.ts';

/** Which passages, of which articles, and how many of them. */
export interface PassageChoice {
  readonly filters: Filters;
  /** A condition over `sequence`. */
  readonly articles: string;
  readonly limit: number;
  readonly offset: number;
}

/** What is said in passages by stances that a condition over `dash.edges` chooses. */
const said = (condition: string) => `(SELECT (evidence.sequence, ${PASSAGE})
  FROM evidence JOIN (SELECT * FROM dash.edges WHERE ${condition}) AS edges
  ON edges.sequence = evidence.sequence AND edges.number = stance WHERE run = $run)`;

/**
 * Newest first, and in the order of the text; `total` counts those beyond the limit too. Passages are chosen by numbers alone; words
 * are read of those chosen.
 */
export async function readPassages(
  store: DashboardStore,
  choice: PassageChoice,
): Promise<{ readonly passages: Passage[]; readonly total: number }> {
  const { sql, parameters } = await wherePassage(store, choice);
  const rows = await store.ask(
    `WITH own AS ${sql === 'true' ? 'NOT ' : ''}MATERIALIZED (SELECT * FROM dash.passages WHERE ${sql})
     SELECT sequence, passage::DOUBLE, parties.key, parties.name, outlet, month, (SELECT count(*) FROM own)::DOUBLE
     FROM (SELECT * FROM own ORDER BY rank, start, passage LIMIT $limit OFFSET $offset)
     LEFT JOIN dash.parties ON parties.id = party ORDER BY rank, start, passage`,
    { ...parameters, limit: choice.limit, offset: choice.offset },
  );
  const total = (rows[0]?.[6] ?? (choice.offset === 0 ? 0 : null)) as number | null;
  if (total === null) return readPassages(store, { ...choice, offset: 0, limit: 1 }).then(emptyPage);
  if (rows.length === 0) return { passages: [], total };
  const sequences = [...new Set(rows.map(([sequence]) => sequence as number))];
  const articles = await store.ask(
    `SELECT sequence, title, published_at FROM articles WHERE run = $run AND sequence IN (${sequences.join(', ')})`,
  );
  const known = {
    articles: new Map(articles.map((row) => [row[0] as number, row])),
    words: await readWords(store, sequences),
    stances: await readStances(store, sequences),
    kept: await readTextKept(store, sequences),
  };
  return { passages: rows.map((row) => makePassage(row, known)), total };
}

/** A page behind the last one. */
const emptyPage = ({ total }: { readonly total: number }) => ({ passages: [], total });

/** The same as `isWanted`, for the database; over `dash.passages`. */
async function wherePassage(store: DashboardStore, { filters, articles }: PassageChoice): Promise<Where> {
  const { entity, voice, search } = filters;
  const article = whereArticle(filters);
  const parts = [articles, article.sql];
  const parameters: Record<string, string> = { ...article.parameters };
  // the narrator's own words have him as their party
  if (voice !== null) parts.push(voice === 'narration' ? 'party = 0' : 'party IS DISTINCT FROM 0');
  const edge = whereEdge({ ...filters, entity: null, voice: null, from: null, to: null, outlet: null });
  if (edge.sql !== 'true') {
    parts.push(`(sequence, passage) IN ${said(edge.sql)}`);
    Object.assign(parameters, edge.parameters);
  }
  if (entity !== null) {
    // a number that is known beforehand lets the database look at few rows
    const [[id = -1] = []] = await store.ask('SELECT id FROM dash.parties WHERE key = $entity', { entity });
    parts.push(`(party = ${id} OR (sequence, passage) IN ${said(`holder = ${id} OR target = ${id}`)})`);
  }
  if (search !== null) {
    const has = (text: string) => `contains(lower(${text}), lower($search))`;
    parts.push(
      `(party IN (SELECT id FROM dash.parties WHERE ${has('name')})
       OR sequence IN (SELECT sequence FROM articles WHERE run = $run AND ${has('title')})
       OR (sequence, passage) IN (SELECT (sequence, substr(id, 2)::BIGINT) FROM quotations
         WHERE run = $run AND ${has('text')})
       OR party IS NULL AND (sequence, passage) IN (SELECT (sequence, substr(id, 2)::BIGINT) FROM quotations
         WHERE run = $run AND ${has('speaker')})
       OR (sequence, passage, stop) IN (SELECT (evidence.sequence, ${PASSAGE}, end_offset)
         FROM evidence JOIN dash.edges ON edges.sequence = evidence.sequence AND edges.number = stance
         WHERE run = $run AND quotation_id IS NULL AND ${has('text')}))`,
    );
    parameters.search = search;
  }
  return { sql: parts.filter((part) => part !== 'true').join(' AND ') || 'true', parameters };
}

interface Words {
  readonly text: string;
  readonly kind: string;
  readonly cue: string | null;
  readonly spoken: string | null;
}

const nameOf = (sequence: SqlValue | undefined, passage: SqlValue | undefined) => `${sequence}/${passage}`;

/** The words of all passages of articles. */
async function readWords(
  store: DashboardStore,
  sequences: readonly number[],
): Promise<ReadonlyMap<string, Words>> {
  const list = sequences.join(', ');
  const rows = await store.ask(
    `SELECT sequence, substr(id, 2)::DOUBLE, text, kind, cue, speaker FROM quotations
     WHERE run = $run AND sequence IN (${list})
     UNION ALL
     SELECT evidence.sequence, (${PASSAGE})::DOUBLE, min(evidence.text), CASE holder WHEN 0 THEN 'narration' ELSE 'attitude' END,
       NULL, NULL
     FROM evidence JOIN dash.edges ON edges.sequence = evidence.sequence AND edges.number = stance
     WHERE run = $run AND quotation_id IS NULL AND evidence.sequence IN (${list})
     GROUP BY evidence.sequence, ${PASSAGE}, holder`,
  );
  return new Map(
    rows.map(([sequence, passage, text, kind, cue, spoken]) => [
      nameOf(sequence, passage),
      {
        text: text as string,
        kind: kind as string,
        cue: cue as string | null,
        spoken: spoken as string | null,
      },
    ]),
  );
}

/** The stances of articles by passage. */
async function readStances(
  store: DashboardStore,
  sequences: readonly number[],
): Promise<ReadonlyMap<string, PassageStance[]>> {
  const byPassage = new Map<string, PassageStance[]>();
  const rows = await store.ask(
    `SELECT evidence.sequence, (${PASSAGE})::DOUBLE, holders.key, holders.name, targets.key, targets.name, tone, evidence.score,
       stance, evidence.number
     FROM evidence JOIN dash.edges ON edges.sequence = evidence.sequence AND edges.number = stance
     JOIN dash.parties AS holders ON holders.id = holder JOIN dash.parties AS targets ON targets.id = target
     WHERE run = $run AND evidence.sequence IN (${sequences.join(', ')})
     ORDER BY evidence.sequence, start_offset, stance, evidence.number`,
  );
  for (const [
    sequence,
    passage,
    holder,
    holderName,
    target,
    targetName,
    tone,
    score,
    stance,
    number,
  ] of rows) {
    const key = nameOf(sequence, passage);
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
  [sequence, passage, key, name, outlet, month]: readonly SqlValue[],
  known: {
    readonly articles: ReadonlyMap<number, readonly SqlValue[]>;
    readonly words: ReadonlyMap<string, Words>;
    readonly stances: ReadonlyMap<string, readonly PassageStance[]>;
    readonly kept: ReadonlySet<number>;
  },
): Passage {
  const [, title, published] = known.articles.get(sequence as number)!;
  const { text, kind, cue, spoken } = known.words.get(nameOf(sequence, passage))!;
  const stances = known.stances.get(nameOf(sequence, passage)) ?? [];
  return {
    article: sequence as number,
    title: title as string | null,
    outlet: outlet as number,
    month: month as number,
    published: published as string | null,
    speaker: key as string | null,
    speakerName: (name as string | null) ?? spoken,
    cue,
    kind,
    text,
    stances,
    anchor: stances[0]?.anchor ?? `quotation-q${passage}`,
    hasPage: known.kept.has(sequence as number),
  };
}
