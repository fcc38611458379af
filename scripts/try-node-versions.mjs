/**
 * `npm run try-node [-- 20 22 24]`: packs core and model, installs them in an empty project and uses them with each major
 * version of Node, which come from the npm package `node`. All must give the same reports. Ends with 1 where one does not, and
 * says where a version could not be got.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const versions = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24'];
const root = join(import.meta.dirname, '..');
const project = mkdtempSync(join(tmpdir(), 'quotestance-node-'));
const text = readFileSync(join(root, 'docs/article.txt'), 'utf8');

const USE = `
  import { readFileSync, writeFileSync } from 'node:fs';
  import { createRequire } from 'node:module';
  import { analyze, ReportSchema } from 'quotestance';
  import { analyzeCorpus } from 'quotestance/corpus';
  const text = readFileSync('article.txt', 'utf8');
  const fast = ReportSchema.parse(await analyze(text));
  const accurate = ReportSchema.parse(await analyze(text, { engine: 'accurate' }));
  const required = await createRequire(import.meta.url)('quotestance').analyze(text);
  if (JSON.stringify(required) !== JSON.stringify(fast)) throw new Error('require gives another report than import');
  const articles = Array.from({ length: 40 }, (_, index) => ({ id: String(index), text }));
  let reports = 0;
  for await (const result of analyzeCorpus(articles, { workers: 2 })) {
    const { article: _, ...rest } = result.report;
    const { article: __, ...other } = fast;
    if (JSON.stringify(rest) !== JSON.stringify(other)) throw new Error('a worker gives another report');
    reports++;
  }
  if (reports !== 40) throw new Error(reports + ' of 40 articles came back');
  writeFileSync(process.argv[2], JSON.stringify([fast, accurate]));`;

function nodeOf(version) {
  if (process.version.startsWith(`v${version}.`)) return process.execPath;
  const { status, stdout } = spawnSync('npx', ['-y', `node@${version}`, '-p', 'process.execPath'], {
    encoding: 'utf8',
    timeout: 240_000,
  });
  return status === 0 ? stdout.trim() : null;
}

let failed = 0;
const hashes = new Set();
try {
  for (const options of [[], ['-w', 'quotestance-model-en']])
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', project, ...options], {
      cwd: root,
    });
  const packed = readdirSync(project).map((name) => `./${name}`);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', ...packed], {
    cwd: project,
  });
  writeFileSync(join(project, 'article.txt'), text);
  writeFileSync(join(project, 'use.mjs'), USE);
  for (const version of versions) {
    const node = nodeOf(version);
    if (node === null) {
      process.stdout.write(`Node ${version}: could not be got\n`);
      continue;
    }
    const reports = join(project, `reports-${version}.json`);
    const used = spawnSync(node, ['use.mjs', reports], { cwd: project, encoding: 'utf8' });
    const command = spawnSync(
      node,
      ['node_modules/quotestance/dist/cli.js', 'corpus', 'article.txt', '--out', `run-${version}.jsonl`],
      { cwd: project, encoding: 'utf8' },
    );
    const fine = used.status === 0 && command.status === 0;
    if (fine) hashes.add(createHash('sha256').update(readFileSync(reports)).digest('hex').slice(0, 12));
    else failed++;
    const said = fine ? `works, reports ${[...hashes].at(-1)}` : `fails\n${used.stderr}${command.stderr}`;
    const name = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    process.stdout.write(`Node ${version} (${name}): ${said}\n`);
  }
} finally {
  rmSync(project, { recursive: true, force: true });
}
if (hashes.size > 1) process.stdout.write('the versions give different reports\n');
process.exitCode = failed > 0 || hashes.size > 1 ? 1 : 0;
