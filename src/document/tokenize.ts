import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech } from './document.ts';
import { prepareText } from './prepare-text.ts';
import { isWhite } from './white-space.ts';

type Nlp = ReturnType<typeof winkNLP>;
let nlp: Nlp | undefined;

/** A token as the tagger gives it, re-anchored to the text that was handed in. */
export interface TaggedToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech;
}

/** How far ahead a token is looked for where the tagger left something out. */
const REACH = 64;

/**
 * Adds the tokens of `text.slice(start, end)` with their part-of-speech tags, by wink-nlp, to `tokens`. wink gives no
 * character offsets, so every token is found again from a cursor; what wink drops becomes a token of its own (`X`), so
 * that the tokens hold every character but white space.
 */
export function tagText(text: string, start: number, end: number, tokens: TaggedToken[]): void {
  nlp ??= winkNLP(model, ['pos']);
  const { its, as } = nlp;
  const { prepared, cuts } = prepareText(text, start, end);
  const words = nlp.readDoc(prepared).tokens();
  const values = words.out(its.value, as.array) as string[];
  const tags = words.out(its.pos, as.array) as PartOfSpeech[];
  let cut = 0;
  let cursor = 0;
  const push = (from: number, to: number, pos: PartOfSpeech) => {
    while (cut < cuts.length && cuts[cut]! < from) cut++;
    const shift = start - cut;
    tokens.push({ text: prepared.slice(from, to), start: from + shift, end: to + shift, pos });
  };
  /** Takes what lies between the cursor and `to` and belongs to no token. */
  const fill = (to: number) => {
    let from = -1;
    for (let at = cursor; at <= to; at++) {
      const white = at === to || isWhite(prepared.charCodeAt(at));
      if (!white && from < 0) from = at;
      if (white && from >= 0) {
        push(from, at, 'X');
        from = -1;
      }
    }
  };
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (tags[index] === 'SPACE' || value.length === 0) continue;
    while (cursor < prepared.length && isWhite(prepared.charCodeAt(cursor))) cursor++;
    let at = cursor;
    if (!prepared.startsWith(value, cursor)) {
      const ahead = prepared.slice(cursor, cursor + value.length + REACH).indexOf(value);
      if (ahead < 0) continue;
      at += ahead;
      fill(at);
    }
    cursor = at + value.length;
    push(at, cursor, tags[index]!);
  }
  fill(prepared.length);
}
