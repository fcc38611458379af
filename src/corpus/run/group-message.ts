import type { ErrorCode } from '../../errors.ts';
import type { EngineName } from '../../open-engine.ts';
import type { VocabularyOptions } from '../../report/read-vocabulary.ts';
import type { RejectCode } from '../corpus-article.ts';
import type { AnalysedFields } from './analyze-article.ts';

/** What is sent to a worker. */
export interface GroupMessage {
  readonly articles: readonly AnalysedFields[];
  readonly engine: EngineName;
  readonly nameBlind: boolean;
  readonly vocabulary: VocabularyOptions;
  /** A group clock. */
  readonly clock: SharedArrayBuffer;
}

/**
 * A report travels as JSON: to read that takes the receiving thread, which all workers share, about three quarters of the
 * time of a structured clone.
 */
export type SentOutcome =
  | { readonly kind: 'report'; readonly json: string; readonly text: string | null }
  | { readonly kind: 'rejected'; readonly code: RejectCode; readonly reason: string };

/** What a worker sends back: an outcome for each article, or why it has no engine. */
export type GroupReply =
  | { readonly kind: 'outcomes'; readonly outcomes: readonly SentOutcome[] }
  | { readonly kind: 'no-engine'; readonly code: ErrorCode | null; readonly message: string };
