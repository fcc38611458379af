import type { Document } from '../document/document.ts';
import { splitWords } from '../document/word-set.ts';
import { mayHold } from '../document/word-sieve.ts';
import { isIssue, type Mention } from '../entity/mention.ts';
import { POSSESSIVES, QUANTITIES } from '../lexicon/cue-neighbours.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { type CueWord, cueForms, cueNouns } from './cue-lexicon.ts';
import { isNamed } from './judge-region.ts';
import { type Interview, readInterview } from './turn-speaker.ts';

/** What the rules look at: the tokens with their cue words, the mentions by token, the quoted regions. */
export interface FrameContext {
  readonly document: Document;
  readonly segmentation: Segmentation;
  readonly mentions: readonly Mention[];
  /** For each token the widest mention that covers it, or -1. */
  readonly mentionAt: Int32Array;
  /** For each token what it may be a cue of, or null. */
  readonly cueAt: readonly (CueWord | null)[];
  /** The tokens at which a report can start: cue words, cue nouns before "that", "according to". */
  readonly triggers: readonly number[];
  /** For each token the innermost region of talk, or -1: marks around a title or a nickname are looked through. */
  readonly openRegion: Int32Array;
  /** The regions that are titles, nicknames or scare quotes by their form. */
  readonly named: ReadonlySet<number>;
  readonly interview: Interview;
  /** For each paragraph the token at which its own words begin: behind a dateline. */
  readonly opening: Int32Array;
}

/** How surely a verb reports with a "that" behind it. */
const THAT_SHARE = 0.6;

export function readContext(
  document: Document,
  segmentation: Segmentation,
  mentions: readonly Mention[],
): FrameContext {
  const { tokens } = document;
  const mentionAt = new Int32Array(tokens.length).fill(-1);
  for (const mention of mentions) {
    const { index, firstToken, endToken } = mention;
    // "The report said": a paper speaks for its owner, and is no speaker of its own.
    if (isIssue(mention)) continue;
    for (let token = firstToken; token < endToken; token++) {
      const other = mentionAt[token]!;
      if (other < 0 || mentions[other]!.endToken - mentions[other]!.firstToken < endToken - firstToken)
        mentionAt[token] = index;
    }
  }
  const { cueAt, triggers } = readCueWords(document, segmentation, mentions, mentionAt);
  const openRegion = segmentation.regionOfToken.slice();
  const named = new Set<number>();
  for (const region of segmentation.regions) {
    if (!isNamed(document, region)) continue;
    named.add(region.index);
    for (let token = region.firstToken; token < region.endToken; token++) {
      if (openRegion[token] === region.index) openRegion[token] = region.parent ?? -1;
    }
  }
  return {
    document,
    segmentation,
    mentions,
    mentionAt,
    cueAt,
    triggers,
    openRegion,
    named,
    interview: readInterview({ segmentation, mentions }),
    opening: readOpenings(document, segmentation),
  };
}

/** What each token may be a cue of, and those at which a report can start. */
function readCueWords(
  document: Document,
  { kindOfParagraph }: Segmentation,
  mentions: readonly Mention[],
  mentionAt: Int32Array,
): Pick<FrameContext, 'cueAt' | 'triggers'> {
  const { tokens } = document;
  const { verbs, others, sieve } = cueForms(document.vocabulary);
  const nouns = cueNouns();
  const cueAt = new Array<CueWord | null>(tokens.length).fill(null);
  const triggers: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { lower, pos, paragraph } = tokens[index]!;
    if (!mayHold(sieve, lower)) continue;
    const verbal = pos === 'VERB' || pos === 'AUX';
    const verb = verbal || pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN' ? verbs.get(lower) : undefined;
    if (verb !== undefined && isVerbHere(document, index, mentionAt, mentions)) {
      // Capitals mislead the tagger: "Trump Slams Plan".
      const tagged = verbal || kindOfParagraph[paragraph] === 'headline';
      const word = tagged ? verb : others.get(lower)!;
      // "maintains that": no doubt left.
      const sure = tagged && word.share < THAT_SHARE && tokens[index + 1]?.lower === 'that';
      cueAt[index] = sure ? makeSure(word) : word;
      triggers.push(index);
    } else if (
      lower === 'according' ||
      (pos === 'NOUN' && tokens[index + 1]?.lower === 'that' && nouns.has(lower))
    )
      triggers.push(index);
  }
  return { cueAt, triggers };
}

function makeSure({ lemma, attitude, manner, hearer, phrase, gerund }: CueWord): CueWord {
  return { lemma, attitude, manner, hearer, phrase, share: THAT_SHARE, gerund };
}

function readOpenings({ paragraphs, tokens }: Document, { furniture }: Segmentation): Int32Array {
  const opening = new Int32Array(paragraphs.length);
  for (let index = 0; index < opening.length; index++) opening[index] = paragraphs[index]!.firstToken;
  let at = 0;
  for (const { kind, end } of furniture) {
    if (kind !== 'dateline') continue;
    while (at < paragraphs.length && paragraphs[at]!.end <= end) at++;
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    let first = paragraph.firstToken;
    while (
      first < paragraph.endToken &&
      (tokens[first]!.start < end || /^[―—–-]+$/.test(tokens[first]!.text))
    )
      first++;
    opening[at] = first;
  }
  return opening;
}

/** "his claims", "the call", "a hit" are nouns, whatever the tagger says; "Trump claims" is a verb. */
function isVerbHere(
  { tokens }: Document,
  index: number,
  mentionAt: Int32Array,
  mentions: readonly Mention[],
): boolean {
  const token = tokens[index]!;
  const covering = mentionAt[index]!;
  if (covering >= 0 && mentions[covering]!.kind === 'name') return false;
  const before = tokens[index - 1];
  if (before === undefined) return true;
  // "Some chanted": the quantity itself is the subject.
  if (before.pos === 'DET' && token.pos === 'VERB' && SUBJECTS_ALONE.has(before.lower)) return true;
  // "to support said run", "the end of said run"
  if (token.lower === 'said' && (before.pos === 'ADP' || tokens[index - 2]?.lower === 'to')) return false;
  if (before.pos === 'DET' || before.pos === 'ADP' || before.lower === "'s" || OWNERS.has(before.lower))
    return token.lower.endsWith('ing') && before.pos === 'ADP';
  return token.pos === 'VERB' || token.pos === 'AUX' || before.pos !== 'ADJ';
}

const OWNERS = splitWords(POSSESSIVES);
const SUBJECTS_ALONE = splitWords(QUANTITIES);
