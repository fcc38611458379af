import { type Cluster, createCluster, voteFor } from './cluster.ts';
import { clusterOf, type Discourse } from './discourse.ts';
import { classOfIssue } from './find-issues.ts';
import type { Mention } from './mention.ts';

/** A matter that the article has come to speak of, with the words that tell it from others of its class. */
interface Issue {
  readonly cluster: Cluster;
  readonly words: Set<string>;
  last: number;
}

/** Further back "the bill" is another one. */
const REACH = 25;
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
    const known = this.#issues.get(role)?.find((issue) => issue.cluster === cluster);
    if (known) known.last = mention.sentence;
    else this.#add(role, { cluster, words: new Set(words.slice(0, -1)), last: mention.sentence });
  }

  resolve(mention: Mention): void {
    const { document, clusters, clusterOfMention } = this.discourse;
    const words = new Set<string>();
    for (let at = mention.firstToken; at < mention.headToken; at++) words.add(document.tokens[at]!.lower);
    const owner = clusterOf(this.discourse, mention.owner);
    let issue = this.#find(mention, words);
    if (!issue) {
      const cluster = createCluster(clusters.length, null);
      clusters.push(cluster);
      issue = { cluster, words, last: mention.sentence };
      this.#add(mention.role!, issue);
    }
    if (issue.cluster === owner) return;
    issue.last = mention.sentence;
    for (const word of words) issue.words.add(word);
    voteFor(issue.cluster, mention);
    clusterOfMention[mention.index] = issue.cluster.index;
  }

  #find(mention: Mention, words: ReadonlySet<string>): Issue | undefined {
    const { tokens } = this.discourse.document;
    const known = this.#issues.get(mention.role!) ?? [];
    const fits = known.filter((issue) => {
      if (words.size === 0) return mention.sentence - issue.last <= REACH;
      // "the border bill" and "the border security bill", but not "the farm bill".
      return [...words].some((word) => issue.words.has(word)) || issue.words.size === 0;
    });
    if (words.size === 0 && INDEFINITE.has(tokens[mention.firstToken - 1]?.lower ?? '')) return undefined;
    return fits.sort((a, b) => b.last - a.last)[0];
  }

  #add(role: string, issue: Issue): void {
    const own = this.#issues.get(role);
    if (own) own.push(issue);
    else this.#issues.set(role, [issue]);
  }
}
