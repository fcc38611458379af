import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/index.ts';
import { type BuiltProject, makeBuiltProject, WITH_MODEL } from './built-project.ts';
import { CLEAR_ARTICLE } from './texts.ts';

/** Prints how opening an engine ends. */
const open = (options: string) => `
  import { createAnalyzer, QuotestanceError } from 'quotestance';
  const found = await createAnalyzer(${options}).then(
    () => 'opened',
    (error) => error instanceof QuotestanceError ? [error.code, error.message, error.cause?.code] : String(error),
  );
  console.log(JSON.stringify(found));`;

describe('the library without the model package', () => {
  let project: BuiltProject;
  beforeAll(() => {
    project = makeBuiltProject();
  });
  afterAll(() => project.remove());

  test('says which package the accurate engine needs, and how to install it', () => {
    expect(JSON.parse(project.run('accurate.mjs', open("{ engine: 'accurate' }")))).toEqual([
      'model-missing',
      "The accurate engine needs the package quotestance-model-en, which is not installed. Install it: npm install quotestance-model-en; or use the engine 'fast'.",
      'ERR_MODULE_NOT_FOUND',
    ]);
  });

  test('has the fast engine', () => {
    expect(JSON.parse(project.run('fast.mjs', open("{ engine: 'fast' }")))).toBe('opened');
  });

  test('takes a model that was read from elsewhere', () => {
    const code = `
      import { analyze, readModel } from 'quotestance';
      const model = await readModel(${JSON.stringify(new URL('../../models/en/', import.meta.url).href)});
      console.log(JSON.stringify(await analyze(${JSON.stringify(CLEAR_ARTICLE)}, { engine: 'accurate', model })));`;
    expect(JSON.parse(project.run('elsewhere.mjs', code)).engine.name).toBe('accurate');
  });
});

describe('the library with the model package', () => {
  let project: BuiltProject;
  beforeAll(() => {
    project = makeBuiltProject(WITH_MODEL);
  });
  afterAll(() => project.remove());

  test('without onnxruntime-node says how to install that, where it is asked for', () => {
    expect(JSON.parse(project.run('onnx.mjs', open("{ engine: 'accurate', runtime: 'onnx' }")))).toEqual([
      'runtime-missing',
      "The option runtime: 'onnx' needs the package onnxruntime-node. Install it (the flag keeps its install script from downloading GPU files): ONNXRUNTIME_NODE_INSTALL=skip npm install onnxruntime-node@1.30.0",
      'ERR_MODULE_NOT_FOUND',
    ]);
  });

  test('gives in a worker thread, and in two at once, the report that it gives here', async () => {
    const code = `
      import { Worker, isMainThread, parentPort } from 'node:worker_threads';
      import { analyze } from 'quotestance';
      if (isMainThread) {
        const reports = await Promise.all([1, 2].map(() => new Promise((resolve, reject) => {
          new Worker(new URL(import.meta.url)).on('message', resolve).on('error', reject);
        })));
        console.log(JSON.stringify(reports));
      } else {
        parentPort.postMessage(await analyze(${JSON.stringify(CLEAR_ARTICLE)}, { engine: 'accurate' }));
      }`;
    const analyzer = await createAnalyzer({ engine: 'accurate' });
    const report = JSON.parse(JSON.stringify(await analyzer.analyze(CLEAR_ARTICLE)));
    expect(JSON.parse(project.run('worker.mjs', code))).toEqual([report, report]);
  });

  test('works by require', () => {
    const code = `
      const { analyze } = require('quotestance');
      analyze(${JSON.stringify(CLEAR_ARTICLE)}, { engine: 'accurate' }).then((report) => console.log(report.engine.name));`;
    expect(project.run('required.cjs', code).trim()).toBe('accurate');
  });
});
