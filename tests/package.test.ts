import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve('.');
let project: string;

const inProject = (command: string, args: readonly string[]) =>
  execFileSync(command, args, { cwd: project, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

const TEXT = 'Mayor Ines Calder praised the nurses. “They are heroes,” Calder said.';

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'quotestance-consumer-'));
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], {
      cwd: ROOT,
      encoding: 'utf8',
    }),
  );
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  );
  inProject('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${filename}`]);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the packed tarball, installed in an empty project', () => {
  test('works by import', () => {
    writeFileSync(
      join(project, 'use.mjs'),
      `import { analyze } from 'quotestance'; const r = await analyze(${JSON.stringify(TEXT)}); console.log(JSON.stringify(r.quotations.find(({ kind }) => kind === 'direct').speaker.text));`,
    );
    expect(inProject('node', ['use.mjs']).trim()).toBe('"Calder"');
  });

  test('works by require', () => {
    writeFileSync(
      join(project, 'use.cjs'),
      `const { analyze, ReportSchema } = require('quotestance'); analyze(${JSON.stringify(TEXT)}).then((r) => console.log(ReportSchema.parse(r).entities[0].name));`,
    );
    expect(inProject('node', ['use.cjs']).trim()).toBe('Ines Calder');
  });

  test('works from TypeScript without skipLibCheck', () => {
    mkdirSync(join(project, 'typed'), { recursive: true });
    writeFileSync(
      join(project, 'typed/use.ts'),
      `
import { analyze, createAnalyzer, ReportSchema, type Report } from 'quotestance';
import { ReportSchema as Same } from 'quotestance/schema';
const report: Report = await analyze('text', { id: 'a' });
const names: string[] = report.entities.map((entity) => entity.name);
const tone: 'hostile' | 'critical' | 'neutral-to-critical' | 'neutral' | 'neutral-to-respectful' | 'respectful' | 'admiring' | undefined = report.stances[0]?.tone;
// @ts-expect-error a report has no such field
report.nonsense;
const analyzer = await createAnalyzer({ engine: 'fast' });
export { analyzer, names, ReportSchema, Same, tone };
`,
    );
    writeFileSync(
      join(project, 'typed/tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          target: 'ES2022',
          module: 'NodeNext',
          moduleResolution: 'NodeNext',
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
          noEmit: true,
          types: [],
        },
        files: ['use.ts'],
      }),
    );
    expect(() =>
      execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', 'typed'], {
        cwd: project,
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    ).not.toThrow();
  });

  test('says what to install where the packages of the queue are missing', () => {
    writeFileSync(
      join(project, 'queue.mjs'),
      `import { readQueueStatus } from 'quotestance/queue'; await readQueueStatus({ redis: 'redis://127.0.0.1:1' }).catch((e) => console.log(e.code + ': ' + e.message));`,
    );
    expect(inProject('node', ['queue.mjs'])).toMatch(
      /^queue-packages-missing: .* are not installed\. Install them with:\n\nnpm install bullmq@6\.7\.0 ioredis@5\.11\.1\n$/,
    );
  });

  test('has a command line', () => {
    writeFileSync(join(project, 'article.txt'), TEXT);
    const report = JSON.parse(
      inProject('npx', ['--no-install', 'quotestance', 'analyze', 'article.txt', '--json']),
    );
    expect(report.quotations.map(({ text }: { text: string }) => text)).toContain('They are heroes,');
  });

  test('carries the JSON Schema of the report, equal to what the command prints', () => {
    const carried = JSON.parse(
      readFileSync(join(project, 'node_modules/quotestance/dist/report.schema.json'), 'utf8'),
    );
    expect(carried.properties.stances).toBeDefined();
    expect(JSON.parse(inProject('npx', ['--no-install', 'quotestance', 'schema']))).toEqual(carried);
  });

  test('brings nothing but wink-nlp, its model, zod and tinypool', () => {
    const names = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(names.sort()).toEqual(['quotestance', 'tinypool', 'wink-eng-lite-web-model', 'wink-nlp', 'zod']);
  });

  test('holds no code that reads .env, opens databases or prints at import', () => {
    const dist = join(project, 'node_modules/quotestance/dist');
    const code = readdirSync(dist)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(dist, name), 'utf8'))
      .join('\n');
    for (const word of ['dotenv', 'mongoose', 'require("redis")', "from 'redis'", 'memcached'])
      expect(code).not.toContain(word);
    // A server and a Redis are what `quotestance/queue` alone is for.
    const reached = new Set<string>();
    const follow = (name: string) => {
      if (reached.has(name)) return;
      reached.add(name);
      const text = readFileSync(join(dist, name), 'utf8');
      for (const [, next] of text.matchAll(/(?:from|import)\s*\(?["']\.\/([^"']+\.js)["']/g)) follow(next!);
    };
    for (const entry of ['index.js', 'schema.js', 'corpus.js']) follow(entry);
    const core = [...reached].map((name) => readFileSync(join(dist, name), 'utf8')).join('\n');
    expect(core).not.toMatch(/(?:from|import)\s*\(?["'](?:node:http|ioredis|bullmq)["']/);
    expect(inProject('node', ['--input-type=module', '-e', "await import('quotestance')"])).toBe('');
  });
});

describe('the accurate engine, as an installed package', () => {
  const run = (code: string) =>
    inProject('node', ['--input-type=module', '-e', `import * as q from 'quotestance'; ${code}`]).trim();
  const failure = (options: string) =>
    run(
      `await q.createAnalyzer(${options}).then(() => console.log('opened'), (e) => console.log(e.code + ': ' + e.message));`,
    );

  test('says what to install where the model is missing', () => {
    expect(failure("{ engine: 'accurate' }")).toMatch(
      /^model-missing: .*npm install quotestance-model-en; or use the engine 'fast'\.$/,
    );
  });

  test('finds the model package, also in a worker thread, and says so in the report', () => {
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '-w', 'quotestance-model-en', '--pack-destination', project], {
        cwd: ROOT,
        encoding: 'utf8',
      }),
    );
    inProject('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${filename}`]);
    const work = `import { parentPort } from 'node:worker_threads';
      import { analyze, ReportSchema } from 'quotestance';
      const report = ReportSchema.parse(await analyze(${JSON.stringify(TEXT)}, { engine: 'accurate' }));
      const said = report.quotations.find(({ kind }) => kind === 'direct').speaker.text;
      const line = [report.engine.name, report.engine.model.split(' ')[0], said].join(' ');
      if (parentPort) parentPort.postMessage(line); else console.log(line);`;
    writeFileSync(join(project, 'work.mjs'), work);
    expect(inProject('node', ['work.mjs']).trim()).toBe('accurate quotestance-model-en Calder');
    writeFileSync(
      join(project, 'parent.mjs'),
      `import { Worker } from 'node:worker_threads';
      new Worker(new URL('./work.mjs', import.meta.url)).on('message', (line) => console.log(line));`,
    );
    expect(inProject('node', ['parent.mjs']).trim()).toBe('accurate quotestance-model-en Calder');
  }, 120_000);

  test('says what to install where ONNX Runtime is asked for and missing', () => {
    const message = failure("{ engine: 'accurate', runtime: 'onnx' }");
    expect(message).toContain(
      "runtime-missing: The option runtime: 'onnx' needs the package onnxruntime-node.",
    );
    expect(message).toContain('ONNXRUNTIME_NODE_INSTALL=skip npm install onnxruntime-node@1.30.0');
  });

  test('gives the same report by ONNX Runtime', () => {
    execFileSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--prefer-offline', 'onnxruntime-node@1.30.0'],
      { cwd: project, env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' } },
    );
    const text = JSON.stringify(readFileSync('docs/article.txt', 'utf8'));
    const described = run(`
      const describe = async (runtime) => {
        const { quotations, entities, stances } = await q.analyze(${text}, { engine: 'accurate', runtime });
        return JSON.stringify([
          quotations.map(({ spans, speaker }) => [spans, speaker.text]),
          entities.map(({ name, type }) => [name, type]),
          stances.map(({ holder, target, polarity }) => [holder.name, target.name, polarity]),
        ]);
      };
      console.log((await describe('onnx')) === (await describe('auto')));`);
    expect(described).toBe('true');
  }, 240_000);

  test('takes up less than 35 MB with the core and all that it needs', () => {
    const total = [
      'quotestance',
      'quotestance-model-en',
      'tinypool',
      'wink-nlp',
      'wink-eng-lite-web-model',
      'zod',
    ]
      .map((name) => execFileSync('du', ['-sb', join(project, 'node_modules', name)], { encoding: 'utf8' }))
      .reduce((sum, line) => sum + Number(line.split('\t')[0]), 0);
    expect(total).toBeLessThan(35_000_000);
  });
});
