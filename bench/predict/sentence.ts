import type { Span } from '../../src/document/span.ts';
import type { SentenceReading, TaggedName } from '../../src/model/sentence-reading.ts';
import { runStages } from '../../src/run-stages.ts';
import type { Engine } from '../../src/sentiment/engine.ts';

interface Attribution {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
}

/**
 * Names and attributions of one sentence as the stages find them. With a model, also what it reads itself, before rules
 * join it with theirs: `model`.
 */
export function predictSentence(
  { id, text }: { readonly id: string; readonly text: string },
  engine: Engine,
): object {
  const { document, segmentation, mentions, quotations } = runStages(text, engine);
  const reading = engine.read(document, segmentation);
  const sentences = reading && document.sentences.map(({ index }) => reading.readSentence(index));
  return {
    id,
    names: mentions.filter(({ kind }) => kind === 'name').map(nameOf),
    attributions: quotations.map(
      ({ speaker, cue, spans }): Attribution => ({ source: speaker, cue, content: spans }),
    ),
    ...(sentences && {
      model: {
        names: sentences.flatMap(({ names }) => names.map(nameOf)),
        attributions: sentences.flatMap(({ parts }) => parts.map(attributionOf)),
      },
    }),
  };
}

function nameOf({ start, end, type }: Span & { readonly type: TaggedName['type'] | null }): object {
  return { start, end, type };
}

/** The model marks words and does not say which belong together: each part stands alone. */
function attributionOf({ start, end, part }: SentenceReading['parts'][number]): Attribution {
  const span = { start, end };
  return {
    source: part === 'speaker' ? span : null,
    cue: part === 'cue' ? span : null,
    content: part === 'content' ? [span] : [],
  };
}
