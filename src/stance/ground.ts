import type { Sentence, Token } from '../document/document.ts';
import type { Heard } from './scene.ts';

/** A sentence with the mention that each of its words belongs to. */
export interface Ground {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  /** For each token of the document the quotation it stands in. */
  readonly voices: Int32Array;
  /** By token, counted from the sentence's first; of nested mentions the outer one. */
  readonly mentionAt: readonly (Heard | undefined)[];
}

export function layGround(
  tokens: readonly Token[],
  sentence: Sentence,
  voices: Int32Array,
  heard: readonly Heard[],
): Ground {
  const { firstToken, endToken } = sentence;
  const mentionAt = new Array<Heard | undefined>(endToken - firstToken).fill(undefined);
  for (const item of heard) {
    const end = Math.min(item.mention.endToken, endToken);
    for (let at = Math.max(item.mention.firstToken, firstToken); at < end; at++)
      mentionAt[at - firstToken] ??= item;
  }
  return { tokens, sentence, voices, mentionAt };
}

export function mentionOf({ mentionAt, sentence }: Ground, token: number): Heard | undefined {
  return mentionAt[token - sentence.firstToken];
}

/** The word at a token, or '' outside of the sentence. */
export function wordAt({ tokens, sentence }: Ground, token: number): string {
  return token >= sentence.firstToken && token < sentence.endToken ? tokens[token]!.lower : '';
}

/** Where the mention at a token ends; the token's own end where there is none. */
export function endOfPhrase(ground: Ground, token: number): number {
  const heard = mentionOf(ground, token);
  return heard ? Math.min(heard.mention.endToken, ground.sentence.endToken) : token + 1;
}

const POSSESSIVES: ReadonlySet<string> = new Set(['his', 'their', 'its', 'my', 'our', 'your', 'whose']);

export function isPossessive(lower: string): boolean {
  return lower === 'her' || POSSESSIVES.has(lower);
}

/** "Reed's plan", "his plan", "her plan": the mention at the token owns what follows. */
export function owns(ground: Ground, token: number): boolean {
  const word = wordAt(ground, token);
  if (POSSESSIVES.has(word)) return true;
  const end = endOfPhrase(ground, token);
  const next = wordAt(ground, end);
  if (word !== 'her') return next === "'s" || next === "'";
  const pos = next === '' ? '' : ground.tokens[end]!.pos;
  return pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN';
}
