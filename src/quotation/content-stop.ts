import type { FrameContext } from './frame-context.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

/** No break is looked for beyond so many tokens. */
const LONGEST_CONTENT = 120;
const LONGEST_INSERTION = 20;
const DASHES = new Set(['—', '–', '--', ';']);
/** After a comma, these open what is the article's again rather than the speaker's. */
const CLAUSE_BREAKS = new Set([
  'which',
  'but',
  'while',
  'although',
  'though',
  'whereas',
  'compared',
  'according',
]);
const PHRASE_GOES_ON = new Set(['ADJ', 'NOUN', 'NUM', 'PROPN']);
const MAIN_CLAUSE = new Set(['PRON', 'PROPN', 'DET', 'VERB', 'AUX', 'NUM']);
const PHRASE_BREAKS = new Set(['after', 'because', 'while']);

/** What the frame tells of its content. */
export interface ContentForm {
  /** A phrase ("praised the plan") rather than a clause. */
  readonly phrase: boolean;
  /** The frame itself is a clause of another one: "While Ruiz said he was tired, ...", "Ruiz, who said he was tired, ...". */
  readonly subordinate: boolean;
}

/** Where content that began at `first` ends: before a turn back to the article's own words. `end` is the most it can reach. */
export function contentStop(
  context: FrameContext,
  first: number,
  end: number,
  { phrase, subordinate }: ContentForm,
  outer = context.openRegion[first]!,
): number {
  const { document, openRegion, cueAt } = context;
  const { tokens } = document;
  const reach = Math.min(end, first + LONGEST_CONTENT);
  for (let index = first + 1; index < reach; index++) {
    if (openRegion[index] !== outer) continue;
    const { lower } = tokens[index]!;
    const next = tokens[index + 1];
    if (lower === ';' || (phrase && DASHES.has(lower))) return index;
    if (lower === ',' && next !== undefined && index + 1 < end) {
      const ahead = next.pos === 'ADV' && index + 2 < end ? index + 2 : index + 1;
      const cue = cueAt[ahead];
      if (cue && cue.share >= 0.5 && openRegion[ahead] === outer) return index;
      if (subordinate && openRegion[index + 1] === outer && MAIN_CLAUSE.has(next.pos)) return index;
      if (CLAUSE_BREAKS.has(next.lower) && !(next.lower === 'which' && isInserted(context, index, reach)))
        return index;
      if (phrase && !PHRASE_GOES_ON.has(next.pos) && openRegion[index + 1] === outer) return index;
    }
    if (phrase && PHRASE_BREAKS.has(lower)) return index;
    if (phrase && lower === 'but' && next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX'))
      return index;
  }
  return end;
}

/** "the plan[, which the board wrote,] would fail": a relative clause with the verb of its noun behind it. */
function isInserted({ document }: FrameContext, comma: number, reach: number): boolean {
  const { tokens } = document;
  for (let index = comma + 2; index < Math.min(reach - 1, comma + LONGEST_INSERTION); index++) {
    if (tokens[index]!.lower !== ',') continue;
    const { pos } = tokens[index + 1]!;
    return pos === 'VERB' || pos === 'AUX';
  }
  return false;
}

const SUBORDINATORS = new Set([
  'while',
  'although',
  'though',
  'when',
  'if',
  'as',
  'after',
  'because',
  'since',
  'before',
  'whereas',
  'once',
]);

/** "While Ruiz said ..., ", "Ruiz, who said ..., ": the frame's subject opens a clause inside another. */
export function isSubordinate({ document }: FrameContext, { firstToken }: SpeakerPhrase): boolean {
  const { lower } = document.tokens[firstToken]!;
  return (
    lower === 'who' || lower === 'which' || SUBORDINATORS.has(document.tokens[firstToken - 1]?.lower ?? '')
  );
}
