import { type Cluster, createCluster, voteFor } from './cluster.ts';
import { clusterOf, type Discourse } from './discourse.ts';
import { classOfIssue } from './find-issues.ts';
import type { Mention } from './mention.ts';

/** A matter that the article has come to speak of, with the words that tell it from others of its class. */
interface Issue {
  cluster: Cluster;
  readonly words: Set<string>;
  /** The mentions without a name that it has so far. */
  readonly mentions: number[];
  last: number;
}

/** Further back "the bill" is another one. */
const REACH = 60;
/** So many bills are kept in mind: looking for one costs as much. */
const MOST_OF_CLASS = 24;
const INDEFINITE = new Set(['a', 'an', 'another', 'some', 'any', 'no']);

/**
 * Gathers mentions of laws, plans and deeds: "the Border Security Act", "the border bill", "the legislation". They stay out
 * of the reach of pronouns, which mostly mean somebody.
 */
export class IssueResolver {
  readonly #issues = new Map<string, Issue[]>();

  constructor(private readonly discourse: Discourse) {}

  /** A name may be that of a law: "the Affordable Care Act". */
  noteName(mention: Mention, cluster: Cluster): void {
    if (cluster.type === 'person' || cluster.type === 'place') return;
    const words = mention.text.toLowerCase().split(/\s+/);
    const role = classOfIssue(words[words.length - 1]!);
    if (role === undefined || words.length < 2) return;
    const own = this.#issues.get(role) ?? [];
    const known = own.find((issue) => issue.cluster === cluster) ?? this.#nameNameless(own, mention, cluster);
    if (known) known.last = mention.sentence;
    else
      this.#add(role, {
        cluster,
        words: new Set(words.slice(0, -1)),
        mentions: [],
        last: mention.sentence,
      });
  }

  /** "The bill ... the Border Act": what had no words of its own yet has a name now. */
  #nameNameless(own: readonly Issue[], mention: Mention, cluster: Cluster): Issue | undefined {
    const nameless = own.find(({ words, last }) => words.size === 0 && mention.sentence - last <= REACH);
    if (!nameless) return undefined;
    for (const index of nameless.mentions) this.discourse.clusterOfMention[index] = cluster.index;
    nameless.cluster = cluster;
    for (const word of mention.text.toLowerCase().split(/\s+/).slice(0, -1)) nameless.words.add(word);
    return nameless;
  }

  resolve(mention: Mention): void {
    const { document, clusters, clusterOfMention } = this.discourse;
    const words = new Set<string>();
    // "A sweeping border bill": the noun tells it from other bills, the adjective does not.
    for (let at = mention.firstToken; at < mention.headToken; at++) {
      const { pos, lower } = document.tokens[at]!;
      if (pos === 'NOUN' || pos === 'PROPN') words.add(lower);
    }
    const owner = clusterOf(this.discourse, mention.owner);
    const before = document.tokens[mention.firstToken - 1]?.lower ?? '';
    // "They want a law against it": no law that the article has spoken of.
    if (words.size === 0 && INDEFINITE.has(before) && this.#issues.has(mention.role!)) return;
    let issue = this.#find(mention, words);
    if (!issue) {
      const cluster = createCluster(clusters.length, null);
      clusters.push(cluster);
      issue = { cluster, words, mentions: [], last: mention.sentence };
      this.#add(mention.role!, issue);
    }
    if (issue.cluster === owner) return;
    issue.last = mention.sentence;
    issue.mentions.push(mention.index);
    for (const word of words) issue.words.add(word);
    voteFor(issue.cluster, mention);
    clusterOfMention[mention.index] = issue.cluster.index;
  }

  #find(mention: Mention, words: ReadonlySet<string>): Issue | undefined {
    const known = this.#issues.get(mention.role!) ?? [];
    const fits = known.filter((issue) => {
      if (words.size === 0) return mention.sentence - issue.last <= REACH;
      // "the border bill" and "the border security bill", but not "the farm bill".
      return [...words].some((word) => issue.words.has(word)) || issue.words.size === 0;
    });
    return fits.sort((a, b) => b.last - a.last)[0];
  }

  #add(role: string, issue: Issue): void {
    const own = this.#issues.get(role);
    if (own) {
      if (own.push(issue) > MOST_OF_CLASS) own.shift();
    } else this.#issues.set(role, [issue]);
  }
}
