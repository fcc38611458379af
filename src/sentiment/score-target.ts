import type { Document } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { closeness, covers, isDoer, neighbourhood, objectFit, type TokenRange } from './bearing.ts';
import { cuesOf, firstCueFrom } from './document-cues.ts';
import type { Window } from './engine.ts';
import type { SentimentCue } from './find-cues.ts';
import { gatherReading, type WeighedCue } from './gather.ts';
import type { SentimentReading } from './reading.ts';
import type { CueKind } from './sentiment-entries.ts';
import type { Structure } from './structure.ts';
import { tokensOf } from './tokens-of.ts';

/** Share of a word's weight, by what it is about. */
const SHARE: Record<CueKind, number> = {
  judgement: 1,
  deed: 1,
  attitude: 1,
  success: 0.5,
  misfortune: 0.3,
  legal: 0.5,
  trouble: 0.7,
};
/** Inside and outside of quotation marks different people speak. */
const OTHER_VOICE = 0.5;
/** An attitude whose object is somebody else, a deed whose doer is somebody else. */
const NOT_THE_OBJECT = 0.2;
const NOT_THE_DOER = 0.4;
/** Who attacks sounds a little worse for it; who praises does not sound better. */
const DOER_OF_ATTITUDE = 0.15;

export function scoreTarget(document: Document, window: Window, target: Span): SentimentReading {
  const { structure, cues } = cuesOf(document);
  const range = tokensOf(document, window, target);
  const weighed: WeighedCue[] = [];
  const near = neighbourhood(window, range);
  for (let at = firstCueFrom(cues, near.firstToken); at < cues.length; at++) {
    const cue = cues[at]!;
    if (cue.endToken > near.endToken) break;
    if (covers(range, cue.firstToken)) continue;
    weighed.push({ cue, weight: voiceShare(structure, cue, range) * weightToward(structure, cue, range) });
  }
  return gatherReading(document, weighed);
}

function voiceShare({ speakerOf }: Structure, cue: SentimentCue, target: TokenRange): number {
  const speaker = speakerOf[cue.firstToken]!;
  // What the target itself says bears on others: "Reed is a liar," Vance said.
  if (covers(target, speaker)) return 0;
  return speaker === speakerOf[target.firstToken] ? 1 : OTHER_VOICE;
}

/** What a cue says of the target, by the part that the target plays in it. */
export function weightToward(structure: Structure, cue: SentimentCue, target: TokenRange): number {
  return SHARE[cue.entry.kind] * cue.shift * weightOfPart(structure, cue, target);
}

function weightOfPart(structure: Structure, cue: SentimentCue, target: TokenRange): number {
  const { kind, weight, back, verb, felt } = cue.entry;
  const near = closeness(structure, cue, target);
  const does = verb && isDoer(structure, cue, target);
  if (kind === 'deed' || felt) return weight * (does ? 1 : NOT_THE_DOER * near);
  if (kind !== 'attitude') return weight * near;
  if (does) return back / 2 + Math.min(0, weight) * DOER_OF_ATTITUDE;
  return weight * Math.max(objectFit(structure, cue, target), NOT_THE_OBJECT * near);
}
