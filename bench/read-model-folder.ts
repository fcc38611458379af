import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelBundle } from '../src/model/model-bundle.ts';

/** A model as it lies in a folder, for models that are not installed. */
export function readModelFolder(folder: string): ModelBundle {
  return {
    description: JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')),
    vocabulary: readFileSync(join(folder, 'vocabulary.txt'), 'utf8'),
    onnx: readFileSync(join(folder, 'model.onnx')),
  };
}
