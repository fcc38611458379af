import { splitWords } from '../document/word-set.ts';
import { type Cluster, genderOf } from './cluster.ts';
import { clusterOf, type Discourse } from './discourse.ts';
import type { Gender, Mention } from './mention.ts';

/** How many they are, by the noun of the phrase. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['pair', 2],
  ['duo', 2],
  ['couple', 2],
  ['both', 2],
  ['three', 3],
  ['trio', 3],
]);
const COUNTING = splitWords('both two');
const GENDERS: Readonly<Record<string, Gender>> = { men: 'male', women: 'female' };
const PLURALS = splitWords('they them their');
/** Further back nobody is one of "the two". */
const MOST_SENTENCES = 2;
const REACH = 12;

/**
 * "The two", "the pair", "both men": those last spoken of, where they are just so many. "Roe and Lund came. They ...":
 * those joined by "and". Null for a mention that stands for one, or where nobody can tell for whom.
 */
export function findPair(discourse: Discourse, mention: Mention): readonly Cluster[] | null {
  if (mention.number !== 'plural' || mention.owner !== null) return null;
  const { tokens } = discourse.document;
  const word = tokens[mention.headToken]!.lower;
  if (mention.kind === 'pronoun') return PLURALS.has(word) ? findJoined(discourse, mention) : null;
  const first = tokens[mention.firstToken]!.lower;
  const second = tokens[mention.firstToken + 1]?.lower ?? '';
  const gender = GENDERS[word] ?? null;
  if (gender !== null) {
    const isPair = first === 'both' || (first === 'the' && COUNTING.has(second));
    return isPair ? findLatest(discourse, mention, 2, gender) : null;
  }
  const size = first === 'the' || first === 'both' ? SIZES.get(word) : undefined;
  // "the pair of tigers"
  if (size === undefined || tokens[mention.endToken]?.lower === 'of') return null;
  return findLatest(discourse, mention, size, null);
}

/**
 * The persons of the sentences before, if together they are just so many; else those of the same sentence. In "Bianchi
 * praised the two" she is none of them.
 */
function findLatest(
  { recent }: Discourse,
  { sentence }: Mention,
  size: number,
  gender: Gender | null,
): readonly Cluster[] | null {
  const persons = recent.filter(
    (cluster) => cluster.type === 'person' && !cluster.plural && (gender === null || agrees(cluster, gender)),
  );
  for (let back = 1; back <= MOST_SENTENCES; back++) {
    const near = persons.filter(
      ({ lastSentence }) => lastSentence < sentence && sentence - lastSentence <= back,
    );
    if (near.length >= size) return near.length === size ? near : null;
  }
  const here = persons.filter(({ lastSentence }) => lastSentence === sentence);
  return here.length === size ? here : null;
}

function agrees(cluster: Cluster, gender: Gender): boolean {
  return (genderOf(cluster) ?? gender) === gender;
}

/** "Roe and Lund" in the sentence of the pronoun or the one before it. */
function findJoined(discourse: Discourse, mention: Mention): readonly Cluster[] | null {
  const {
    mentions,
    document: { tokens },
  } = discourse;
  for (let at = mention.index - 1; at > Math.max(0, mention.index - REACH); at--) {
    const second = mentions[at]!;
    if (mention.sentence - second.sentence > 1) return null;
    const first = mentions[at - 1]!;
    if (second.kind !== 'name' || first.kind !== 'name' || second.firstToken !== first.endToken + 1) continue;
    if (tokens[first.endToken]!.lower !== 'and') continue;
    const pair = [clusterOf(discourse, first.index), clusterOf(discourse, second.index)];
    if (pair[0] === pair[1] || !pair.every((cluster) => cluster?.type === 'person')) return null;
    return pair as readonly Cluster[];
  }
  return null;
}
