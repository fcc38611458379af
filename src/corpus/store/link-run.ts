import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { EntityLinker, EntityLinkerOptions } from '../link/entity-linker.ts';
import type { LinkableEntity } from '../link/linkable-report.ts';
import type { DuckDb } from '../load-duckdb.ts';
import { appendRows } from './append-rows.ts';
import { ENTITY_KEYS, type KeyRow, LINK_CONFLICTS, LINKED_ENTITIES } from './link-tables.ts';
import { LINK_TABLES } from './tables.ts';

/** Places of a run that are read at once. */
const STRETCH = 2048;

/**
 * Links the entities of a run from its rows, in the transaction that is open. Keys that are there are replaced.
 * @param linker A new one.
 * @param hash What `hashLinking` says of its options.
 */
export async function linkRun(
  duckdb: DuckDb,
  connection: DuckDBConnection,
  run: number,
  linker: EntityLinker,
  hash: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  await removeLinks(connection, run);
  for await (const articles of readEntities(connection, run, signal))
    for (const article of articles) linker.link(article);
  const linked = linker.finish();
  const counts = new Map<string, number>();
  // Linked again rather than remembered: the keys of an article are the same, and memory does not grow with the articles.
  for await (const articles of readEntities(connection, run, signal)) {
    const rows: KeyRow[] = [];
    for (const { sequence, article, entities } of articles) {
      const keys = [...linker.link({ article, entities })];
      const settled = keys.map(([entityId, key]) => ({ entityId, key: linked.resolve(key) }));
      for (const row of settled) rows.push({ run, sequence, articleId: article.id, ...row });
      for (const key of new Set(settled.map((row) => row.key)))
        if (linked.find(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    await appendRows(duckdb, connection, ENTITY_KEYS, rows);
  }
  await appendRows(
    duckdb,
    connection,
    LINKED_ENTITIES,
    linked.entities.map((entity) => ({ run, entity, articles: counts.get(entity.key) ?? 0 })),
  );
  await appendRows(
    duckdb,
    connection,
    LINK_CONFLICTS,
    linked.conflicts.map((conflict) => ({ run, conflict })),
  );
  await connection.run('UPDATE runs SET linked_with = $hash WHERE run = $run', { run, hash });
}

/** What the keys of a run were made with, as `hashLinking` says it; null where it has none. */
export async function readLinking(connection: DuckDBConnection, run: number): Promise<string | null> {
  const reader = await connection.runAndReadAll(`SELECT linked_with FROM runs WHERE run = ${run}`);
  return reader.value(0, 0) as string | null;
}

/** Takes the keys of a run away, in the transaction that is open: they are those of a whole run only. */
export async function removeLinks(connection: DuckDBConnection, run: number): Promise<void> {
  for (const { name } of LINK_TABLES) await connection.run(`DELETE FROM ${name} WHERE run = ${run}`);
  await connection.run(`UPDATE runs SET linked_with = NULL WHERE run = ${run}`);
}

/** What a linker is made with, in 16 hexadecimal digits. */
export function hashLinking({ entities = [], overrides = {} }: EntityLinkerOptions): string {
  return createHash('sha256').update(JSON.stringify({ entities, overrides })).digest('hex').slice(0, 16);
}

interface StoredArticle {
  readonly sequence: number;
  readonly article: { readonly id: string };
  readonly entities: readonly LinkableEntity[];
}

/** The entities of a run, article by article, a stretch at a time. */
async function* readEntities(
  connection: DuckDBConnection,
  run: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<StoredArticle[]> {
  const end = await connection.runAndReadAll(`SELECT done FROM runs WHERE run = ${run}`);
  for (let from = 0; from < Number(end.value(0, 0)); from += STRETCH) {
    signal?.throwIfAborted();
    const reader = await connection.runAndReadAll(
      `SELECT sequence, article_id, id, name, type, aliases FROM entities
        WHERE run = ${run} AND sequence >= ${from} AND sequence < ${from + STRETCH}
        ORDER BY sequence, substr(id, 2)::INTEGER`,
    );
    const articles: (StoredArticle & { readonly entities: LinkableEntity[] })[] = [];
    for (const row of reader.getRows()) {
      const [sequence, articleId, id, name, type, aliases] = row as [number, ...string[]];
      if (articles.at(-1)?.sequence !== sequence)
        articles.push({ sequence, article: { id: articleId! }, entities: [] });
      articles.at(-1)!.entities.push({
        id: id!,
        name: name!,
        type: type as LinkableEntity['type'],
        aliases: JSON.parse(aliases!),
      });
    }
    yield articles;
  }
}
