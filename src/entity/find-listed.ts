import type { Document } from '../document/document.ts';
import type { ListedEntity, Vocabulary } from '../document/vocabulary.ts';
import { draftMention, type MentionDraft } from './mention-draft.ts';

/** A name of the caller's list. */
interface ListedName {
  readonly text: string;
  readonly entity: ListedEntity;
}

const OPENING = 3;
const indexes = new WeakMap<Vocabulary, ReadonlyMap<string, readonly ListedName[]>>();

/** Puts the names of the caller's own list in the place of whatever the rules have found there. */
export function findListed(document: Document, names: readonly MentionDraft[]): readonly MentionDraft[] {
  const { vocabulary } = document;
  if (!vocabulary || vocabulary.entities.length === 0) return names;
  const listed = findNames(document, indexOf(vocabulary));
  if (listed.length === 0) return names;
  const covered = new Uint8Array(document.tokens.length);
  for (const { firstToken, endToken } of listed) covered.fill(1, firstToken, endToken);
  const kept = names.filter(
    ({ firstToken, endToken }) => covered.subarray(firstToken, endToken).indexOf(1) < 0,
  );
  const titles = new Map(names.map((name) => [name.endToken, name]));
  for (const draft of listed) draft.title = titles.get(draft.endToken)?.title ?? null;
  return [...kept, ...listed].sort((a, b) => a.start - b.start);
}

/** Names by their first letters, the longest first. */
function indexOf(vocabulary: Vocabulary): ReadonlyMap<string, readonly ListedName[]> {
  let index = indexes.get(vocabulary);
  if (index) return index;
  const lists = new Map<string, ListedName[]>();
  for (const entity of vocabulary.entities)
    for (const text of [entity.name, ...(entity.aliases ?? [])]) {
      const opening = text.slice(0, OPENING);
      const list = lists.get(opening);
      if (list) list.push({ text, entity });
      else lists.set(opening, [{ text, entity }]);
    }
  for (const list of lists.values()) list.sort((a, b) => b.text.length - a.text.length);
  index = lists;
  indexes.set(vocabulary, index);
  return index;
}

function findNames(document: Document, index: ReadonlyMap<string, readonly ListedName[]>): MentionDraft[] {
  const { text, tokens } = document;
  const found: MentionDraft[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { start } = tokens[at]!;
    const name = index
      .get(text.slice(start, start + OPENING))
      ?.find((listed) => text.startsWith(listed.text, start) && endsWord(text, start + listed.text.length));
    if (!name) continue;
    const end = start + name.text.length;
    let endToken = at + 1;
    while (endToken < tokens.length && tokens[endToken]!.start < end) endToken++;
    const draft = draftMention(document, 'name', at, endToken);
    draft.end = end;
    draft.type = name.entity.type;
    draft.gender = name.entity.gender ?? null;
    draft.number = name.entity.type === 'group' ? 'plural' : 'singular';
    draft.certainty = 3;
    draft.listed = name.entity;
    found.push(draft);
    at = endToken - 1;
  }
  return found;
}

/** "Reed" is in "Reed’s", but not in "Reedley". */
function endsWord(text: string, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(end, end + 2).slice(0, 1));
}
