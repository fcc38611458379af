import { QuotestanceError } from '../errors.ts';
import { createEncoder } from './encoder.ts';
import { MODEL_FORMAT, type ModelBundle } from './model-bundle.ts';
import type { Reader } from './read-document.ts';
import { readOnnx } from './read-onnx.ts';
import { createWordPieces } from './word-pieces.ts';

/** `'auto'` takes WebAssembly where the machine has it, plain JavaScript elsewhere. */
export type KernelChoice = 'auto' | 'simd' | 'scalar';

/**
 * Makes a model ready to read.
 * @throws QuotestanceError `model-unreadable` where it is damaged or belongs to another version.
 */
export function loadModel(bundle: ModelBundle, kernel: KernelChoice = 'auto'): Reader {
  const { description, onnx, vocabulary } = bundle;
  if (description.format !== MODEL_FORMAT) {
    throw new QuotestanceError(
      'model-unreadable',
      `The model ${description.name} ${description.version} has format ${description.format}, this version of quotestance reads format ${MODEL_FORMAT}. Install the pair that belongs together: npm install quotestance quotestance-model-en.`,
    );
  }
  const encoder = createEncoder(readOnnx(onnx), kernel);
  const pieces = createWordPieces(vocabulary.split('\n').filter((piece) => piece !== ''));
  return { description, encoder, pieces };
}
