import type { Token } from '../document/document.ts';
import { type Structure, UNNAMED } from './structure.ts';

/** A reported speech is not looked for farther than this many words from its verb: keeps monstrous sentences cheap. */
const REACH = 150;

/** "A said B lied": what follows the verb is A's. "B lied, A said" and "B lied, said A": what stands before is. */
export function giveSpeech(
  tokens: readonly Token[],
  sentenceStart: number,
  sentenceEnd: number,
  verb: number,
  structure: Structure,
): void {
  const { subjectOf, speakerOf, headOf } = structure;
  const first = Math.max(sentenceStart, verb - REACH);
  const end = Math.min(sentenceEnd, verb + REACH);
  const start = phraseStart(tokens, first, verb);
  const next = tokens[verb + 1];
  const inverted =
    start === verb &&
    next !== undefined &&
    verb + 1 < end &&
    headOf[verb + 1]! >= 0 &&
    next.pos !== 'ADP' &&
    !next.lower.startsWith('"');
  const speaker =
    inverted && verb > first && !tokens[verb]!.lower.endsWith('ing') ? headOf[verb + 1]! : subjectOf[verb]!;
  if (speaker < 0) return;
  const trailing = start > first && speaker >= start && endsPhrase(tokens, verb, end);
  if (trailing || speaker > verb) {
    for (let index = first; index < start; index++) speakerOf[index] = speaker;
    for (let index = verb + 1; index < end; index++)
      if (speakerOf[index] === UNNAMED) speakerOf[index] = speaker;
  } else {
    for (let index = verb + 1; index < end; index++) speakerOf[index] = speaker;
  }
}

/** The words since the last comma or quotation mark: where "A said" begins. */
function phraseStart(tokens: readonly Token[], first: number, verb: number): number {
  let start = verb;
  while (start > first && !isStop(tokens[start - 1]!.lower)) start -= 1;
  return start;
}

/** "..., A said." and "..., A told reporters on Monday, ...": no clause of its own follows. */
function endsPhrase(tokens: readonly Token[], verb: number, end: number): boolean {
  for (let index = verb + 1; index < end && index < verb + 10; index++) {
    const { pos, lower } = tokens[index]!;
    if (isStop(lower) || lower === '.') return true;
    if (pos === 'VERB' || pos === 'AUX' || lower === 'that') return false;
  }
  return true;
}

function isStop(lower: string): boolean {
  return (
    lower === ',' ||
    lower === '"' ||
    lower === '”' ||
    lower === '“' ||
    lower === '?' ||
    lower === '!' ||
    lower === '—'
  );
}

/** "B lied, according to A": the whole sentence is A's. */
export function giveAccording(
  tokens: readonly Token[],
  first: number,
  end: number,
  at: number,
  { speakerOf, headOf }: Structure,
): void {
  if (tokens[at + 1]?.lower !== 'to' || at + 2 >= end) return;
  const speaker = headOf[at + 2]!;
  if (speaker < 0) return;
  for (let index = first; index < end; index++) if (index < at || index > speaker) speakerOf[index] = speaker;
}
