import { isDigitCode } from './digit-code.ts';
import type { TaggedToken } from './tokenize.ts';
import { splitWords } from './word-set.ts';

/** Titles and the like, which a name or a number always follows: "Sen. Ortiz", "No. 5", "vs. Leeds". */
const ALWAYS_FOLLOWED =
  splitWords(`mr mrs ms mx dr prof rev fr sen sens rep reps gov govs gen col lt sgt capt cpl cmdr maj adm
  pres st ste mt ft hon msgr supt det insp pvt no nos vs v fig e.g i.e cf al jan feb mar apr jun jul aug sept sep oct nov dec
  messrs atty asst dep`);

/** After these a name mostly goes on: "Acme Inc. Chief Executive", "the U.S. Senate", "Phoenix, Ariz. Mayor". */
const OFTEN_FOLLOWED =
  splitWords(`inc co corp ltd llc jr sr bros dept univ u.s u.n u.k u.s.a e.u d.c l.a n.y r-fla j.d m.d ph.d
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt
  wash wis wisc wyo`);

const AFTER_THE_HOUR =
  splitWords(`monday tuesday wednesday thursday friday saturday sunday january february march april may
  june july august september october november december et est edt gmt bst cet pt pst pdt ct eastern pacific central local`);

/** A capital on one of these begins a sentence, not a name. */
const OPENERS =
  splitWords(`the a an this that these those he she it we they i you his her its their our my your there here and
  but or so yet nor if when while as after before although though because since in on at for from with by to of about under
  what who why how where which not no yes one some many most all both each every now then still even also just only another
  according asked`);

const SAYING =
  splitWords(`said says say saying asked asks wrote writes told tells added adds replied replies answered cried
  shouted yelled wondered exclaimed continued demanded insisted joked quipped tweeted posted recalled responded declared
  inquired screamed laughed sighed muttered whispered noted concluded`);

const CLOSERS = splitWords(`” ’ » ) ] } '' ’’`);
const OPENING_MARKS = splitWords('“ ‘ « „ ( [ `` ‘‘ `');

function isTerminal({ text }: TaggedToken): boolean {
  const first = text.charCodeAt(0);
  return first === 0x2e || first === 0x3f || first === 0x21 || first === 0x2026;
}

function isUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return text.length > 0 && text[0] !== text[0]!.toLowerCase();
}

function isLower(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return text.length > 0 && text[0] !== text[0]!.toUpperCase();
}

/** Whether the words from `index` on name who has just spoken: "... ready?" | "Mayor Ortiz asked". */
function saysWho(tokens: readonly TaggedToken[], index: number, end: number): boolean {
  for (let at = index; at < end && at < index + 6; at++) {
    const { text, pos } = tokens[at]!;
    if (SAYING.has(text)) return at > index;
    if (pos === 'PUNCT' && text !== '.') return false;
  }
  return false;
}

/** Whether the abbreviation at `index` ends a sentence, given the word that follows. */
function abbreviationEnds(tokens: readonly TaggedToken[], index: number, next: TaggedToken): boolean {
  const { text } = tokens[index]!;
  const stem = text.slice(0, -1).toLowerCase();
  if (ALWAYS_FOLLOWED.has(stem) || !isUpper(next.text)) return false;
  const word = next.text.toLowerCase();
  if (stem === 'a.m' || stem === 'p.m') return !AFTER_THE_HOUR.has(word);
  // An initial: "Samuel J. Ortiz", "J.D. Ortiz".
  if (OFTEN_FOLLOWED.has(stem) || stem.length === 1 || stem.includes('.')) return OPENERS.has(word);
  return true;
}

/**
 * The first tokens of the sentences within the tokens of one paragraph, `from` (itself always one) to `end`. A sentence
 * keeps its closing marks, and a question or exclamation in quotation marks keeps the words that say whose it is.
 */
export function findSentenceStarts(tokens: readonly TaggedToken[], from: number, end: number): number[] {
  const starts = [from];
  let straightOpen = false;
  for (let index = from; index < end; index++) {
    const token = tokens[index]!;
    if (token.text === '"') straightOpen = !straightOpen;
    const terminal = isTerminal(token);
    if (!terminal && (token.text.length < 2 || token.text.charCodeAt(token.text.length - 1) !== 0x2e))
      continue;
    let next = index + 1;
    let closed = false;
    for (; next < end; next++) {
      const { text, start } = tokens[next]!;
      const straight = text === '"';
      if (!isTerminal(tokens[next]!) && !CLOSERS.has(text)) {
        if (!(straight && straightOpen) && !(text === "'" && start === tokens[next - 1]!.end)) break;
      }
      if (straight) straightOpen = false;
      closed ||= text !== ')' && text !== ']' && !isTerminal(tokens[next]!);
    }
    if (next >= end) break;
    let first = next;
    while (
      first < end - 1 &&
      (OPENING_MARKS.has(tokens[first]!.text) || tokens[first]!.text === '"' || tokens[first]!.text === "'")
    )
      first++;
    if (beginsSentence(tokens, index, next, first, end, closed)) starts.push(next);
    index = next - 1;
  }
  return starts;
}

function beginsSentence(
  tokens: readonly TaggedToken[],
  index: number,
  next: number,
  first: number,
  end: number,
  closed: boolean,
): boolean {
  const token = tokens[index]!;
  const word = tokens[first]!;
  const opened = first > next;
  if (!isTerminal(token)) return (closed && isUpper(word.text)) || abbreviationEnds(tokens, index, word);
  const glued = tokens[next]!.start === tokens[next - 1]!.end;
  if (glued && !opened && !closed && !(isUpper(word.text) && isLower(tokens[index - 1]?.text ?? '')))
    return false;
  if (isLower(word.text)) return opened && tokens[next]!.text !== '(';
  if (isUpper(word.text)) {
    const asks = token.text[0] !== '.' || token.text.length > 1;
    return !(closed && !opened && asks && saysWho(tokens, next, end));
  }
  if (isDigitCode(word.text.charCodeAt(0)) || opened) return true;
  return word.pos !== 'PUNCT';
}
