import type { Span } from '../../src/document/span.ts';
import type { EntityType } from '../../src/entity/mention.ts';
import type { Polarity } from '../../src/sentiment/reading.ts';
import type { Tone } from '../../src/stance/stance.ts';

/** A line of the annotated sentences. */
export interface AnnotatedSentence {
  readonly id: string;
  readonly text: string;
  readonly names: readonly (Span & { readonly type: EntityType })[];
  readonly attributions: readonly {
    readonly source: Span | null;
    readonly cue: Span | null;
    readonly content: readonly Span[];
  }[];
  readonly stances: readonly {
    readonly holder: 'narrator' | Span;
    readonly target: Span;
    readonly polarity: Polarity;
    readonly tone: Tone;
  }[];
}
