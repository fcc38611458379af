import type { Attitude } from './attitude.ts';
import { type Cast, castEntities } from './cast.ts';
import { trimEvidence } from './evidence-span.ts';
import { findHedge, weightOf } from './find-hedge.ts';
import { holderFrom } from './holder.ts';
import { readBetween } from './read-between.ts';
import { type Frame, readFrames } from './read-frames.ts';
import { readNarrator } from './read-narrator.ts';
import { readSpeech, type Spoken } from './read-speech.ts';
import { besideModel, readCues } from './readings.ts';
import { rememberPassages } from './remember-passages.ts';
import { type Heard, type Scene, setScenes } from './scene.ts';
import type { StanceInput } from './stance-input.ts';

/** Reads every sentence: who holds which attitude toward whom, in whose words. */
export function gatherAttitudes(input: StanceInput): Attitude[] {
  const cast = castEntities(input);
  const found: Attitude[] = [];
  const spoken: Spoken = new Map();
  const isRepeated = rememberPassages(input.document);
  setScenes(input, (scene) => {
    const frames = scene.heard.length > 0 ? readFrames(input.document, scene.ground) : [];
    addStated(input, scene, cast, frames, found);
    for (const passage of scene.passages)
      if (passage.voice >= 0 && !isRepeated(passage))
        readSpeech(input, { scene, cast, frames, passage }, spoken, found);
    readBetween(input, scene, cast, frames, found);
    readNarrator(input, scene, cast, frames, found);
  });
  return found;
}

/** Attitudes that a verb, noun or adjective states between two who are mentioned. */
function addStated(
  { document, segmentation, engine }: StanceInput,
  { ground, heard, weight, sentence }: Scene,
  cast: Cast,
  frames: readonly Frame[],
  found: Attitude[],
): void {
  for (const { holders, targets, cue, denied } of frames) {
    for (const holder of holders.flatMap((one) => spread(heard, one))) {
      if (!cast.canHold[holder.entity]) continue;
      for (const [target, share] of targets.flatMap(({ heard: one, share }) =>
        spread(heard, one).map((each) => [each, share] as const),
      )) {
        if (target.entity === holder.entity || !cast.canBeStated[target.entity]) continue;
        const words = readCues([{ ...cue, weight: cue.weight * share }]);
        const own = holderFrom(holder);
        const voice = own.kind === 'narrator' ? 'narrator' : holder.mention;
        const hedge = denied ? 'denial' : findHedge(document, segmentation, sentence, holder.voice, cue);
        const read = engine.model ? engine.scorePair(document, sentence, voice, target.mention) : words;
        found.push({
          manner: 'stated',
          holder: own,
          target: target.entity,
          span: trimEvidence(document, ground.sentence, cue),
          quotation: holder.voice >= 0 ? holder.voice : null,
          reading: besideModel(words, read),
          mood: 0,
          hedge,
          weight: weight * weightOf(hedge),
          direct: false,
        });
      }
    }
  }
}

/** "Reed praised the two": each of them. */
function spread(heard: readonly Heard[], one: Heard): readonly Heard[] {
  return heard.filter(({ mention }) => mention === one.mention);
}
