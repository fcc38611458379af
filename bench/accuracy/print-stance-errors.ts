import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../src/sentiment/engine.ts';
import { findStanceErrors, type StanceError } from './stance-errors.ts';

/** Lists the errors in the real articles of the data folder and in the project's own, then the budget by stage. */
export function printStanceErrors(data: string, engine: Engine): void {
  const real = join(data, 'stance/dev-articles.jsonl');
  const sets: [string, string, string][] = [
    ['written articles', 'corpus/articles.jsonl', 'corpus/articles.jsonl'],
  ];
  if (existsSync(real)) sets.unshift(['real articles', real, join(data, 'stance/dev-gold.jsonl')]);
  for (const [title, articles, gold] of sets) {
    const errors = findStanceErrors(articles, gold, engine);
    for (const { id, kind, stage, edge, text } of errors)
      process.stdout.write(`${[id, kind, stage, edge, text.replace(/\s+/g, ' ')].join('\t')}\n`);
    process.stdout.write(`\n${title}\n${budgetOf(errors)}\n`);
  }
}

function budgetOf(errors: readonly StanceError[]): string {
  return (['missed', 'false'] as const)
    .map((kind) => {
      const counts = new Map<string, number>();
      for (const error of errors)
        if (error.kind === kind) counts.set(error.stage, (counts.get(error.stage) ?? 0) + 1);
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const parts = [...counts].sort((a, b) => b[1] - a[1]).map(([stage, count]) => `${stage} ${count}`);
      return `  ${kind.padEnd(7)} ${String(all).padStart(4)}: ${parts.join(', ')}`;
    })
    .join('\n');
}
