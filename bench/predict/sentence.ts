import { layGround, runStages } from '../../src/run-stages.ts';
import type { Engine } from '../../src/sentiment/engine.ts';

/**
 * Names and attributions of one sentence. With a model what it reads in the sentence, joined where a sentence was taken
 * for several; without one what the stages find.
 */
export function predictSentence(
  { id, text }: { readonly id: string; readonly text: string },
  engine: Engine,
): object {
  const { document, segmentation } = layGround(text);
  const reading = engine.read(document, segmentation);
  if (reading) {
    const sentences = document.sentences.map(({ index }) => reading.readSentence(index));
    return {
      id,
      names: sentences.flatMap(({ names }) => names),
      parts: sentences.flatMap(({ parts }) => parts.map(({ start, end, part }) => ({ start, end, part }))),
    };
  }
  const { mentions, quotations } = runStages(text, engine);
  return {
    id,
    names: mentions
      .filter(({ kind }) => kind === 'name')
      .map(({ start, end, type }) => ({ start, end, type })),
    parts: quotations.flatMap(({ spans, cue, speaker }) => [
      ...spans.map((span) => ({ ...span, part: 'content' })),
      ...(cue ? [{ ...cue, part: 'cue' }] : []),
      ...(speaker ? [{ ...speaker, part: 'speaker' }] : []),
    ]),
  };
}
