import type { Engine } from './engine.ts';
import type { SentimentReading } from './reading.ts';

const NOTHING: SentimentReading = { score: 0, label: 'neutral', magnitude: 0, cues: [] };

/** The lexicon and rule engine: explainable, pure JavaScript. */
export function createFastEngine(): Engine {
  return { name: 'fast', version: '0.1.0', model: null, scoreSpan: () => NOTHING, scoreTarget: () => NOTHING, scorePair: () => NOTHING };
}
