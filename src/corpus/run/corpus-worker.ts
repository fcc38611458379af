import { threadId } from 'node:worker_threads';
import { createAnalyzer } from '../../analyze.ts';
import { QuotestanceError } from '../../errors.ts';
import { type AnalyzeFields, analyzeArticle, analyzeWith, messageOf } from './analyze-article.ts';
import { markArticle, markThread } from './group-clock.ts';
import type { GroupMessage, GroupReply, SentOutcome } from './group-message.ts';

/** All groups that one worker gets have the same options. */
let opened: Promise<AnalyzeFields> | undefined;

/** What the pool calls in a worker thread. */
export async function analyzeGroup(message: GroupMessage): Promise<GroupReply> {
  markThread(message.clock, threadId);
  let analyze: AnalyzeFields;
  try {
    opened ??= createAnalyzer({
      ...message.vocabulary,
      engine: message.engine,
      nameBlind: message.nameBlind,
    }).then(analyzeWith);
    analyze = await opened;
  } catch (error) {
    const code = error instanceof QuotestanceError ? error.code : null;
    return { kind: 'no-engine', code, message: messageOf(error) };
  }
  return answerGroup(message, analyze);
}

/** Analyses a group in order, and shows on its clock where it is. */
export async function answerGroup(
  { articles, clock }: GroupMessage,
  analyze: AnalyzeFields,
): Promise<GroupReply> {
  markThread(clock, threadId);
  const outcomes: SentOutcome[] = [];
  for (const [at, article] of articles.entries()) {
    markArticle(clock, at);
    const outcome = await analyzeArticle(article, analyze);
    outcomes.push(
      outcome.kind === 'report'
        ? { kind: 'report', json: JSON.stringify(outcome.report), text: outcome.text }
        : outcome,
    );
  }
  markArticle(clock, null);
  return { kind: 'outcomes', outcomes };
}
