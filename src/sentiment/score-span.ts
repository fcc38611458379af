import type { Document } from '../document/document.ts';
import { cuesOf, firstCueFrom } from './document-cues.ts';
import type { Window } from './engine.ts';
import { gatherReading, type WeighedCue } from './gather.ts';
import type { SentimentReading } from './reading.ts';
import type { CueKind } from './sentiment-entries.ts';

/** How much of a word's weight counts where nobody in particular is asked about. */
const SHARE: Record<CueKind, number> = {
  judgement: 0.7,
  deed: 0.6,
  attitude: 0.6,
  success: 0.5,
  misfortune: 0.5,
  legal: 0.4,
  trouble: 0.3,
};

export function scoreSpan(document: Document, window: Window): SentimentReading {
  const { cues } = cuesOf(document);
  const weighed: WeighedCue[] = [];
  for (let at = firstCueFrom(cues, window.firstToken); at < cues.length; at++) {
    const cue = cues[at]!;
    if (cue.firstToken >= window.endToken) break;
    if (cue.endToken > window.endToken) continue;
    weighed.push({ cue, weight: cue.entry.weight * cue.shift * SHARE[cue.entry.kind] });
  }
  return gatherReading(document, weighed);
}
