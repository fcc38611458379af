/**
 * `npm run bench`, second part: the accurate engine. Sentences a second of the built-in kernel beside ONNX Runtime on the
 * same model and the same sentences, one thread each, in alternating rounds of one run; load times; and what the article
 * pipeline costs over the bare model run. `--articles N` and `--rounds N` say how much.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as web from 'onnxruntime-web';
import { openLight } from '../src/model/light/find-light.ts';
import { loadModel } from '../src/model/load-model.ts';
import { openOnnxRuntime } from '../src/model/onnx-runtime.ts';
import { cutStretches } from '../src/model/stretch.ts';
import { layGround, runStages } from '../src/run-stages.ts';
import { createAccurateEngine } from '../src/sentiment/accurate-engine.ts';
import { createFastEngine } from '../src/sentiment/fast-engine.ts';
import { readModelFolder } from './read-model-folder.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '24' },
    rounds: { type: 'string', default: '7' },
    model: { type: 'string', default: 'models/en' },
  },
});
const articles = readFileSync('corpus/articles.jsonl', 'utf8')
  .split('\n')
  .slice(0, Number(values.articles))
  .map((line) => JSON.parse(line).text as string);
const bundle = readModelFolder(values.model);
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
const timed = async <Result>(work: () => Result | Promise<Result>): Promise<[number, Result]> => {
  const begin = performance.now();
  const result = await work();
  return [performance.now() - begin, result];
};

const [kernelLoad, reader] = await timed(() => loadModel(bundle));
web.env.wasm.numThreads = 1;
const [webLoad, session] = await timed(() => web.InferenceSession.create(bundle.onnx));
const [nodeLoad, native] = await timed(() => openOnnxRuntime(bundle.onnx).catch(() => null));

const inputs = articles.flatMap((text) => {
  const { document, segmentation } = layGround(text);
  return document.sentences.flatMap((sentence) =>
    cutStretches(reader.pieces, reader.encoder.longest, document, segmentation, sentence),
  );
});
const pieces = inputs.reduce((sum, { ids }) => sum + ids.length, 0);

const whole = (numbers: readonly number[]) =>
  new web.Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length]);
// Empty inputs make the runtime fail: one row that nobody reads.
const empty = () => new web.Tensor('int64', new BigInt64Array(1), [1]);
const noWeights = (length: number) => new web.Tensor('float32', new Float32Array(length), [1, length]);
const runWeb = async () => {
  for (const { ids, flags } of inputs) {
    await session.run(
      {
        ids: whole(ids),
        flags: whole(flags),
        mask: whole(ids.map(() => 1)),
        target_row: empty(),
        target_weights: noWeights(ids.length),
        pair_row: empty(),
        pair_target: noWeights(ids.length),
        pair_holder: noWeights(ids.length),
        pair_kind: empty(),
      },
      ['states'],
    );
  }
};

const fast = createFastEngine(openLight(new Uint8Array(readFileSync('src/model/light/light.bin'))));
const scalar = await loadModel(bundle, 'scalar');
const few = inputs.slice(0, 12);
const contestants: Record<string, () => unknown> = {
  'built-in kernel': () => {
    for (const { ids, flags } of inputs) reader.encoder.encode(ids, flags);
  },
  'onnxruntime-web': runWeb,
  ...(native && { 'onnxruntime-node': () => native(inputs) }),
  'articles, accurate engine': () => {
    // An engine remembers what it has read: a new one every time.
    const engine = createAccurateEngine(reader);
    for (const text of articles) runStages(text, engine);
  },
  'articles, fast engine': () => {
    for (const text of articles) runStages(text, fast);
  },
  'built-in kernel without SIMD': () => {
    for (const { ids, flags } of few) scalar.encoder.encode(ids, flags);
  },
};

const times = new Map<string, number[]>();
for (let round = 0; round <= Number(values.rounds); round++) {
  for (const [name, work] of Object.entries(contestants)) {
    const [time] = await timed(work);
    if (round > 0) times.set(name, [...(times.get(name) ?? []), time]);
  }
}
const timeOf = (name: string) => median(times.get(name) ?? [Number.NaN]);
const kernelTime = timeOf('built-in kernel');
process.stdout.write(
  `\n${articles.length} articles, ${inputs.length} sentences, ${pieces} pieces, ${values.rounds} rounds, medians, one thread\n`,
);
process.stdout.write(
  `${''.padEnd(30)} ${'sentences/s'.padStart(12)} ${'of the kernel'.padStart(14)} ${'load ms'.padStart(8)}\n`,
);
const loads: Record<string, number> = {
  'built-in kernel': kernelLoad,
  'onnxruntime-web': webLoad,
  'onnxruntime-node': nodeLoad,
};
for (const name of [
  'built-in kernel',
  'onnxruntime-web',
  'onnxruntime-node',
  'built-in kernel without SIMD',
]) {
  const share = name.endsWith('SIMD') ? few.reduce((sum, { ids }) => sum + ids.length, 0) / pieces : 1;
  const time = timeOf(name) / share;
  if (Number.isNaN(time)) {
    process.stdout.write(
      `${name.padEnd(30)} not installed: ONNXRUNTIME_NODE_INSTALL=skip npm install --no-save onnxruntime-node@1.30.0\n`,
    );
    continue;
  }
  process.stdout.write(
    `${name.padEnd(30)} ${((inputs.length / time) * 1000).toFixed(0).padStart(12)} ${`${(kernelTime / time).toFixed(2)}x`.padStart(14)} ${(loads[name]?.toFixed(0) ?? '').padStart(8)}\n`,
  );
}
for (const name of ['articles, accurate engine', 'articles, fast engine']) {
  process.stdout.write(
    `${name.padEnd(30)} ${((articles.length / timeOf(name)) * 1000).toFixed(1).padStart(12)} articles/s\n`,
  );
}
process.stdout.write(
  `article pipeline over the bare model run: ${(timeOf('articles, accurate engine') / kernelTime).toFixed(2)}x\n`,
);
