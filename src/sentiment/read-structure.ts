import type { Document, Sentence, Token } from '../document/document.ts';
import { findSubject } from './find-subject.ts';
import { giveAccording, giveSpeech } from './give-speech.ts';
import { sentimentEntries } from './sentiment-entries.ts';
import { newState, type ReadingState, type Structure, TEXT_ITSELF, UNNAMED } from './structure.ts';
import { isBe, isSpeechVerb, opensClause, RELATIVES } from './word-classes.ts';

/** What a word in the way costs; `exp(-cost)` of a cue is left on its far side. */
const COST = { word: 0.02, preposition: 0.2, comma: 0.12, verb: 0.2, name: 0.35, pronoun: 0.2, clause: 0.25 };

/** Clauses, subjects, passives and speakers of a whole document in one pass. */
export function readStructure(document: Document): Structure {
  const size = document.tokens.length;
  const structure: Structure = {
    clauseOf: new Int32Array(size),
    headOf: new Int32Array(size).fill(-1),
    subjectOf: new Int32Array(size).fill(-1),
    passive: new Uint8Array(size),
    barrier: new Float64Array(size + 1),
    speakerOf: new Int32Array(size).fill(TEXT_ITSELF),
  };
  let clause = 0;
  for (const sentence of document.sentences)
    clause = readSentence(document.tokens, sentence, structure, clause + 1);
  return structure;
}

function readSentence(
  tokens: readonly Token[],
  { firstToken, endToken }: Sentence,
  structure: Structure,
  clause: number,
): number {
  const state = newState(firstToken, clause);
  const speechVerbs: number[] = [];
  let according = -1;
  let cost = structure.barrier[firstToken]!;
  for (let index = firstToken; index < endToken; index++) {
    const token = tokens[index]!;
    const before = state.clause;
    structure.clauseOf[index] = before;
    cost += COST.word;
    if (isNominal(tokens, index, state)) cost += readNominal(tokens, index, state);
    else {
      closeChunk(state, structure);
      if (token.lower === 'according') according = index;
      if (isVerb(tokens, index)) {
        if (token.pos !== 'AUX') cost += COST.verb;
        readVerb(tokens, index, state, structure);
        if (isSpeechVerb(token.lower) && structure.passive[index] === 0) speechVerbs.push(index);
      } else if (RELATIVES.has(token.lower)) openRelative(state);
      else if (token.pos === 'ADP') {
        cost += COST.preposition;
        state.governed = true;
      } else if (token.lower === ',') {
        cost += COST.comma;
        closeRelative(state);
      }
      if (index > firstToken && opensClause(tokens, index)) openClause(state);
    }
    if (state.clause > before) {
      structure.clauseOf[index] = state.clause;
      cost += COST.clause;
    }
    structure.barrier[index + 1] = cost;
  }
  closeChunk(state, structure);
  markQuoted(tokens, firstToken, endToken, structure.speakerOf);
  if (according >= 0) giveAccording(tokens, firstToken, endToken, according, structure);
  for (const verb of speechVerbs) giveSpeech(tokens, firstToken, endToken, verb, structure);
  return state.clause;
}

/** Words of a noun phrase. A pronoun stands alone unless it owns what follows: "his plan". */
function isNominal(tokens: readonly Token[], index: number, state: ReadingState): boolean {
  const { pos, lower } = tokens[index]!;
  switch (pos) {
    case 'NOUN':
    case 'PROPN':
      return !isVerb(tokens, index);
    case 'DET':
    case 'ADJ':
    case 'NUM':
      return true;
    case 'PRON':
      return !RELATIVES.has(lower) && (state.chunkHead < 0 || tokens[index - 1]!.pos === 'PART');
    case 'PART':
      return lower.charCodeAt(0) === 39 && state.chunkHead >= 0;
    default:
      return false;
  }
}

function readNominal(tokens: readonly Token[], index: number, state: ReadingState): number {
  const { pos } = tokens[index]!;
  if (state.chunkStart < 0) state.chunkStart = index;
  // "Another called it a sham": where no noun follows, the small word itself is the head.
  if (pos === 'PART') return 0;
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || state.chunkHead < 0) state.chunkHead = index;
  if (pos === 'PROPN') return index > 0 && tokens[index - 1]!.pos === 'PROPN' ? 0 : COST.name;
  return pos === 'PRON' ? COST.pronoun : 0;
}

function closeChunk(state: ReadingState, { headOf }: Structure): void {
  if (state.chunkStart < 0) return;
  const head = state.chunkHead;
  for (let index = state.chunkStart; index <= head; index++) headOf[index] = head;
  state.lastHead = head;
  if (!state.governed) state.freeHead = head;
  state.governed = false;
  state.chunkStart = -1;
  state.chunkHead = -1;
}

/** Verbs as tagged, and verbs between two names that the tagger takes for nouns or names: "Reed Slams Vance". */
function isVerb(tokens: readonly Token[], index: number): boolean {
  const { pos, lower } = tokens[index]!;
  if (pos === 'VERB' || pos === 'AUX') return true;
  if ((pos !== 'NOUN' && pos !== 'PROPN') || index === 0 || tokens[index - 1]!.pos !== 'PROPN') return false;
  if (!lower.endsWith('s') && !lower.endsWith('ed')) return false;
  const next = tokens[index + 1]?.pos;
  if (next !== 'PROPN' && (pos === 'PROPN' || (next !== 'DET' && next !== 'PRON'))) return false;
  return sentimentEntries().verbs.has(lower);
}

function readVerb(tokens: readonly Token[], index: number, state: ReadingState, structure: Structure): void {
  const { lower, pos } = tokens[index]!;
  findSubject(tokens, index, state, structure);
  structure.subjectOf[index] = state.subject;
  if (isBe(lower)) state.lastBe = index;
  else if (pos !== 'AUX' && !lower.endsWith('ing')) {
    const byNext = tokens[index + 1]?.lower === 'by';
    if (byNext || (state.lastBe >= 0 && onlyAdverbs(tokens, state.lastBe, index)))
      structure.passive[index] = 1;
  }
  state.lastVerb = index;
}

function onlyAdverbs(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 5) return false;
  for (let index = from + 1; index < to; index++) {
    const { pos } = tokens[index]!;
    if (pos !== 'ADV' && pos !== 'PART' && pos !== 'AUX') return false;
  }
  return true;
}

/** "Reed, who criticized Vance, ...": the noun before is the subject inside; the comma gives the outer one back. */
function openRelative(state: ReadingState): void {
  state.clause += 1;
  state.outerSubject = state.subject >= 0 ? state.subject : state.freeHead;
  state.subject = state.lastHead;
  state.freeHead = state.lastHead;
  state.relative = true;
  state.lastVerb = -1;
}

function closeRelative(state: ReadingState): void {
  state.governed = false;
  if (!state.relative || state.lastVerb < 0) return;
  state.clause += 1;
  state.relative = false;
  state.subject = state.outerSubject;
  state.freeHead = state.outerSubject;
  state.lastVerb = -1;
}

function openClause(state: ReadingState): void {
  state.clause += 1;
  state.relative = false;
  state.governed = false;
  state.freeHead = -1;
  state.lastVerb = -1;
}

function markQuoted(
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  speakerOf: Int32Array,
): void {
  let open = -1;
  let closed = firstToken;
  for (let index = firstToken; index < endToken; index++) {
    const { text } = tokens[index]!;
    if (text.length > 1 || (text !== '"' && text !== '“' && text !== '”')) continue;
    if (open >= 0) {
      speakerOf.fill(UNNAMED, open, index + 1);
      open = -1;
      closed = index + 1;
    } else if (text !== '”') open = index;
    else {
      // The quotation was opened in a sentence before.
      speakerOf.fill(UNNAMED, closed, index + 1);
      closed = index + 1;
    }
  }
  if (open >= 0) speakerOf.fill(UNNAMED, open, endToken);
}
