import type { SentimentReading } from '../sentiment/reading.ts';
import type { Attitude } from './attitude.ts';
import type { Cast } from './cast.ts';
import { trimEvidence } from './evidence-span.ts';
import { findHedge, weightOf } from './find-hedge.ts';
import { holderFrom, holderOf } from './holder.ts';
import type { Frame } from './read-frames.ts';
import { dropTaken } from './readings.ts';
import type { Scene } from './scene.ts';
import type { StanceInput } from './stance-input.ts';

/** What only the words around two names tell of has to be plain. */
const LEAST_BETWEEN = 0.3;

/** What a network hardly sees is nothing, in a sentence with many names above all. */
const LEAST_SEEN = 0.25;

function isFaint({ probabilities }: SentimentReading): boolean {
  if (!probabilities) return true;
  const [negative, , positive] = probabilities;
  return Math.max(negative, positive) < LEAST_SEEN;
}

/** Attitudes between those who are named in one voice, as the engine reads them. */
export function readBetween(
  input: StanceInput,
  { sentence, heard, weight, isQuiet }: Scene,
  cast: Cast,
  frames: readonly Frame[],
  found: Attitude[],
): void {
  const { document, segmentation, quotations, engine } = input;
  if (heard.length < 2 || (!engine.network && isQuiet())) return;
  for (const { mention, entity, voice, isOfPair } of heard) {
    if (!cast.canBeTarget[entity] || isOfPair) continue;
    const speaker = voice >= 0 ? holderOf(input, cast, quotations[voice]!) : undefined;
    for (const other of heard) {
      if (other.entity === entity || other.isOfPair || other.voice !== voice || !cast.canHold[other.entity])
        continue;
      if (speaker?.kind === 'entity' && speaker.entity === other.entity) continue;
      const raw = engine.scorePair(document, sentence, other.mention, mention);
      const reading = dropTaken(raw, heard, frames);
      if (Math.abs(reading.score) < LEAST_BETWEEN && isFaint(reading)) continue;
      const hedge = findHedge(document, segmentation, sentence, voice, reading.cues[0]);
      found.push({
        manner: 'between',
        holder: holderFrom(other),
        target: entity,
        span: trimEvidence(document, sentence, reading.cues[0] ?? mention),
        quotation: voice >= 0 ? voice : null,
        reading,
        mood: 0,
        hedge,
        weight: weight * weightOf(hedge),
        direct: false,
      });
    }
  }
}
