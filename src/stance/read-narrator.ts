import type { Attitude } from './attitude.ts';
import type { Cast } from './cast.ts';
import { trimEvidence } from './evidence-span.ts';
import { findHedge, weightOf } from './find-hedge.ts';
import type { Frame } from './read-frames.ts';
import { dropTaken, NOTHING } from './readings.ts';
import type { Scene } from './scene.ts';
import type { StanceInput } from './stance-input.ts';
import { NARRATOR } from './voice.ts';

/** News narration seldom judges, and good words in it are mostly good news rather than praise. */
const LEAST_NEGATIVE = 0.25;
const LEAST_POSITIVE = 0.35;

/** The narrator's own attitude toward those named in the narration. */
export function readNarrator(
  { document, segmentation, engine }: StanceInput,
  { sentence, heard, passages, weight, isQuiet }: Scene,
  cast: Cast,
  frames: readonly Frame[],
  found: Attitude[],
): void {
  for (const { mention, entity, voice, isOfPair } of heard) {
    if (voice >= 0 || !cast.canBeTarget[entity] || isOfPair) continue;
    let reading = NOTHING;
    if (engine.network || !isQuiet()) {
      const own = passages.find(({ endToken }) => mention.headToken < endToken) ?? sentence;
      const raw = dropTaken(engine.scorePair(document, own, 'narrator', mention), heard, frames);
      const clear = raw.score >= LEAST_POSITIVE || raw.score <= -LEAST_NEGATIVE;
      reading = clear ? raw : { ...raw, ...NOTHING };
    }
    const hedge = findHedge(document, segmentation, sentence, NARRATOR, reading.cues[0]);
    found.push({
      manner: 'narrated',
      holder: { kind: 'narrator' },
      target: entity,
      span: trimEvidence(document, sentence, reading.cues[0] ?? mention),
      quotation: null,
      reading,
      mood: 0,
      hedge,
      weight: weight * weightOf(hedge),
      direct: false,
    });
  }
}
