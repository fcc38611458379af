import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderExplanation } from '../../src/cli/render-explanation.ts';
import { createAnalyzer, type StanceExplanation } from '../../src/index.ts';

const text = readFileSync('docs/article.txt', 'utf8');
const words = await createAnalyzer({ engine: 'words' });
const fast = await createAnalyzer();
const accurate = await createAnalyzer({ engine: 'accurate' });

function expectLogOdds({ decision }: StanceExplanation): void {
  const { constant, features, probabilities, side } = decision!;
  const sum = features.reduce((all, { logOdds }) => all + logOdds, constant);
  expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(probabilities[side], 2);
}

describe('an explanation says the same as the report', () => {
  test.each([
    ['words', text, words],
    ['fast', text, fast],
    // Each word of each passage costs a run of the model.
    ['accurate', '“Tom Reed is a liar,” Ana Ortiz said.', accurate],
  ] as const)('of every stance, on the %s engine', async (_, text, analyzer) => {
    const { stances } = await analyzer.analyze(text);
    for (const { holder, target, ...stance } of stances.slice(0, 8)) {
      const explanation = await analyzer.explainStance({ text, holder: holder.name, target: target.name });
      const { score, polarity, tone, confidence, rest, evidence } = explanation;
      expect({ score, polarity, tone, confidence, rest }).toEqual({
        score: stance.score,
        polarity: stance.polarity,
        tone: stance.tone,
        confidence: stance.confidence,
        rest: stance.rest,
      });
      expect(evidence.map(({ span }) => span)).toEqual(stance.evidence.map(({ span }) => span));
      expect(explanation.listed).toBe(true);
      expectLogOdds(explanation);
      for (const { sentence } of evidence)
        expect(text.slice(sentence.span.start, sentence.span.end)).toBe(sentence.text);
    }
  });
});

describe('what would have made it otherwise', () => {
  test('of an edge that rests on one passage, its absence', async () => {
    const { otherwise } = await words.explainStance({
      text: '“Tom Reed is a liar,” Ana Ortiz said.',
      holder: 'Ana Ortiz',
      target: 'Tom Reed',
    });
    expect(otherwise).toMatchObject([
      { kind: 'without', passages: [{ text: 'Tom Reed is a liar' }], polarity: 'neutral' },
      { kind: 'with', side: 'positive' },
    ]);
  });

  test('of a neutral pair, a judgement to either side', async () => {
    const { otherwise, polarity, listed } = await words.explainStance({
      text: '“Tom Reed is late,” Ana Ortiz said.',
      holder: 'Ana Ortiz',
      target: 'Tom Reed',
    });
    expect({ polarity, listed }).toEqual({ polarity: 'neutral', listed: true });
    expect(otherwise.map(({ side, polarity }) => [side, polarity])).toEqual([
      ['negative', 'negative'],
      ['positive', 'positive'],
    ]);
  });
});

test('the model is asked what every word changes', async () => {
  const { evidence } = await accurate.explainStance({
    text: '“Tom Reed is a bitter disappointment to this whole town,” Ana Ortiz said.',
    holder: 'Ana Ortiz',
    target: 'Tom Reed',
  });
  const { score, words } = evidence.find(({ model }) => model)!.model!;
  expect(score).toBeLessThan(-0.3);
  expect(words.map((word) => word.text)).not.toContain('Reed');
  const strongest = [...words].sort((a, b) => a.change - b.change)[0]!;
  expect(['bitter', 'disappointment']).toContain(strongest.text);
});

describe('who is asked about', () => {
  test('may be the narrator, a surname, or a span', async () => {
    const surname = await words.explainStance({ text, holder: 'roe', target: 'Valdivia' });
    const start = text.indexOf('Bastian Roe');
    const span = await words.explainStance({
      text,
      holder: { start, end: start + 11 },
      target: 'Noor Valdivia',
    });
    expect(span).toEqual(surname);
    const narrator = await words.explainStance({ text, holder: 'narrator', target: 'Copper Hall' });
    expect(narrator).toMatchObject({ holder: { kind: 'narrator' }, polarity: 'neutral', found: true });
  });

  test('of whom nothing is said, that is said', async () => {
    const explanation = await words.explainStance({
      text,
      holder: 'Graciela Valdivia',
      target: 'Idris Vance',
    });
    expect(explanation).toMatchObject({ found: false, listed: false, evidence: [], decision: null });
    const page = renderExplanation(explanation, text, { width: 80, color: false });
    expect(page).toContain('Nothing in the article shows an attitude between the two');
  });

  test('is an error that lists the names where it is nobody', async () => {
    await expect(words.explainStance({ text, holder: 'Ada', target: 'Bastian Roe' })).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/^holder "Ada" is nobody .* narrator .* Noor Valdivia, Bastian Roe, /),
    });
    await expect(words.explainStance({ text: '', holder: 'narrator', target: 'Ada' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('the page for people', () => {
  test('marks the words, adds up, and fits the width', async () => {
    const explanation = await words.explainStance({ text, holder: 'Bastian Roe', target: 'Noor Valdivia' });
    const page = renderExplanation(explanation, text, { width: 72, color: false });
    expect(page).toContain('[famous]');
    expect(page).toMatch(/\+0\.35 .*\n[\s\S]*\+0\.14 .*\n[\s\S]*\+0\.49 {2}the score/);
    for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
  });

  test('lets no escape sequence of the article through', async () => {
    const hostile = '“Tom Reed is a liar\u001b[31m,” Ana Ortiz said.';
    const explanation = await words.explainStance({ text: hostile, holder: 'Ana Ortiz', target: 'Tom Reed' });
    expect(renderExplanation(explanation, hostile, { width: 80, color: false })).not.toContain('\u001b');
  });
});
