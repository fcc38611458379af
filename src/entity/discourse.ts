import type { Document } from '../document/document.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import type { Cluster } from './cluster.ts';
import type { Voice } from './entity.ts';
import { findGrammaticalRole, type GrammaticalRole } from './grammar.ts';
import type { Mention } from './mention.ts';
import type { AntecedentRanking } from './rank-antecedents.ts';
import type { VoiceMap } from './voices.ts';

/** How many clusters stay in mind: everything further back is out of a pronoun's reach. */
const REACH = 16;

/** What the reader has in mind at one point of the text. */
export interface Discourse {
  readonly document: Document;
  readonly segmentation: Segmentation;
  readonly mentions: readonly Mention[];
  readonly voices: readonly Voice[];
  readonly voiceMap: VoiceMap;
  readonly clusters: Cluster[];
  readonly clusterOfMention: Int32Array;
  /** Mentions whose antecedent is too close a call to be told, though the reading goes on with it. */
  readonly doubted: Set<number>;
  readonly ranking: AntecedentRanking;
  /** Mentions that stand for several: "the two". */
  readonly pairs: Map<number, readonly Cluster[]>;
  /** Bare names that fit several clusters, by mention. */
  readonly namesakes: ReadonlyMap<number, readonly Cluster[]>;
  /** Where the datelines of paragraphs end: "BRENNAN (Newswire) - ". */
  readonly datelines: ReadonlyMap<number, number>;
  /** The first sentence that is running text. */
  readonly bodyStart: number;
  /** The clusters last spoken of, latest first. */
  readonly recent: Cluster[];
  /** The clusters of each role noun: "singer". */
  readonly byRole: Map<string, Cluster[]>;
  /** "3 wife" -> cluster: who is whose wife, by the owner's cluster. */
  readonly relations: Map<string, Cluster>;
  /** The sentence of the last mention, and the subject that its clause has so far. */
  sentence: number;
  subject: Cluster | null;
  /** All the subjects of the sentence so far. */
  readonly subjects: Set<Cluster>;
  /** Somebody whom the opening calls by a noun alone ("A teacher who...", "Finance minister quits"), to be named soon. */
  opening: Cluster | null;
  /** Who wrote the article, where a byline tells. */
  author: Cluster | null;
  /** Who spoke last. */
  lastSpeaker: Cluster | null;
}

/** The cluster that a mention has been found to stand for. */
export function clusterOf({ clusters, clusterOfMention }: Discourse, mention: number | null): Cluster | null {
  return mention === null ? null : (clusters[clusterOfMention[mention]!] ?? null);
}

/** Who speaks the words that a mention stands in; null for the narrator or one not known. */
export function speakerAround(discourse: Discourse, mention: Mention): Cluster | null {
  const voice = discourse.voices[discourse.voiceMap.voiceOfMention[mention.index]!];
  return voice === undefined ? null : clusterOf(discourse, voice.speaker);
}

/** True where the words are a speaker's own, so that "I" in them is he. */
export function isVerbatim({ voices, voiceMap }: Discourse, mention: Mention): boolean {
  const voice = voices[voiceMap.voiceOfMention[mention.index]!];
  return voice !== undefined && (voice.verbatim || mention.region >= 0);
}

/** Begins a sentence anew. */
export function enterSentence(discourse: Discourse, sentence: number): void {
  if (sentence === discourse.sentence) return;
  discourse.sentence = sentence;
  discourse.subject = null;
  discourse.subjects.clear();
}

/** Takes note that a mention stands for a cluster. */
export function noteMention(
  discourse: Discourse,
  mention: Mention,
  cluster: Cluster,
  grammar?: GrammaticalRole,
): void {
  const { recent, document } = discourse;
  discourse.clusterOfMention[mention.index] = cluster.index;
  const role = grammar ?? findGrammaticalRole(document, mention);
  const speaks = discourse.voiceMap.spokenBy[mention.index]! >= 0;
  if (role === 'subject' || speaks) {
    cluster.lastSubject = mention.sentence;
    discourse.subject = cluster;
    discourse.subjects.add(cluster);
  }
  if (speaks) discourse.lastSpeaker = cluster;
  cluster.count++;
  if (mention.kind === 'name' && mention.region < 0) cluster.lastNamed = mention.sentence;
  cluster.lastSentence = mention.sentence;
  cluster.lastParagraph = mention.paragraph;
  cluster.lastMention = mention.index;
  const at = recent.indexOf(cluster);
  if (at > 0) recent.splice(at, 1);
  if (at !== 0) recent.unshift(cluster);
  if (recent.length > REACH) recent.pop();
}
