import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/document/span.ts';
import type { AnnotatedSentence } from './annotated-sentence.ts';
import { deriveNeutralPairs } from './derive-neutral-pairs.ts';

type Prepare = (data: string) => readonly object[];

/** The inputs that are made of other files, each under the name that judgements call it by. */
const PREPARED: Record<string, Prepare> = {
  // The corpus articles that nobody tunes on.
  ':test-split': () =>
    readLines<{ readonly split: string }>('corpus/articles.jsonl').filter(({ split }) => split === 'test'),
  ':listed-pairs': (data) => readAnnotated(data).flatMap(listPairs),
  ':listed-and-neutral-pairs': (data) =>
    readAnnotated(data).flatMap((sentence) => [...listPairs(sentence), ...neutralPairs(sentence)]),
};

/** The path of a judgement's input: a file of the data folder, or one that is written into the folder `out` first. */
export function prepareInput(input: string, data: string, out: string): string {
  const prepare = PREPARED[input];
  if (!prepare) return join(data, input);
  if (input !== ':test-split' && !existsSync(annotatedPath(data))) return annotatedPath(data);
  const path = join(out, `${input.slice(1)}.jsonl`);
  writeFileSync(
    path,
    `${prepare(data)
      .map((line) => JSON.stringify(line))
      .join('\n')}\n`,
  );
  return path;
}

function listPairs({ id, text, stances }: AnnotatedSentence): object[] {
  return stances.map(({ holder, target, polarity, tone }, index) => ({
    id: `${id}#${index}`,
    sentence: text,
    source: holder === 'narrator' ? holder : named(text, holder),
    target: named(text, target),
    label: polarity,
    tone,
  }));
}

function neutralPairs(sentence: AnnotatedSentence): object[] {
  const { id, text } = sentence;
  return deriveNeutralPairs(sentence).map(({ source, target }, index) => ({
    id: `${id}#neutral-${index}`,
    sentence: text,
    source: named(text, source),
    target: named(text, target),
    label: 'neutral',
    tone: 'neutral',
  }));
}

function named(text: string, { start, end }: Span): object {
  return { text: text.slice(start, end), start, end };
}

function annotatedPath(data: string): string {
  return join(data, 'annotated/dev.jsonl');
}

function readAnnotated(data: string): AnnotatedSentence[] {
  return readLines(annotatedPath(data));
}

function readLines<Line>(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}
