import type { Token } from '../document/document.ts';
import type { MentionDraft } from './mention-draft.ts';
import { readRole } from './role-lexicon.ts';

/** For each token the name that it is part of. */
export type NameAt = readonly (MentionDraft | undefined)[];

/** Adjectives that the tagger may take for a verb or a noun. */
const MODIFIERS = new Set([
  'lead',
  'chief',
  'then',
  'so-called',
  'now',
  'longtime',
  'fellow',
  'ex',
  'self',
  'co',
  'late',
  'then',
  'once',
]);
const LONGEST = 16;

/** The role noun that heads the noun phrase from `first` on, or -1. */
export function findHead(tokens: readonly Token[], first: number, nameAt: NameAt): number {
  const opening = tokens[first];
  if (!opening) return -1;
  let head = -1;
  const limit = Math.min(tokens.length, first + LONGEST);
  for (let at = first; at < limit; at++) {
    const token = tokens[at]!;
    if (token.sentence !== opening.sentence) break;
    const name = nameAt[at];
    if (name) {
      if (head === at - 1 && head >= 0) return head;
      at = name.endToken - 1;
      // "the 36-year-old Democrat", "the Ghanaian": one person, named by the people or the party.
      if (name.type === 'group' && name.number === 'singular') head = at;
      continue;
    }
    const { pos, text } = token;
    if (text === '-' && at > first) continue;
    if (pos !== 'ADV' && pos !== 'ADP' && readRole(token.lower)) {
      head = at;
      continue;
    }
    if (pos === 'ADJ' || pos === 'NUM' || MODIFIERS.has(token.lower)) continue;
    if (pos === 'NOUN' || pos === 'PROPN') {
      if (head === at - 1 && isVerbAfterHead(tokens, at, nameAt)) return head;
      head = -1;
      continue;
    }
    if (
      head < 0 &&
      pos === 'VERB' &&
      (token.lower.endsWith('ed') || token.lower.endsWith('ing') || token.lower.endsWith('born'))
    )
      continue;
    if (head < 0 && isOpeningMark(text)) {
      const close = closingMark(tokens, at, limit);
      if (close < 0) break;
      at = close;
      continue;
    }
    if (head < 0 && pos === 'CCONJ' && isAdjectival(tokens[at - 1]) && isAdjectival(tokens[at + 1])) continue;
    break;
  }
  return head;
}

function isAdjectival(token: Token | undefined): boolean {
  return token !== undefined && token.pos === 'ADJ';
}

function isOpeningMark(text: string): boolean {
  return text === '“' || text === '"' || text === '‘' || text === "'";
}

/** "the “Salt Flats” singer": where the marks inside the phrase close, if soon, or -1. */
function closingMark(tokens: readonly Token[], at: number, limit: number): number {
  for (let close = at + 2; close < Math.min(limit, at + 7); close++) {
    const { text } = tokens[close]!;
    if (text === '”' || text === '"' || text === '’' || text === "'") return close;
  }
  return -1;
}

/** "The board notes Mr. Roe’s …": what the tagger takes for a plural noun is the verb of the phrase before it. */
export function isVerbAfterHead(tokens: readonly Token[], at: number, nameAt: NameAt): boolean {
  const next = tokens[at + 1];
  if (!next || next.sentence !== tokens[at]!.sentence) return false;
  if (!tokens[at]!.lower.endsWith('s') && !tokens[at]!.lower.endsWith('ed')) return false;
  return nameAt[at + 1] !== undefined || next.pos === 'DET' || next.pos === 'PRON';
}
