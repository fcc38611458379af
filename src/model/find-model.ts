import { QuotestanceError } from '../errors.ts';
import type { ModelBundle } from './model-bundle.ts';
import { readBytes } from './read-bytes.ts';

/** The package that holds the model; it tells where its files lie. */
const MODEL_PACKAGE = 'quotestance-model-en';

/**
 * Reads a model from the folder at an address: a `file:` URL in Node, an `http(s):` URL in a browser.
 * @throws QuotestanceError `model-unreadable` where a file is not there.
 */
export async function readModel(folder: string | URL): Promise<ModelBundle> {
  const base = new URL(String(folder).endsWith('/') ? folder : `${folder}/`);
  const [description, vocabulary, onnx] = await Promise.all(
    ['model.json', 'vocabulary.txt', 'model.onnx'].map((name) => readFile(new URL(name, base))),
  );
  const decoder = new TextDecoder();
  try {
    return {
      description: JSON.parse(decoder.decode(description)),
      vocabulary: decoder.decode(vocabulary),
      onnx: onnx!,
    };
  } catch (cause) {
    throw new QuotestanceError('model-unreadable', `${base}model.json is no JSON.`, { cause });
  }
}

/** The installed model. @throws QuotestanceError `model-missing` where the model package is not installed. */
export async function findModel(): Promise<ModelBundle> {
  let folder: URL;
  try {
    ({ folder } = await import('quotestance-model-en'));
  } catch (cause) {
    throw new QuotestanceError(
      'model-missing',
      `The accurate engine needs the package ${MODEL_PACKAGE}, which is not installed. Install it: npm install ${MODEL_PACKAGE}; or use the engine 'fast'.`,
      { cause },
    );
  }
  return readModel(folder);
}

async function readFile(url: URL): Promise<Uint8Array> {
  try {
    return await readBytes(url);
  } catch (cause) {
    throw new QuotestanceError(
      'model-unreadable',
      `The model file ${url} cannot be read. Install the model package again: npm install ${MODEL_PACKAGE}`,
      { cause },
    );
  }
}
