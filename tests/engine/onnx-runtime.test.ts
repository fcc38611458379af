import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAnalyzer, type Report, ReportSchema } from '../../src/index.ts';
import { readArticles } from '../model/read-articles.ts';
import { type BuiltProject, makeBuiltProject, WITH_MODEL } from './built-project.ts';
import { CLEAR_ARTICLE, HOSTILE_TEXTS } from './texts.ts';

/** As the library's own message has it. */
const VERSION = '1.30.0';
/** 290 MB, so it is fetched once. */
const CACHE = resolve('node_modules/.cache/onnxruntime-node');
const PACKAGE = join(CACHE, 'node_modules/onnxruntime-node');

function install(): void {
  const description = join(PACKAGE, 'package.json');
  if (existsSync(description) && JSON.parse(readFileSync(description, 'utf8')).version === VERSION) return;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), JSON.stringify({ private: true }));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', `onnxruntime-node@${VERSION}`], {
    cwd: CACHE,
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
    stdio: 'pipe',
  });
}

const ARTICLES = [CLEAR_ARTICLE, ...readArticles().slice(0, 5)];
const HOSTILE = HOSTILE_TEXTS.filter(([, text]) => text.length < 50_000).map(([, text]) => text);

let project: BuiltProject;
let native: Report[];
let kernel: Report[];

beforeAll(async () => {
  install();
  project = makeBuiltProject({ ...WITH_MODEL, 'onnxruntime-node': PACKAGE });
  const code = `
    import { readFileSync } from 'node:fs';
    import { createAnalyzer } from 'quotestance';
    const analyzer = await createAnalyzer({ engine: 'accurate', runtime: 'onnx' });
    const reports = [];
    for (const text of JSON.parse(readFileSync('texts.json', 'utf8'))) reports.push(await analyzer.analyze(text));
    console.log(JSON.stringify(reports));`;
  writeFileSync(join(project.folder, 'texts.json'), JSON.stringify([...ARTICLES, ...HOSTILE]));
  native = JSON.parse(project.run('analyze.mjs', code));
  const analyzer = await createAnalyzer({ engine: 'accurate' });
  kernel = [];
  for (const text of ARTICLES) kernel.push(await analyzer.analyze(text));
}, 600_000);
afterAll(() => project?.remove());

/** What a report says, one line each. */
function linesOf({ entities, quotations, stances }: Report): string[] {
  const nameOf = (id: string | undefined) => entities.find((entity) => entity.id === id)?.name;
  return [
    ...entities.map(({ name, type, mentions }) => `${name}, ${type}, ${mentions.length} mentions`),
    ...quotations.map(({ text, kind, speaker }) => `${kind} “${text}”, ${speaker?.text}`),
    ...stances.map(
      ({ holder, target, polarity }) => `${holder.name} toward ${nameOf(target.entityId)}: ${polarity}`,
    ),
  ];
}

describe('ONNX Runtime, installed as the library says', () => {
  test('gives reports that keep to the schema, of the same engine and model', () => {
    for (const report of native) {
      expect(ReportSchema.parse(report)).toEqual(report);
      expect(report.engine).toEqual(kernel[0]!.engine);
    }
  });

  test('finds in a clear article exactly what the kernel finds', () => {
    expect(linesOf(native[0]!)).toEqual(linesOf(kernel[0]!));
    expect(native[0]!.stances.length).toBeGreaterThan(1);
  });

  test('finds in real articles the same quotations, entities and stances, but for one in fifty', () => {
    let same = 0;
    let all = 0;
    kernel.forEach((report, index) => {
      const [mine, others] = [linesOf(report), new Set(linesOf(native[index]!))];
      same += mine.filter((line) => others.has(line)).length;
      all += Math.max(mine.length, others.size);
    });
    expect(all).toBeGreaterThan(150);
    expect(same / all).toBeGreaterThanOrEqual(0.98);
  });

  test('reads hostile texts without an error', () => {
    expect(native).toHaveLength(ARTICLES.length + HOSTILE.length);
  });
});
