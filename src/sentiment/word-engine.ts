import type { Engine } from './engine.ts';
import { scorePair } from './score-pair.ts';
import { scoreSpan } from './score-span.ts';
import { scoreTarget } from './score-target.ts';

/** The engine of lexicons and rules alone: explainable, and nothing to load. */
export function createWordEngine(): Engine {
  return {
    name: 'words',
    version: '0.4.0',
    model: null,
    read: () => null,
    scoreSpan,
    scoreTarget,
    scorePair,
  };
}
