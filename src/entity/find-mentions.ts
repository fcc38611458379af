import type { Document } from '../document/document.ts';
import type { DocumentReading } from '../model/sentence-reading.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { findIssues } from './find-issues.ts';
import { findListed } from './find-listed.ts';
import { findNames } from './find-names.ts';
import { findNominals } from './find-nominals.ts';
import { findPronouns } from './find-pronouns.ts';
import { joinLearnedNames } from './learned-names.ts';
import { linkAppositions } from './link-appositions.ts';
import { linkOwners } from './link-owners.ts';
import type { Mention } from './mention.ts';
import { type MentionDraft, writtenText } from './mention-draft.ts';
import { nameLexicon } from './name-lexicon.ts';
import { settleTypes } from './settle-types.ts';

/** Finds every name, person-like noun phrase and pronoun of the document, in order. */
export function findMentions(
  document: Document,
  segmentation: Segmentation,
  reading: DocumentReading | null = null,
): Mention[] {
  const ruled = findNames(document, segmentation);
  const names = findListed(
    document,
    reading ? joinLearnedNames(document, segmentation, ruled, reading) : ruled,
  );
  const nameAt: (MentionDraft | undefined)[] = new Array(document.tokens.length).fill(undefined);
  for (const name of names) nameAt.fill(name, name.firstToken, name.endToken);
  const nominals = findNominals(document, segmentation, nameAt);
  const heads = new Set(nominals.map(({ headToken }) => headToken));
  const drafts = [
    ...names,
    ...nominals,
    ...findPronouns(document, nameAt),
    ...findIssues(document, nameAt, (token) => heads.has(token)),
  ];
  drafts.sort((a, b) => a.start - b.start || b.end - a.end);
  for (let index = 0; index < drafts.length; index++) drafts[index]!.index = index;
  linkOwners(document, drafts);
  linkAppositions(document, drafts);
  settleTypes(document, drafts, nameLexicon());
  return drafts.map((draft) => finishMention(document, segmentation, draft));
}

/** Field by field: a copy with the rest operator is three times as slow, and this is the hottest line of the stage. */
function finishMention(document: Document, { regionOfToken }: Segmentation, draft: MentionDraft): Mention {
  const { sentence, paragraph } = document.tokens[draft.headToken]!;
  return {
    index: draft.index,
    kind: draft.kind,
    start: draft.start,
    end: draft.end,
    text: writtenText(document, draft),
    firstToken: draft.firstToken,
    endToken: draft.endToken,
    headToken: draft.headToken,
    type: draft.type,
    certainty: draft.certainty,
    gender: draft.gender,
    number: draft.number,
    person: draft.person,
    sentence,
    paragraph,
    region: regionOfToken[draft.headToken]!,
    title: draft.title,
    owner: draft.owner?.index ?? null,
    apposition: draft.apposition?.index ?? null,
    role: draft.role,
    listed: draft.listed,
  };
}
