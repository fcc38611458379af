import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCorpus } from '../../src/corpus/run-corpus.ts';

/** Markup, handlers, a link that is a script, marks that turn letters around, and a word without end. */
export const HOSTILE_OUTLET = 'The <img src=x onerror="window.hacked=1"> \u202eHerald';
export const HOSTILE_NAME = 'Eve <b onclick=window.hacked=1>Marsh</b>';
const HOSTILE = {
  id: 'hostile',
  outlet: HOSTILE_OUTLET,
  publishedAt: '2026-04-09',
  title: '</title><script>window.hacked=1</script> at the fair',
  url: 'javascript:window.hacked=1',
  text: `<script>window.hacked=1</script> at the fair

Eve Marsh praised Ines Calder. “She is a brave & "honest" woman </script><script>window.hacked=1</script>,” Eve Marsh said of Ines Calder.

Ines Calder is a liar, \u202eEve Marsh\u202c wrote later. ${'x'.repeat(500)} javascript:alert(1) <a href="javascript:window.hacked=1">here</a>.`,
};
const AGAIN = {
  id: 'hostile-again',
  outlet: HOSTILE_OUTLET,
  publishedAt: '2026-05-10',
  title: 'Eve Marsh again',
  text: 'Eve Marsh attacked Bruno Falk on Monday. “Bruno Falk is a disgrace,” Eve Marsh said. “He lied to all of us.”',
};

export interface TestStore {
  readonly folder: string;
  readonly duckdb: string;
  readonly jsonl: string;
  readonly articles: ReadonlyMap<string, { readonly text: string }>;
  remove(): void;
}

/** The example articles, two that are hostile, and a line that is none, in a store of each kind. */
export async function makeStore(kinds: readonly ('duckdb' | 'jsonl')[]): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'quotestance-dashboard-test-'));
  const lines = readFileSync('examples/articles.jsonl', 'utf8').trimEnd().split('\n');
  const input = join(folder, 'articles.jsonl');
  const all = [...lines, JSON.stringify(HOSTILE), JSON.stringify(AGAIN)];
  writeFileSync(input, `${all.join('\n')}\nno JSON\n`);
  const entities = join(folder, 'entities.jsonl');
  writeFileSync(
    entities,
    `${JSON.stringify({ id: 'eve', name: HOSTILE_NAME, type: 'person', aliases: ['Eve Marsh'] })}\n`,
  );
  for (const kind of kinds)
    await runCorpus({
      inputs: [input],
      out: join(folder, `run.${kind}`),
      workers: 0,
      ...(kind === 'duckdb' && { entities }),
    });
  return {
    folder,
    duckdb: join(folder, 'run.duckdb'),
    jsonl: join(folder, 'run.jsonl'),
    articles: new Map(all.map((line) => JSON.parse(line)).map((article) => [article.id, article])),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
