import { setImmediate } from 'node:timers/promises';
import { type AnalyzeFields, analyzeArticle, analyzeWith, pickFields } from './analyze-article.ts';
import type { RunSettings } from './corpus-options.ts';
import type { GroupRunner } from './group-runner.ts';

/** Analyses in this thread, one article at a time. */
export function openProcessRunner({ engine, nameBlind, vocabulary, signal }: RunSettings): GroupRunner {
  let opened: Promise<AnalyzeFields> | undefined;
  return {
    lanes: 1,
    groupSize: 1,
    places: 1,
    async run(articles) {
      opened ??= openAnalyzer();
      const analyze = await opened;
      const outcomes = [];
      for (const article of articles) {
        // Otherwise timers and signals would wait until the whole collection is done.
        await setImmediate();
        outcomes.push(await analyzeArticle(pickFields(article), analyze));
      }
      return { kind: 'outcomes', outcomes };
    },
    close: async () => {},
  };

  async function openAnalyzer(): Promise<AnalyzeFields> {
    // Loaded here, so that the thread which only feeds workers holds no language model.
    const { createAnalyzer } = await import('../../analyze.ts');
    const analyzer = await createAnalyzer({ ...vocabulary, engine, nameBlind });
    return analyzeWith({
      ...analyzer,
      analyze: (text, details) => analyzer.analyze(text, { ...details, signal }),
    });
  }
}
