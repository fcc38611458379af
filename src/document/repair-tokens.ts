import type { TaggedToken } from './tokenize.ts';

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

const RUNS = new Set(['.', '`', "'"]);

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** "No. 5" is a number, "No." an answer. */
function endsInPlainWord(token: TaggedToken, next: TaggedToken | undefined): boolean {
  const word = token.text.slice(0, -1);
  if (word === 'No' || word === 'no') return !(next && isDigit(next.text.charCodeAt(0)));
  return PLAIN_WORDS.has(word);
}

/** A letter beyond Latin-1, which the tagger takes for a token of its own: the "ň" of "Zdeňka". */
function isFarLetter({ text, pos }: TaggedToken): boolean {
  return pos === 'X' && text.charCodeAt(0) > 0xff && /^\p{L}/u.test(text);
}

function endsInLetter({ text }: TaggedToken): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code > 0xff
    ? /\p{L}$/u.test(text)
    : (code | 0x20) >= 0x61 && (code | 0x20) <= 0xff && code !== 0xd7 && code !== 0xf7;
}

/** The "ka" of "Zdeňka", after the letter that was cut out before it. */
function joinsLeft({ text }: TaggedToken, next: TaggedToken): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code > 0xff && /\p{L}$/u.test(text) && /^\p{L}/u.test(next.text);
}

/** "Trump's" left whole, as before a comma. */
function endsInPossessive({ text }: TaggedToken): boolean {
  if (text.length < 4 || text[text.length - 1] !== 's') return false;
  const mark = text[text.length - 2];
  return mark === "'" || mark === '’';
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
    if (first < 0x61 && RUNS.has(text[0]!) && (text.length === 1 || text[1] === text[0])) {
      const last = mended.at(-1);
      if (
        last &&
        last.end === start &&
        last.text[0] === text[0] &&
        last.pos === pos &&
        (first === 0x2e || last.text.length === 1)
      ) {
        mended[mended.length - 1] = { text: last.text + text, start: last.start, end, pos };
        continue;
      }
    } else if (
      text.length > 1 &&
      text.charCodeAt(text.length - 1) === 0x2e &&
      endsInPlainWord(token, tokens[index + 1])
    ) {
      mended.push({ text: text.slice(0, -1), start, end: end - 1, pos: text === 'No.' ? 'INTJ' : pos });
      mended.push({ text: '.', start: end - 1, end, pos: 'PUNCT' });
      continue;
    } else if (first === 0x49 && text.length > 2 && (text[1] === "'" || text[1] === '’')) {
      mended.push({ text: 'I', start, end: start + 1, pos: 'PRON' });
      mended.push({ text: text.slice(1), start: start + 1, end, pos: 'AUX' });
      continue;
    }
    const before = mended.at(-1);
    if (before !== undefined && before.end === start && (isFarLetter(token) || joinsLeft(before, token))) {
      if (endsInLetter(before) && endsInLetter(token)) {
        const capital = /^\p{Lu}/u.test(before.text);
        const joined = capital ? 'PROPN' : before.pos === 'X' ? pos : before.pos;
        mended[mended.length - 1] = { text: before.text + text, start: before.start, end, pos: joined };
        continue;
      }
    }
    if (endsInPossessive(token)) {
      mended.push({ text: text.slice(0, -2), start, end: end - 2, pos });
      mended.push({ text: text.slice(-2), start: end - 2, end, pos: 'PART' });
      continue;
    }
    mended.push(token);
  }
  return mended;
}
