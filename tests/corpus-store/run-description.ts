import type { RunDescription } from '../../src/corpus/corpus-store.ts';

export const RUN: RunDescription = {
  engine: { name: 'fast', version: '1', model: null },
  version: '0.1.0',
  schemaVersion: '1.0',
  inputs: ['articles.jsonl'],
  options: { nameBlind: false, timeLimit: null },
};
