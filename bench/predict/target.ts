import { readDocument } from '../../src/document/read.ts';
import type { Engine } from '../../src/sentiment/engine.ts';

interface TargetLine {
  readonly id: string;
  readonly sentence: string;
  readonly target: { readonly start: number; readonly end: number };
}

/** Sentiment of a sentence toward one marked mention. */
export function predictTarget({ id, sentence, target }: TargetLine, engine: Engine): object {
  const document = readDocument(sentence);
  const { label, score } = engine.scoreTarget(
    document,
    { firstToken: 0, endToken: document.tokens.length },
    target,
  );
  return { id, label, score };
}
