import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech, Token } from './document.ts';
import { lowerOf } from './lower-form.ts';
import { prepareText } from './prepare-text.ts';
import { isWhite } from './white-space.ts';

/** Where wink keeps the words it knows; those that it has met in texts are added to them. */
interface Words {
  /** How many it came with. */
  readonly intrinsicSize: number;
  readonly list: readonly string[];
  readonly hash: Record<string, number>;
}

interface Tagger {
  readonly nlp: ReturnType<typeof winkNLP>;
  readonly words: Words;
}

let tagger: Tagger | undefined;
/** Words of texts that are kept; beyond, a new tagger is made, so that memory stays level. */
const MOST_MET = 100_000;

function openTagger(): Tagger {
  const core = (model.core as () => { readonly features: { readonly lexeme: Words } })();
  return { nlp: winkNLP({ ...model, core: () => core }, ['pos']), words: core.features.lexeme };
}

/**
 * wink cuts no word that it has met before: once "reason.'should" has been cut into "reason", "." and "'should", it takes the next
 * "'should" whole. So that a text is read alike whatever was read before it, the words of other texts that hold more than letters are
 * forgotten.
 */
function forgetWords({ words: { hash, list } }: Tagger, from: number): void {
  for (let at = from; at < list.length; at++) if (!isPlain(list[at]!)) delete hash[list[at]!];
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) | 32;
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/**
 * A token as the tagger gives it, re-anchored to the text that was handed in. Its place among the tokens, its sentence
 * and its paragraph are filled in later: one object a word serves all the way.
 */
export type TaggedToken = { -readonly [Field in keyof Token]: Token[Field] };

export function makeToken(text: string, start: number, end: number, pos: PartOfSpeech): TaggedToken {
  return { index: 0, text, lower: lowerOf(text), start, end, pos, sentence: 0, paragraph: 0 };
}

/** How far ahead a token is looked for where the tagger left something out. */
const REACH = 64;

/**
 * Adds the tokens of `text.slice(start, end)` with their part-of-speech tags, by wink-nlp, to `tokens`. wink gives no
 * character offsets, so every token is found again from a cursor; what wink drops becomes a token of its own (`X`), so
 * that the tokens hold every character but white space.
 */
export function tagText(text: string, start: number, end: number, tokens: TaggedToken[]): void {
  tagger ??= openTagger();
  const { nlp, words: known } = tagger;
  const { its, as } = nlp;
  const { prepared, cuts } = prepareText(text, start, end);
  const met = known.list.length;
  const words = nlp.readDoc(prepared).tokens();
  const values = words.out(its.value, as.array) as string[];
  const tags = words.out(its.pos, as.array) as PartOfSpeech[];
  forgetWords(tagger, met);
  if (known.list.length - known.intrinsicSize > MOST_MET) tagger = undefined;
  const first = tokens.length;
  let cursor = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const pos = tags[index]!;
    if (pos === 'SPACE' || value.length === 0) continue;
    while (cursor < prepared.length && isWhite(prepared.charCodeAt(cursor))) cursor++;
    if (!prepared.startsWith(value, cursor)) {
      const ahead = prepared.slice(cursor, cursor + value.length + REACH).indexOf(value);
      if (ahead < 0) continue;
      addDropped(prepared, cursor, cursor + ahead, start, tokens);
      cursor += ahead;
    }
    const at = start + cursor;
    cursor += value.length;
    tokens.push(makeToken(value, at, start + cursor, pos));
  }
  addDropped(prepared, cursor, prepared.length, start, tokens);
  if (cuts.length > 0) closeCuts(tokens, first, start, cuts);
}

/** Takes what lies between `from` and `to` and belongs to no token. */
function addDropped(prepared: string, from: number, to: number, shift: number, tokens: TaggedToken[]): void {
  let start = -1;
  for (let at = from; at <= to; at++) {
    const white = at === to || isWhite(prepared.charCodeAt(at));
    if (!white && start < 0) start = at;
    if (white && start >= 0) {
      tokens.push(makeToken(prepared.slice(start, at), start + shift, at + shift, 'X'));
      start = -1;
    }
  }
}

/** Leads offsets behind the spaces that were put in back to the text. */
function closeCuts(
  tokens: readonly TaggedToken[],
  first: number,
  start: number,
  cuts: readonly number[],
): void {
  let cut = 0;
  for (let index = first; index < tokens.length; index++) {
    const token = tokens[index]!;
    while (cut < cuts.length && cuts[cut]! < token.start - start) cut++;
    token.start -= cut;
    token.end -= cut;
  }
}
