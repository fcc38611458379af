import { runStages } from '../../src/run-stages.ts';
import type { Engine } from '../../src/sentiment/engine.ts';

interface DocumentLine { readonly id: string; readonly title?: string; readonly text: string; readonly entity: string }

/** The article's own attitude toward one entity. */
export function predictDocument({ id, title, text, entity }: DocumentLine, engine: Engine): object {
  const { resolution, stances } = runStages(title ? `${title}\n\n${text}` : text, engine);
  const last = entity.toLowerCase().split(/[\s_]+/).at(-1)!;
  const target = resolution.entities.find(({ name, aliases }) => [name, ...aliases].some((form) => form.toLowerCase().split(' ').includes(last)));
  const toward = stances.filter((stance) => stance.target === target?.index);
  const score = toward.reduce((sum, stance) => sum + stance.score * (stance.holder.kind === 'narrator' ? 1.5 : 1), 0) / Math.max(1, toward.length);
  return { id, label: score > 0.1 ? 'positive' : score < -0.1 ? 'negative' : 'neutral', score };
}
