import { readDocument } from '../../src/document/read.ts';
import type { Span } from '../../src/document/span.ts';
import type { Engine } from '../../src/sentiment/engine.ts';

interface NamedSpan { readonly text: string | null; readonly start?: number; readonly end?: number }
interface PairLine { readonly id: string; readonly sentence: string; readonly source: NamedSpan | 'narrator'; readonly target: NamedSpan }

function spanOf(named: NamedSpan, sentence: string): Span | null {
  if (named.start !== undefined && named.end !== undefined) return { start: named.start, end: named.end };
  const last = named.text?.split(' ').at(-1);
  const at = last ? sentence.indexOf(last) : -1;
  return last && at >= 0 ? { start: at, end: at + last.length } : null;
}

/** Attitude of one marked holder (or the narrator) toward one marked target. */
export function predictPair({ id, sentence, source, target }: PairLine, engine: Engine): object {
  const document = readDocument(sentence);
  const window = { firstToken: 0, endToken: document.tokens.length };
  const holder = source === 'narrator' ? 'narrator' : (spanOf(source, sentence) ?? 'outside');
  const aim = spanOf(target, sentence);
  const { label, score } = aim ? engine.scorePair(document, window, holder, aim) : engine.scoreSpan(document, window);
  return { id, label, score };
}
