import type { CorpusArticle } from '../corpus-article.ts';
import type { ArticleOutcome } from './analyze-article.ts';
import type { GroupAnswer, GroupRunner } from './group-runner.ts';

/**
 * Gets an outcome for each article of a group. Where the worker ended over one of them, that one is tried once more,
 * alone, and rejected if the worker ends again; the others are done again without it.
 */
export async function settleGroup(
  articles: readonly CorpusArticle[],
  runner: GroupRunner,
): Promise<ArticleOutcome[]> {
  if (articles.length === 0) return [];
  const answer = await runner.run(articles);
  if (answer.kind === 'outcomes') return [...answer.outcomes];
  const { at } = answer;
  const before = await settleGroup(articles.slice(0, at), runner);
  const alone = await runner.run([articles[at]!]);
  return [...before, judge(alone), ...(await settleGroup(articles.slice(at + 1), runner))];
}

function judge(answer: GroupAnswer): ArticleOutcome {
  if (answer.kind === 'outcomes') return answer.outcomes[0]!;
  return { kind: 'rejected', code: answer.code, reason: `${answer.reason}; tried twice` };
}
