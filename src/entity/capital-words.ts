import type { Document, Token } from '../document/document.ts';
import type { Segmentation, SegmentKind } from '../segment/segmentation.ts';

/** How capital letters are used in the document: what they tell depends on it. */
export interface CapitalUse {
  /** 1 for a sentence whose words are all capitalised ("Singer Says He Is Done") or written in capitals. */
  readonly titleCased: Uint8Array;
  /** Words that stand capitalised inside an ordinary sentence: elsewhere, too, the capital is their own. */
  readonly ownCapital: ReadonlySet<string>;
}

/** True where the word starts with a capital letter. */
export function isCapitalised(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 0x41) return false;
  if (code <= 0x5a) return true;
  if (code < 0xc0) return false;
  const letter = text[0]!;
  return letter !== letter.toLowerCase();
}

/** True for a word of two or more letters that are all capitals: "NATO", "F.B.I.", not "I". */
export function isAllCapitals(text: string): boolean {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x61 && code <= 0x7a) return false;
    if (code >= 0x41 && code <= 0x5a) letters++;
    else if (code >= 0xc0) return false;
  }
  return letters > 1;
}

/** True where a capital at this token says nothing, because every sentence, quotation and list item starts with one. */
export function startsClause(tokens: readonly Token[], index: number, firstOfSentence: number): boolean {
  if (index === firstOfSentence) return true;
  const before = tokens[index - 1]!.text;
  if (
    before === '.' ||
    before === '?' ||
    before === '!' ||
    before === ':' ||
    before === '•' ||
    before === '*'
  )
    return true;
  if (before === '-' || before === '–' || before === '—' || before === '--')
    return tokens[index - 1]!.end < tokens[index]!.start;
  return isOpeningMark(tokens, index - 1);
}

/** An opening quotation mark or bracket: white space or nothing stands before it, none after. */
function isOpeningMark(tokens: readonly Token[], index: number): boolean {
  const { text, end } = tokens[index]!;
  if (text === '“' || text === '«') return true;
  if (text !== '"' && text !== '‘' && text !== "'" && text !== '(' && text !== '[') return false;
  return (
    end === tokens[index + 1]!.start &&
    (index === 0 || tokens[index - 1]!.end < tokens[index]!.start || text === '(')
  );
}

/** Reads how the document uses capitals. */
export function readCapitalUse(
  { tokens, sentences }: Document,
  { kindOfParagraph }: Segmentation,
): CapitalUse {
  const titleCased = new Uint8Array(sentences.length);
  const ownCapital = new Set<string>();
  for (const { index, firstToken, endToken, paragraph } of sentences) {
    const kind = kindOfParagraph[paragraph]!;
    if (!LABELS.has(kind) && isTitleCased(tokens, firstToken, endToken, HEADLINES.has(kind))) {
      titleCased[index] = 1;
      continue;
    }
    for (let at = firstToken + 1; at < endToken; at++) {
      const { text } = tokens[at]!;
      if (isCapitalised(text) && !startsClause(tokens, at, firstToken)) ownCapital.add(text);
    }
  }
  return { titleCased, ownCapital };
}

/** Lines whose names stand as in running text, however many of their words are names. */
const LABELS: ReadonlySet<SegmentKind> = new Set(['byline', 'credit', 'dateline', 'caption']);
const HEADLINES: ReadonlySet<SegmentKind> = new Set(['headline', 'heading']);

function isTitleCased(
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  headline: boolean,
): boolean {
  const share = headline ? 2 : 5;
  let capital = 0;
  let small = 0;
  let verbs = 0;
  for (let at = firstToken; at < endToken; at++) {
    const { text, pos } = tokens[at]!;
    const verb = pos === 'VERB' || pos === 'AUX';
    if (verb || pos === 'PRON') verbs++;
    if (text.length < 4 && !verb) continue;
    if (isCapitalised(text)) capital++;
    // A small verb weighs more: titles spare only articles and prepositions the capital.
    else if (text.charCodeAt(0) >= 0x61) small += verb ? 2 : 1;
    // Running text shows itself after a few words.
    if (small > 3 && capital < small && at - firstToken < 20) return false;
  }
  // A short line without a verb is a label or a name: "Montgomery County Sheriff’s Office".
  if (verbs === 0 && endToken - firstToken < 8) return false;
  return capital >= (headline ? 3 : small === 0 ? 4 : 3) && capital >= share * small;
}
