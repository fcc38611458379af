import type { Engine } from './engine.ts';
import { scorePair } from './score-pair.ts';
import { scoreSpan } from './score-span.ts';
import { scoreTarget } from './score-target.ts';

/** The lexicon and rule engine: explainable, pure JavaScript. */
export function createFastEngine(): Engine {
  return { name: 'fast', version: '0.2.0', model: null, read: () => null, scoreSpan, scoreTarget, scorePair };
}
