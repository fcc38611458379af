import type { Token } from '../document/document.ts';
import { splitWords } from '../document/word-set.ts';
import type { EntityType, Mention } from '../entity/mention.ts';

const TIMES = splitWords(`
  today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday week weekend month year
  night morning afternoon evening day time
`);

/** Nouns that say when: "Congress last week", "On Tuesday Reed ...". They are neither anybody nor anybody's. */
export function isTime(lower: string): boolean {
  return TIMES.has(lower);
}

/** "the Halden delegation", "a Senate candidate": a name that only says what kind of noun follows. */
export function isAttributive(
  tokens: readonly Token[],
  { kind, endToken, sentence }: Mention,
  type: EntityType,
): boolean {
  if (kind !== 'name' || type === 'person') return false;
  const next = tokens[endToken];
  const noun = next?.pos === 'ADJ' ? tokens[endToken + 1] : next;
  return noun?.pos === 'NOUN' && noun.sentence === sentence && !TIMES.has(noun.lower);
}
