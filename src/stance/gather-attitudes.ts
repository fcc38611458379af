import type { Document } from '../document/document.ts';
import type { Attitude } from './attitude.ts';
import { type Cast, castEntities } from './cast.ts';
import { trimEvidence } from './evidence-span.ts';
import { holderFrom } from './holder.ts';
import { readBetween } from './read-between.ts';
import { type Frame, readFrames } from './read-frames.ts';
import { readNarrator } from './read-narrator.ts';
import { readSpeech, type Spoken } from './read-speech.ts';
import { readCues } from './readings.ts';
import { type Passage, type Scene, setScenes } from './scene.ts';
import type { StanceInput } from './stance-input.ts';

/** A word that states an attitude tells more than the sound of the words around a name. */
const STATED_WEIGHT = 1.5;
/** Fewer words than these may well be said twice. */
const FEWEST_REPEATED = 6;

/** Reads every sentence: who holds which attitude toward whom, in whose words. */
export function gatherAttitudes(input: StanceInput): Attitude[] {
  const cast = castEntities(input);
  const found: Attitude[] = [];
  const spoken: Spoken = new Map();
  const said = new Set<string>();
  for (const scene of setScenes(input)) {
    const frames = scene.heard.length > 0 ? readFrames(input.document, scene.ground) : [];
    addStated(input, scene, cast, frames, found);
    for (const passage of scene.passages)
      if (passage.voice >= 0 && !isRepeated(input.document, passage, said))
        readSpeech(input, { scene, cast, frames, passage }, spoken, found);
    readBetween(input, scene, cast, frames, found);
    readNarrator(input, scene, cast, frames, found);
  }
  return found;
}

/** Attitudes that a verb, noun or adjective states between two who are mentioned. */
function addStated(
  { document }: StanceInput,
  { ground, weight }: Scene,
  cast: Cast,
  frames: readonly Frame[],
  found: Attitude[],
): void {
  for (const { holders, targets, cue } of frames) {
    for (const holder of holders) {
      if (!cast.canHold[holder.entity]) continue;
      for (const { heard: target, share } of targets) {
        if (target.entity === holder.entity || !cast.canBeStated[target.entity]) continue;
        found.push({
          holder: holderFrom(holder),
          target: target.entity,
          span: trimEvidence(document, ground.sentence, cue),
          quotation: holder.voice >= 0 ? holder.voice : null,
          reading: readCues([{ ...cue, weight: cue.weight * share }]),
          weight: weight * STATED_WEIGHT,
        });
      }
    }
  }
}

/** A pull quote or caption that says again, word for word, what stands elsewhere counts once. */
function isRepeated(
  { text, tokens }: Document,
  { firstToken, endToken }: Passage,
  said: Set<string>,
): boolean {
  if (endToken - firstToken < FEWEST_REPEATED) return false;
  let first = firstToken;
  let last = endToken - 1;
  while (first < last && tokens[first]!.pos === 'PUNCT') first++;
  while (last > first && tokens[last]!.pos === 'PUNCT') last--;
  const words = text.slice(tokens[first]!.start, tokens[last]!.end).toLowerCase();
  if (said.has(words)) return true;
  said.add(words);
  return false;
}
