import type { Document } from '../document/document.ts';
import { isPossessive } from './find-pronouns.ts';
import type { MentionDraft } from './mention-draft.ts';

/** Ties "his" to "his wife", "Obama" to "Obama’s lawyer", "the group" to "a spokesman for the group". */
export function linkOwners({ tokens }: Document, drafts: readonly MentionDraft[]): void {
  const endingAt = new Array<MentionDraft | undefined>(tokens.length + 1).fill(undefined);
  const startingAt = new Array<MentionDraft | undefined>(tokens.length + 1).fill(undefined);
  for (const draft of drafts) {
    endingAt[draft.endToken] = draft;
    startingAt[draft.firstToken] ??= draft;
  }
  for (const draft of drafts) {
    if (draft.kind === 'pronoun') continue;
    const before = tokens[draft.firstToken - 1];
    if (before && before.sentence === tokens[draft.firstToken]!.sentence) {
      if (isPossessive(before.lower)) draft.owner = endingAt[draft.firstToken] ?? null;
      else if (before.lower === "'s" || before.lower === "'")
        draft.owner = endingAt[draft.firstToken - 1] ?? null;
      else if (before.lower.endsWith("'s") || before.lower.endsWith("s'"))
        draft.owner = endingAt[draft.firstToken] ?? null;
    }
    if (draft.owner || draft.kind !== 'nominal') continue;
    const after = tokens[draft.endToken]?.lower;
    if (after === 'of' || after === 'for')
      draft.owner = startingAt[draft.endToken + 1] ?? startingAt[draft.endToken + 2] ?? null;
  }
}
