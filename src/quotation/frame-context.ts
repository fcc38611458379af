import type { Document } from '../document/document.ts';
import type { Mention } from '../entity/mention.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { type CueWord, cueWords } from './cue-lexicon.ts';
import { isNamed } from './judge-region.ts';

/** What the rules look at: the tokens with their cue words, the mentions by token, the quoted regions. */
export interface FrameContext {
  readonly document: Document;
  readonly segmentation: Segmentation;
  readonly mentions: readonly Mention[];
  /** For each token the widest mention that covers it, or -1. */
  readonly mentionAt: Int32Array;
  /** For each token what it may be a cue of, or null. */
  readonly cueAt: readonly (CueWord | null)[];
  /** For each token the innermost region of talk, or -1: marks around a title or a nickname are looked through. */
  readonly openRegion: Int32Array;
  /** The regions that are titles, nicknames or scare quotes by their form. */
  readonly named: ReadonlySet<number>;
}

const VERBAL = new Set(['VERB', 'AUX', 'NOUN', 'ADJ', 'PROPN']);

export function readContext(
  document: Document,
  segmentation: Segmentation,
  mentions: readonly Mention[],
): FrameContext {
  const { tokens } = document;
  const mentionAt = new Int32Array(tokens.length).fill(-1);
  for (const { index, firstToken, endToken } of mentions) {
    for (let token = firstToken; token < endToken; token++) {
      const other = mentionAt[token]!;
      if (other < 0 || mentions[other]!.endToken - mentions[other]!.firstToken < endToken - firstToken)
        mentionAt[token] = index;
    }
  }
  const words = cueWords();
  const cueAt = tokens.map((token, index) => {
    const word = words.get(token.lower);
    return word !== undefined && VERBAL.has(token.pos) && isVerbHere(document, index, mentionAt, mentions) ? word : null;
  });
  const openRegion = segmentation.regionOfToken.slice();
  const named = new Set<number>();
  for (const region of segmentation.regions) {
    if (!isNamed(document, region)) continue;
    named.add(region.index);
    for (let token = region.firstToken; token < region.endToken; token++) {
      if (openRegion[token] === region.index) openRegion[token] = region.parent ?? -1;
    }
  }
  return { document, segmentation, mentions, mentionAt, cueAt, openRegion, named };
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
  if (before.pos === 'DET' || before.pos === 'ADP' || before.lower === "'s" || POSSESSIVES.has(before.lower))
    return token.lower.endsWith('ing') && before.pos === 'ADP';
  return token.pos === 'VERB' || token.pos === 'AUX' || before.pos !== 'ADJ';
}

const POSSESSIVES = new Set(['his', 'her', 'their', 'my', 'our', 'your', 'its']);
