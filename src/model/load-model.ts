import { QuotestanceError } from '../errors.ts';
import { createEncoder } from './encoder.ts';
import { MODEL_FORMAT, type ModelBundle } from './model-bundle.ts';
import { openOnnxRuntime } from './onnx-runtime.ts';
import type { Reader } from './read-document.ts';
import { readOnnx } from './read-onnx.ts';
import { createWordPieces } from './word-pieces.ts';

/**
 * What does the arithmetic: `'auto'` is WebAssembly where the machine has SIMD in it and plain JavaScript elsewhere;
 * `'simd'` and `'scalar'` insist on one of these; `'onnx'` is the optional native package `onnxruntime-node`.
 */
export type RuntimeChoice = 'auto' | 'simd' | 'scalar' | 'onnx';
export const RUNTIMES: readonly RuntimeChoice[] = ['auto', 'simd', 'scalar', 'onnx'];

/**
 * Makes a model ready to read.
 * @throws QuotestanceError `model-unreadable` where it is damaged or belongs to another version, `runtime-missing` where
 * the runtime is not there.
 */
export async function loadModel(bundle: ModelBundle, runtime: RuntimeChoice = 'auto'): Promise<Reader> {
  const { description, onnx, vocabulary } = bundle;
  if (description.format !== MODEL_FORMAT) {
    throw new QuotestanceError(
      'model-unreadable',
      `The model ${description.name} ${description.version} has format ${description.format}, this version of quotestance reads format ${MODEL_FORMAT}. Install the pair that belongs together: npm install quotestance quotestance-model-en`,
    );
  }
  const tensors = readOnnx(onnx);
  const encoder = createEncoder(tensors, runtime === 'onnx' ? 'auto' : runtime);
  const words = vocabulary.split('\n').filter((piece) => piece !== '');
  const expected = tensors.get('words.weights')?.shape[0];
  if (words.length !== expected) {
    throw new QuotestanceError(
      'model-unreadable',
      `The model's vocabulary has ${words.length} pieces instead of ${expected}. Install the model package again: npm install quotestance-model-en`,
    );
  }
  const pieces = createWordPieces(words);
  const encodeAll = runtime === 'onnx' ? await openOnnxRuntime(onnx) : null;
  return { description, encoder, pieces, encodeAll };
}
