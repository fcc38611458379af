import * as ort from 'onnxruntime-web';

/** One sentence for the graph of the model file, with one question of each kind; ranges are of pieces. */
export interface GraphInput {
  readonly ids: readonly number[];
  readonly flags: readonly number[];
  readonly target: readonly [first: number, end: number];
  /** A range, or 1 for an unnamed holder and 2 for the narrator. */
  readonly holder: readonly [first: number, end: number] | 1 | 2;
}

/** What the graph gives for one sentence. */
export interface GraphOutput {
  readonly states: Float32Array;
  /** 19 numbers a piece. */
  readonly tags: Float32Array;
  readonly target: Float32Array;
  /** Three numbers of stance, three of the pair, seven of tone. */
  readonly pair: Float32Array;
}

/** The model file itself, run by ONNX Runtime: what our own kernel has to agree with. */
export interface OnnxSession {
  /** All sentences in one batch; shorter ones are filled up and masked. */
  runBatch(inputs: readonly GraphInput[]): Promise<GraphOutput[]>;
  /** Any number of sentences, in batches of equal length. */
  runAll(inputs: readonly GraphInput[]): Promise<GraphOutput[]>;
}

export async function openOnnx(onnx: Uint8Array): Promise<OnnxSession> {
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(onnx);

  async function runBatch(inputs: readonly GraphInput[]): Promise<GraphOutput[]> {
    const count = inputs.length;
    const length = Math.max(...inputs.map(({ ids }) => ids.length));
    const whole = (numbers: readonly number[], ...shape: number[]) =>
      new ort.Tensor('int64', BigInt64Array.from(numbers, BigInt), shape);
    const filled = (pick: (input: GraphInput) => readonly number[]) =>
      whole(
        inputs.flatMap((input) => [...pick(input), ...Array(length - input.ids.length).fill(0)]),
        count,
        length,
      );
    const shares = (pick: (input: GraphInput) => GraphInput['holder']) => {
      const weights = new Float32Array(count * length);
      inputs.forEach((input, row) => {
        const range = pick(input);
        if (typeof range === 'number') return;
        weights.fill(1 / (range[1] - range[0]), row * length + range[0], row * length + range[1]);
      });
      return new ort.Tensor('float32', weights, [count, length]);
    };
    const rows = inputs.map((_, row) => row);
    const { states, tags, targets, pairs } = await session.run({
      ids: filled(({ ids }) => ids),
      flags: filled(({ flags }) => flags),
      mask: filled(({ ids }) => ids.map(() => 1)),
      target_row: whole(rows, count),
      target_weights: shares(({ target }) => target),
      pair_row: whole(rows, count),
      pair_target: shares(({ target }) => target),
      pair_holder: shares(({ holder }) => holder),
      pair_kind: whole(
        inputs.map(({ holder }) => (typeof holder === 'number' ? holder : 0)),
        count,
      ),
    });
    const cut = (tensor: ort.Tensor | undefined, row: number, used: number): Float32Array => {
      const numbers = tensor!.data as Float32Array;
      const from = (row * numbers.length) / count;
      return numbers.slice(from, from + used);
    };
    return inputs.map(({ ids }, row) => ({
      states: cut(states, row, ids.length * 384),
      tags: cut(tags, row, ids.length * 19),
      target: cut(targets, row, 3),
      pair: cut(pairs, row, 13),
    }));
  }

  return {
    runBatch,
    async runAll(inputs) {
      const outputs = new Array<GraphOutput>(inputs.length);
      const byLength = new Map<number, number[]>();
      inputs.forEach(({ ids }, index) => {
        const group = byLength.get(ids.length) ?? [];
        byLength.set(ids.length, group);
        group.push(index);
      });
      for (const group of byLength.values()) {
        for (let at = 0; at < group.length; at += 16) {
          const batch = group.slice(at, at + 16);
          const results = await runBatch(batch.map((index) => inputs[index]!));
          batch.forEach((index, row) => {
            outputs[index] = results[row]!;
          });
        }
      }
      return outputs;
    },
  };
}
