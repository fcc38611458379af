import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runStages } from '../../src/run-stages.ts';
import { createWordEngine } from '../../src/sentiment/word-engine.ts';

const engine = createWordEngine();
const PIECES = [
  'Tom Reed',
  'Laura Bianchi',
  'she',
  'his',
  'praised',
  'criticism of',
  'said',
  '“',
  '”',
  ',',
  '.',
  '\n\n',
  'was upset that',
  'I',
  'the mayor',
  '’s',
  'by',
  'and',
  '--',
  'a fraud',
  'critics of',
  'to denounce',
  'who',
  'endorsed',
  '(',
  ':',
];

test('every stance of any text is well formed and the same each time', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
      const text = pieces.join(' ');
      const { stances, resolution, quotations } = runStages(text, engine);
      const pairs = new Set<string>();
      for (const { holder, target, polarity, score, confidence, evidence } of stances) {
        const from = holder.kind === 'entity' ? holder.entity : holder.kind;
        expect(from).not.toBe(target);
        expect(pairs.has(`${from} ${target}`)).toBe(false);
        pairs.add(`${from} ${target}`);
        expect(resolution.entities[target]).toBeDefined();
        expect(Math.sign(score)).toBe({ negative: -1, neutral: 0, positive: 1 }[polarity]);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(evidence.length).toBeGreaterThan(0);
        for (const { start, end, quotation } of evidence) {
          expect(text.slice(start, end).trim()).not.toBe('');
          expect(end).toBeLessThanOrEqual(text.length);
          if (quotation !== null) expect(quotations[quotation]).toBeDefined();
        }
      }
      expect(runStages(text, engine).stances).toEqual(stances);
    }),
    { numRuns: 150 },
  );
});
