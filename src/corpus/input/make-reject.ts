import type { CorpusItem, Origin, RejectCode } from '../corpus-article.ts';

export function makeReject(
  code: RejectCode,
  reason: string,
  origin: Origin,
  id: string | null = null,
): CorpusItem {
  return { kind: 'reject', reject: { id, code, reason, origin } };
}
