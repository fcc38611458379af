import type { Span } from '../document/span.ts';
import type { QuotationKind, SpeakerMethod } from './quotation.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

/** The token that stands for the frame: its cue, or the name in "Okafor: ...". */
export function frameToken({ cue, speaker }: QuotationDraft): number {
  return cue?.[0] ?? speaker?.firstToken ?? -1;
}

/** A quotation in the making. */
export interface QuotationDraft {
  kind: QuotationKind;
  spans: Span[];
  readonly regions: number[];
  readonly cue: readonly [number, number] | null;
  readonly cueLemma: string | null;
  readonly attitude: boolean;
  readonly speaker: SpeakerPhrase | null;
  readonly method: SpeakerMethod;
}
