import type { Attitude } from './attitude.ts';
import type { Cast } from './cast.ts';
import { trimEvidence } from './evidence-span.ts';
import type { Frame } from './read-frames.ts';
import { dropTaken, NOTHING } from './readings.ts';
import type { Scene } from './scene.ts';
import type { StanceInput } from './stance-input.ts';

/** The narrator's attitude is read toward the article's main figures only; entities stand in order of salience. */
const MOST_NARRATED = 6;
/** News narration seldom judges, and good words in it are mostly good news rather than praise. */
const LEAST_NEGATIVE = 0.25;
const LEAST_POSITIVE = 0.35;

/** The narrator's own attitude toward those named in the narration. */
export function readNarrator(
  input: StanceInput,
  { sentence, heard, passages, weight, quiet }: Scene,
  cast: Cast,
  frames: readonly Frame[],
  found: Attitude[],
): void {
  const { document, engine } = input;
  for (const { mention, entity, voice } of heard) {
    if (voice >= 0 || entity >= MOST_NARRATED || !cast.canBeTarget[entity]) continue;
    let reading = NOTHING;
    if (!quiet) {
      const own = passages.find(({ endToken }) => mention.headToken < endToken) ?? sentence;
      reading = dropTaken(engine.scorePair(document, own, 'narrator', mention), heard, frames);
    }
    const clear = reading.score >= LEAST_POSITIVE || reading.score <= -LEAST_NEGATIVE;
    found.push({
      holder: { kind: 'narrator' },
      target: entity,
      span: trimEvidence(document, sentence, clear ? reading.cues[0] : mention),
      quotation: null,
      reading: clear ? reading : NOTHING,
      weight,
    });
  }
}
