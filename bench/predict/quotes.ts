import { runStages } from '../../src/run-stages.ts';
import type { Engine } from '../../src/sentiment/engine.ts';

/** Quotations with kind, speaker and cue, one entry for every stretch of content. */
export function predictQuotes(
  { id, text }: { readonly id: string; readonly text: string },
  engine: Engine,
): object {
  const { quotations, resolution } = runStages(text, engine);
  const quotes = quotations.flatMap(({ spans, kind, cue, speaker, speakerMention }) => {
    const entity =
      speakerMention === null ? undefined : resolution.entities[resolution.entityOfMention[speakerMention]!];
    return spans.map(({ start, end }) => ({
      start,
      end,
      kind,
      cue,
      speaker: speaker && {
        ...speaker,
        text: text.slice(speaker.start, speaker.end),
        entity: entity?.name ?? null,
      },
    }));
  });
  return { id, quotes };
}
