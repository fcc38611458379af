// Writes the made-up year of news, scores it into a database and builds its dashboard.
// npx tsx examples/demo/run-demo.ts [FOLDER]   (default .out/demo)
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateArticles } from './generate-articles.ts';
import { listKnownEntities } from './list-known-entities.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = resolve(process.argv[2] ?? '.out/demo');
const place = (name: string) => relative(process.cwd(), join(folder, name)) || '.';

mkdirSync(folder, { recursive: true });
const articles = generateArticles();
writeLines('articles.jsonl', articles);
writeLines('entities.jsonl', listKnownEntities());
console.log(`${place('articles.jsonl')}: ${articles.length} articles of four outlets`);

// A store goes on where it ended; the demonstration begins anew.
for (const name of ['run.duckdb', 'run.duckdb.wal', 'dashboard'])
  rmSync(join(folder, name), { recursive: true, force: true });
run(['corpus', place('articles.jsonl'), '--entities', place('entities.jsonl'), '--out', place('run.duckdb')]);

run(['dashboard', place('run.duckdb'), '--out', place('dashboard'), '--title', 'A year in Aldersea']);
console.log(`open ${place('dashboard/index.html')} in a browser`);

function writeLines(name: string, values: readonly unknown[]): void {
  writeFileSync(join(folder, name), values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

function run(args: readonly string[]): void {
  console.log(`$ quotestance ${args.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ')}`);
  const { status, error } = spawnSync(process.execPath, [CLI, ...args], { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
