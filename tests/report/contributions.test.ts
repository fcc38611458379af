import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { createAnalyzer, type Report, type Stance } from '../../src/index.ts';
import { cuesOf } from '../../src/sentiment/document-cues.ts';
import { listShifters } from '../../src/sentiment/find-cues.ts';

const articles = readFileSync('corpus/articles.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line).text as string);
const words = await createAnalyzer({ engine: 'words' });
const fast = await createAnalyzer();
const accurate = await createAnalyzer({ engine: 'accurate' });

/** Every figure is rounded to four decimals: half of the last one may be lost at each. */
function expectSums({ stances }: Report, text: string): void {
  for (const { score, evidence, rest, polarity } of stances) {
    const parts = evidence.flatMap(({ contributions }) => contributions);
    const sum = parts.reduce((all, { value }) => all + value, rest);
    expect(Math.abs(sum - score)).toBeLessThanOrEqual((parts.length + 2) * 0.5e-4 + 1e-9);
    if (polarity === 'neutral') expect(parts).toEqual([]);
    for (const { span, text: words } of parts) if (span) expect(text.slice(span.start, span.end)).toBe(words);
  }
}

async function stanceOf(text: string, holder: string, target: string): Promise<Stance> {
  const { stances } = await words.analyze(text);
  return stances.find((stance) => stance.holder.name === holder && stance.target.name === target)!;
}

const written = ({ evidence }: Stance) =>
  evidence.flatMap(({ contributions }) => contributions.map(({ kind, text }) => `${kind} ${text}`));

describe('contributions add up to the score of the stance', () => {
  test.each([
    ['words', words],
    ['fast', fast],
  ] as const)('of every corpus article on the engine %s', async (_, analyzer) => {
    let polar = 0;
    for (const text of articles) {
      const report = await analyzer.analyze(text);
      expectSums(report, text);
      polar += report.stances.filter(({ polarity }) => polarity !== 'neutral').length;
    }
    expect(polar).toBeGreaterThan(500);
  });

  test('of corpus articles on the accurate engine, with parts of the model', async () => {
    const kinds = new Set<string>();
    for (const text of articles.slice(0, 5)) {
      const report = await accurate.analyze(text);
      expectSums(report, text);
      for (const { evidence } of report.stances)
        for (const { contributions } of evidence) for (const { kind } of contributions) kinds.add(kind);
    }
    expect(kinds).toContain('model');
    expect(kinds).toContain('word');
  });

  test('of whatever is said of two people', async () => {
    const judgement = fc.constantFrom('honest', 'corrupt', 'a liar', 'a fine doctor', 'brave', 'late');
    const shifter = fc.constantFrom('', 'not ', 'very ', 'hardly ', 'not very ', 'perhaps ', 'never not ');
    const frame = fc.constantFrom(
      (words: string) => `“Tom Reed is ${words},” Ana Ortiz said.`,
      (words: string) => `Ana Ortiz said Tom Reed was ${words}.`,
      (words: string) => `Ana Ortiz never praised Tom Reed, who is ${words}.`,
      (words: string) => `“He is ${words}. It is a disgrace,” Ana Ortiz said of Tom Reed.`,
    );
    const sentence = fc
      .tuple(frame, shifter, judgement)
      .map(([write, before, words]) => write(`${before}${words}`));
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 8 }), async (sentences) => {
        const text = sentences.join('\n\n');
        expectSums(await words.analyze(text), text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('contributions name the words', () => {
  test('a negation stands beside the word that it turns', async () => {
    const stance = await stanceOf('“Tom Reed is not honest,” Ana Ortiz said.', 'Ana Ortiz', 'Tom Reed');
    expect(written(stance)).toEqual(['word honest', 'negation not']);
    const [word, negation] = stance.evidence[0]!.contributions;
    expect(word!.value).toBeGreaterThan(0);
    expect(negation!.value).toBeLessThan(-word!.value);
  });

  test('an intensifier adds to the word behind it', async () => {
    const stance = await stanceOf('“Tom Reed is very corrupt,” Ana Ortiz said.', 'Ana Ortiz', 'Tom Reed');
    expect(written(stance)).toEqual(['word corrupt', 'intensity very']);
    for (const { value } of stance.evidence[0]!.contributions) expect(value).toBeLessThan(0);
  });

  test('what a verb states is a word, with the negation before it', async () => {
    const stance = await stanceOf('Ana Ortiz never adored Tom Reed.', 'Ana Ortiz', 'Tom Reed');
    expect(written(stance)).toEqual(['word adored', 'negation never']);
  });

  test('where the evidence points both ways, the weaker side takes away', async () => {
    const stance = await stanceOf(
      '“Tom Reed is brilliant and brave,” Ana Ortiz said.\n\n“Tom Reed is a liar,” Ana Ortiz said.',
      'Ana Ortiz',
      'Tom Reed',
    );
    expect(stance.mixed).toBe(true);
    const signs = stance.evidence.flatMap(({ contributions }) =>
      contributions.map(({ value }) => Math.sign(value)),
    );
    expect(new Set(signs)).toEqual(new Set([-1, 1]));
  });
});

test('the shifters that are listed for a cue multiply to its shift', () => {
  let shifted = 0;
  for (const text of articles) {
    const document = readDocument(text);
    const { cues, structure } = cuesOf(document);
    for (const cue of cues) {
      const product = listShifters(document, structure, cue).reduce((all, { factor }) => all * factor, 1);
      expect(product).toBeCloseTo(cue.shift, 10);
      if (cue.shift !== 1) shifted++;
    }
  }
  expect(shifted).toBeGreaterThan(50);
});
