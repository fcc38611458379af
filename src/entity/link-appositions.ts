import type { Document } from '../document/document.ts';
import type { MentionDraft } from './mention-draft.ts';

/** Ties a noun phrase to the name that it is set beside: "his wife, Ana Ruiz", "Jane Doe, the mayor", "singer Jane Doe". */
export function linkAppositions({ tokens }: Document, drafts: readonly MentionDraft[]): void {
  const startingAt = new Array<MentionDraft | undefined>(tokens.length).fill(undefined);
  for (const draft of drafts) if (draft.kind !== 'pronoun') startingAt[draft.firstToken] = draft;
  for (const draft of drafts) {
    if (draft.kind === 'pronoun') continue;
    const at = draft.endToken;
    const beside = startingAt[at];
    if (draft.kind === 'nominal' && beside?.kind === 'name') {
      draft.apposition = beside;
      continue;
    }
    if (tokens[at]?.text !== ',') continue;
    // "Jane Doe, 45, the mayor": the age stands between.
    const aged = draft.kind === 'name' && tokens[at + 1]?.pos === 'NUM' && tokens[at + 2]?.text === ',';
    const other = startingAt[aged ? at + 3 : at + 1];
    if (!other || other.kind === draft.kind) continue;
    const closing = tokens[other.endToken]?.text;
    const [name, nominal] = draft.kind === 'name' ? [draft, other] : [other, draft];
    if ((closing !== undefined && !/^[\p{L}]/u.test(closing)) || draft.kind === 'name')
      nominal.apposition ??= name;
  }
}
