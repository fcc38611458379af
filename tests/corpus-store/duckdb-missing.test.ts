import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** esbuild is tsup's, not our own. */
const { build } = createRequire(createRequire(import.meta.url).resolve('tsup'))('esbuild') as {
  build: (options: object) => Promise<unknown>;
};
const folder = mkdtempSync(join(tmpdir(), 'store-bare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('without DuckDB a database says what to install, and JSON Lines need nothing', async () => {
  await build({
    stdin: {
      contents: `import { openStore } from './src/corpus/store/open-store.ts';
import { exportStore } from './src/corpus/store/export-store.ts';
import { RUN } from './tests/corpus-store/run-description.ts';
import { writeFileSync } from 'node:fs';
const tell = ({ name, code, message }) => console.log(name, code, message);
await openStore('run.duckdb', RUN, 'refuse').catch(tell);
writeFileSync('other.duckdb', 'something');
await exportStore('other.duckdb', { to: 'out', format: 'csv' }).catch(tell);
const store = await openStore('run.jsonl', RUN, 'refuse');
await store.close();`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['@duckdb/node-api'],
    outfile: join(folder, 'run.mjs'),
  });
  const { stdout, stderr } = spawnSync(process.execPath, ['run.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout.match(/QuotestanceError duckdb-missing/g)).toHaveLength(2);
  expect(stdout).toMatch(/^npm install @duckdb\/node-api$/m);
  expect(readdirSync(folder).sort()).toEqual([
    'other.duckdb',
    'run.jsonl',
    'run.jsonl.rejects.jsonl',
    'run.jsonl.run.json',
    'run.mjs',
  ]);
});
