import { isDigitCode } from './digit-code.ts';
import { makeToken, type TaggedToken } from './tokenize.ts';

/** Abbreviations for the tagger that are plain words at the end of a sentence far more often: "They came in." */
const PLAIN_WORDS = new Set([
  'in',
  'ill',
  'mass',
  'miss',
  'sat',
  'sun',
  'wash',
  'mon',
  'ha',
  'no',
  'is',
  'me',
  'pa',
  'o',
  'i',
]);

/** The marks that come in runs: a full stop, ` and '. */
function isRunMark(code: number): boolean {
  return code === 0x2e || code === 0x60 || code === 0x27;
}

/** "No. 5" is a number, "No." an answer. */
function endsInPlainWord(token: TaggedToken, next: TaggedToken | undefined): boolean {
  const word = token.text.slice(0, -1);
  if (word === 'No' || word === 'no') return !(next && isDigitCode(next.text.charCodeAt(0)));
  return PLAIN_WORDS.has(word);
}

/** Longer runs are scripts without spaces or rubbish; joining them piece by piece has to end somewhere. */
const LONGEST_WORD = 100;

function isLetter(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  if (code <= 0xff) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
  if (code >= 0x2000 && code <= 0x206f) return false;
  return /[\p{L}\p{M}]/u.test(String.fromCharCode(code));
}

/** The tagger cuts words at letters beyond Latin-1: "Zde|ň|ka", "Dvo|řák". */
function isCutInWord(left: TaggedToken, right: TaggedToken): boolean {
  if (left.end !== right.start) return false;
  const before = left.text.charCodeAt(left.text.length - 1);
  const after = right.text.charCodeAt(0);
  return (before > 0xff || after > 0xff) && isLetter(before) && isLetter(after);
}

/** The word whose pieces begin at `index`, up to the piece `last`. */
function joinPieces(tokens: readonly TaggedToken[], index: number, last: number): TaggedToken {
  let text = '';
  let pos = tokens[index]!.pos;
  for (let at = index; at <= last; at++) {
    text += tokens[at]!.text;
    if (pos === 'X') pos = tokens[at]!.pos;
  }
  return makeToken(text, tokens[index]!.start, tokens[last]!.end, /^\p{Lu}/u.test(text) ? 'PROPN' : pos);
}

/** "Tomáš's" comes in three pieces: the last letter hides from the tagger that the mark is an apostrophe. */
function isCutPossessive(
  before: TaggedToken | undefined,
  mark: TaggedToken,
  next: TaggedToken | undefined,
): boolean {
  if (before === undefined || next?.text !== 's' || (mark.text !== "'" && mark.text !== '’')) return false;
  const letter = before.text.charCodeAt(before.text.length - 1);
  return letter > 0xff && before.end === mark.start && mark.end === next.start && isLetter(letter);
}

/** "." "." "." or "'" "'" without space between them. */
function continuesRun(first: TaggedToken, last: TaggedToken, next: TaggedToken | undefined): boolean {
  if (next === undefined || next.start !== last.end || next.pos !== first.pos) return false;
  const mark = first.text[0];
  const { text } = next;
  if (text[0] !== mark || (mark !== '.' && first.text.length > 1)) return false;
  return text.length === 1 || text[1] === mark;
}

/** "Trump's" left whole, as before a comma. */
function endsInPossessive({ text }: TaggedToken): boolean {
  const { length } = text;
  if (length < 4 || text.charCodeAt(length - 1) !== 0x73) return false;
  const mark = text.charCodeAt(length - 2);
  return mark === 0x27 || mark === 0x2019;
}

/**
 * Mends what the tagger cuts wrongly: "..." and the marks `` and '' become one token, "in." two, and so do "I'm"
 * before a full stop and "Trump's" before a comma; "Zdeňka" is one word.
 */
export function repairTokens(tokens: readonly TaggedToken[]): TaggedToken[] {
  const mended: TaggedToken[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const { text, start, end, pos } = token;
    const first = text.charCodeAt(0);
    const from = index;
    if (isRunMark(first)) {
      // Marks come in twos only, dots in any number.
      while (continuesRun(token, tokens[index]!, tokens[index + 1]) && (first === 0x2e || index === from))
        index++;
      if (index > from) {
        mended.push(joinPieces(tokens, from, index));
        continue;
      }
    } else if (
      text.length > 1 &&
      text.charCodeAt(text.length - 1) === 0x2e &&
      endsInPlainWord(token, tokens[index + 1])
    ) {
      mended.push(makeToken(text.slice(0, -1), start, end - 1, text === 'No.' ? 'INTJ' : pos));
      mended.push(makeToken('.', end - 1, end, 'PUNCT'));
      continue;
    } else if (first === 0x49 && text.length > 2 && (text[1] === "'" || text[1] === '’')) {
      mended.push(makeToken('I', start, start + 1, 'PRON'));
      mended.push(makeToken(text.slice(1), start + 1, end, 'AUX'));
      continue;
    }
    let word = token;
    while (
      index + 1 < tokens.length &&
      tokens[index]!.end - start < LONGEST_WORD &&
      isCutInWord(tokens[index]!, tokens[index + 1]!)
    )
      index++;
    if (index > from) word = joinPieces(tokens, from, index);
    else if (isCutPossessive(mended.at(-1), token, tokens[index + 1])) {
      index++;
      mended.push(makeToken(`${text}s`, start, end + 1, 'PART'));
      continue;
    }
    if (endsInPossessive(word)) {
      const cut = word.end - 2;
      mended.push(makeToken(word.text.slice(0, -2), start, cut, word.pos));
      mended.push(makeToken(word.text.slice(-2), cut, word.end, 'PART'));
      continue;
    }
    mended.push(word);
  }
  return mended;
}
