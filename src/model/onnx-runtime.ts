import { QuotestanceError } from '../errors.ts';
import { STATE_SIZE } from './encoder.ts';
import type { Reader } from './read-document.ts';

/** The parts of onnxruntime-node that are used. */
interface Runtime {
  readonly InferenceSession: {
    create(
      model: Uint8Array,
      options: object,
    ): Promise<{ run(feeds: object, outputs: string[]): Promise<Output> }>;
  };
  readonly Tensor: new (type: string, data: BigInt64Array | Float32Array, shape: number[]) => object;
}
interface Output {
  readonly states?: { readonly data: unknown };
}

const INSTALL = 'ONNXRUNTIME_NODE_INSTALL=skip npm install onnxruntime-node@1.30.0';

/**
 * Encodes by ONNX Runtime, which is native code and an optional package. Measure it: it is not faster everywhere.
 * @throws QuotestanceError `runtime-missing` where `onnxruntime-node` is not installed.
 */
export async function openOnnxRuntime(onnx: Uint8Array): Promise<NonNullable<Reader['encodeAll']>> {
  const name = 'onnxruntime-node';
  let runtime: Runtime;
  try {
    const loaded = await import(/* @vite-ignore */ name);
    runtime = loaded.InferenceSession ? loaded : loaded.default;
  } catch (cause) {
    throw new QuotestanceError(
      'runtime-missing',
      `The option runtime: 'onnx' needs the package onnxruntime-node. Install it (the flag keeps its install script from downloading GPU files): ${INSTALL}`,
      { cause },
    );
  }
  const { InferenceSession, Tensor } = runtime;
  const session = await InferenceSession.create(onnx, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  return async (inputs) => {
    const states = new Array<Float32Array>(inputs.length);
    // Equally long inputs together: nothing is computed for padding.
    const order = inputs
      .map((_, index) => index)
      .sort((a, b) => inputs[a]!.ids.length - inputs[b]!.ids.length);
    for (let at = 0; at < order.length; ) {
      const batch: number[] = [];
      const width = inputs[order[at]!]!.ids.length;
      while (at < order.length && inputs[order[at]!]!.ids.length <= width + 4 && batch.length < 16)
        batch.push(order[at++]!);
      const length = Math.max(...batch.map((index) => inputs[index]!.ids.length));
      const fill = (pick: (index: number) => readonly number[]): object => {
        const data = new BigInt64Array(batch.length * length);
        batch.forEach((index, row) => {
          pick(index).forEach((value, column) => {
            data[row * length + column] = BigInt(value);
          });
        });
        return new Tensor('int64', data, [batch.length, length]);
      };
      // Only states are asked for, but ONNX Runtime fails where there is no target or no pair at all.
      const first = (): object => new Tensor('int64', new BigInt64Array(1), [1]);
      const nothing = (): object => new Tensor('float32', new Float32Array(length), [1, length]);
      const output = await session.run(
        {
          ids: fill((index) => inputs[index]!.ids),
          flags: fill((index) => inputs[index]!.flags),
          mask: fill((index) => inputs[index]!.ids.map(() => 1)),
          target_row: first(),
          target_weights: nothing(),
          pair_row: first(),
          pair_target: nothing(),
          pair_holder: nothing(),
          pair_kind: first(),
        },
        ['states'],
      );
      const data = output.states!.data as Float32Array;
      batch.forEach((index, row) => {
        const from = row * length * STATE_SIZE;
        states[index] = data.slice(from, from + inputs[index]!.ids.length * STATE_SIZE);
      });
    }
    return states;
  };
}
