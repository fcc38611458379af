import { QuotestanceError } from '../../errors.ts';
import { readBytes } from '../read-bytes.ts';
import { readLightWeights } from './light-weights.ts';
import { createLightReader, type LightReader } from './read-lightly.ts';

let shared: Promise<LightReader> | undefined;

/**
 * The light network that comes with the package; all callers of one thread share it.
 * @throws QuotestanceError `model-unreadable` where its file is not beside the code, as in a bundle that left it out.
 */
export async function findLight(): Promise<LightReader> {
  shared ??= readBytes(new URL('./light.bin', import.meta.url)).then(openLight, (cause) => {
    shared = undefined;
    throw new QuotestanceError(
      'model-unreadable',
      "The weights of the fast engine (light.bin) are not beside its code. Install the package again: npm install quotestance; or, in a bundle, copy node_modules/quotestance/dist/light.bin beside it, or give its bytes as the option 'weights'.",
      { cause },
    );
  });
  return shared;
}

/** A light network from the bytes of its file. @throws QuotestanceError `model-unreadable` where they are something else. */
export function openLight(bytes: Uint8Array): LightReader {
  return createLightReader(readLightWeights(bytes));
}
