import type { Document, Token } from '../document/document.ts';
import { makeSieve, mayHold, type WordSieve } from '../document/word-sieve.ts';
import { ISSUE_NOUNS, ISSUE_TERMS } from '../lexicon/issue-nouns.ts';
import { POSSESSIVES } from './find-pronouns.ts';
import { draftMention, type MentionDraft } from './mention-draft.ts';
import type { NameAt } from './nominal-head.ts';
import { pluralOf } from './plural-of.ts';

interface IssueNouns {
  /** By noun the one that stands for its class: "legislation" -> "bill". */
  readonly classes: ReadonlyMap<string, string>;
  readonly terms: ReadonlySet<string>;
  readonly sieve: WordSieve;
}

const OPENERS = new Set(['the', 'this', 'that', 'these', 'those', 'a', 'an', ...POSSESSIVES, "'s", "'"]);
/** Nouns before the head: "the border wall emergency declaration". */
const LONGEST = 6;

let nouns: IssueNouns | undefined;

/** The class of a noun that people take sides on, if it is one: "legislation" -> "bill", "tariffs" -> "tariff". */
export function classOfIssue(lower: string): string | undefined {
  nouns ??= gatherNouns();
  return mayHold(nouns.sieve, lower) ? nouns.classes.get(lower) : undefined;
}

/**
 * Finds the laws, plans and deeds that people take sides on: "the border bill", "Reed's plan", "tariffs". They are mentions
 * of type `other` with the class of their noun as role.
 */
export function findIssues(
  document: Document,
  nameAt: NameAt,
  isTaken: (token: number) => boolean,
): MentionDraft[] {
  const { tokens } = document;
  const found: MentionDraft[] = [];
  for (let head = 0; head < tokens.length; head++) {
    const { pos, lower } = tokens[head]!;
    if (pos !== 'NOUN' && pos !== 'PROPN') continue;
    const role = classOfIssue(lower);
    if (role === undefined || nameAt[head] || isTaken(head) || !endsPhrase(tokens, head)) continue;
    const first = beginPhrase(tokens, head, nameAt);
    const opened =
      OPENERS.has(tokens[first - 1]?.lower ?? '') && tokens[first - 1]!.sentence === tokens[head]!.sentence;
    if (!opened && first === head && !nouns!.terms.has(lower) && !isPlural(lower)) continue;
    const draft = draftMention(document, 'nominal', first, head + 1);
    draft.type = 'other';
    draft.role = role;
    draft.number = isPlural(lower) ? 'plural' : 'singular';
    found.push(draft);
  }
  return found;
}

function endsPhrase(tokens: readonly Token[], head: number): boolean {
  const next = tokens[head + 1];
  if (next === undefined || next.sentence !== tokens[head]!.sentence) return true;
  return next.text !== '-' && next.pos !== 'NOUN' && next.pos !== 'PROPN';
}

function beginPhrase(tokens: readonly Token[], head: number, nameAt: NameAt): number {
  let first = head;
  while (first > 0 && head - first < LONGEST) {
    const before = tokens[first - 1]!;
    if (before.sentence !== tokens[head]!.sentence || nameAt[first - 1]) break;
    const joins = before.pos === 'NOUN' || before.pos === 'ADJ' || before.pos === 'PROPN';
    // "a 225-page report"
    const counts = before.pos === 'NUM' && tokens[first]!.text === '-';
    if (!joins && !counts && before.text !== '-') break;
    first--;
  }
  while (first < head && tokens[first]!.text === '-') first++;
  return first;
}

function isPlural(lower: string): boolean {
  return lower.endsWith('s') && !lower.endsWith('ss');
}

function gatherNouns(): IssueNouns {
  const classes = new Map<string, string>();
  for (const line of ISSUE_NOUNS.trim().split('\n')) {
    const words = line.trim().split(/\s+/);
    for (const word of words) {
      classes.set(word, words[0]!);
      classes.set(pluralOf(word), words[0]!);
    }
  }
  const terms = new Set(ISSUE_TERMS.trim().split(/\s+/));
  for (const term of terms) classes.set(term, term);
  return { classes, terms, sieve: makeSieve(classes.keys()) };
}
