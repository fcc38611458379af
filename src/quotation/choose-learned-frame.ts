import type { FrameContext } from './frame-context.ts';
import type { Content } from './gather-contents.ts';
import type { LearnedFrame } from './learned-frames.ts';

/** "She released a statement:" */
const INTRODUCES = ':';
/** After content that ends a sentence only a frame that follows at once can still belong to it: "“...?” he asked." */
const FARTHEST_BEHIND = 6;

/**
 * The nearest frame outside the content in its own sentences, else right behind it, else in the sentence before that
 * introduces it with a colon.
 */
export function chooseLearnedFrame(
  { document }: FrameContext,
  { firstToken, endToken, regions }: Content,
  frames: readonly LearnedFrame[],
): LearnedFrame | null {
  const { tokens, sentences } = document;
  const from = tokens[firstToken]!.sentence;
  const to = tokens[endToken - 1]!.sentence;
  const before = sentences[from - 1];
  const introduced =
    before !== undefined && regions.length > 0 && tokens[before.endToken - 1]!.lower === INTRODUCES;
  let best: LearnedFrame | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let at = firstFrameOf(frames, from - 1); at < frames.length; at++) {
    const frame = frames[at]!;
    if (frame.sentence > to + 1) break;
    if (frame.firstToken >= firstToken && frame.firstToken < endToken) continue;
    let distance = frame.firstToken >= endToken ? frame.firstToken - endToken : firstToken - frame.endToken;
    if (frame.sentence > to) {
      const same = tokens[frame.firstToken]!.paragraph === tokens[endToken - 1]!.paragraph;
      if (!same || distance > FARTHEST_BEHIND || regions.length === 0) continue;
      distance += 1000;
    } else if (frame.sentence < from) {
      if (!introduced) continue;
      distance += 2000;
    }
    if (distance < least) {
      least = distance;
      best = frame;
    }
  }
  return best;
}

function firstFrameOf(frames: readonly LearnedFrame[], sentence: number): number {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (frames[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}
