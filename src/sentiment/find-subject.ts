import type { Token } from '../document/document.ts';
import type { ReadingState, Structure } from './structure.ts';

/** Finds the subject of the verb at `index` and leaves it in the state. */
export function findSubject(
  tokens: readonly Token[],
  index: number,
  state: ReadingState,
  { clauseOf, subjectOf }: Structure,
): void {
  const { lower } = tokens[index]!;
  const before = wordBefore(tokens, index, state.firstToken);
  const link = before < 0 ? undefined : tokens[before]!.pos;
  if (link === 'AUX') return;
  const progressive = lower.endsWith('ing');
  // "videos of Reed insulting Vance": the noun right before does it, though a preposition governs it.
  if (progressive && before >= 0 && before === state.lastHead && before === index - 1) {
    state.subject = state.lastHead;
    return;
  }
  const fresh = state.freeHead > state.lastVerb;
  if (state.lastVerb < 0) {
    if (progressive && state.freeHead < 0 && link === undefined) state.waiting = index;
    else if (!state.relative || state.freeHead > state.subject)
      state.subject = state.freeHead >= 0 ? state.freeHead : state.subject;
  } else if (fresh && state.waiting >= 0 && link !== 'CCONJ') {
    state.subject = state.freeHead;
    subjectOf[state.waiting] = state.freeHead;
    state.waiting = -1;
  } else if (fresh && link !== 'CCONJ' && tokens[before]?.lower !== ',') {
    // "urged Vance to resign", "accused Vance of lying": what was the object does the next thing.
    const controlled = link === 'PART' || link === 'ADP' || link === 'SCONJ';
    if (!controlled && !progressive) {
      // "Reed said Vance lied": a new clause begins at its subject.
      state.clause += 1;
      clauseOf.fill(state.clause, state.freeHead, index + 1);
    }
    if (controlled || !progressive) state.subject = state.freeHead;
  }
}

/** The nearest word before a verb that is no adverb or negation, inside the sentence. */
function wordBefore(tokens: readonly Token[], index: number, first: number): number {
  let before = index - 1;
  while (before >= first) {
    const { pos, lower } = tokens[before]!;
    if (pos !== 'ADV' && lower !== 'not' && lower !== "n't" && lower !== '"' && lower !== '“') return before;
    before -= 1;
  }
  return -1;
}
