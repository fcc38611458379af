import { describe, expect, test } from 'vitest';
import { analyze, createAnalyzer, QuotestanceError, ReportSchema, readHtml } from '../../src/index.ts';

const TEXT =
  'Mayor Ines Calder praised the nurses on Monday.\n\n“They are heroes,” Calder said. “We owe them everything.”';
const analyzer = await createAnalyzer();

const codeOf = async (work: () => Promise<unknown>) => {
  const error = await work().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(QuotestanceError);
  return `${(error as QuotestanceError).code}: ${(error as QuotestanceError).message}`;
};
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('analyze', () => {
  test('gives a report that keeps to the schema', async () => {
    const report = await analyze(TEXT, { id: 'a', outlet: 'The Gazette' });
    expect(ReportSchema.parse(report)).toEqual(report);
    expect(report.article).toMatchObject({
      id: 'a',
      outlet: 'The Gazette',
      language: 'en',
      characters: TEXT.length,
    });
  });

  test('is the same by function and by analyzer', async () => {
    expect(await analyzer.analyze(TEXT, { id: 'a' })).toEqual(
      await analyze(TEXT, { id: 'a', engine: 'fast' }),
    );
  });

  test.each([
    [() => analyze(undefined as never), 'invalid-input: text is undefined; expected a string'],
    [() => analyze(['a'] as never), 'invalid-input: text is an array; expected a string'],
    [() => analyzer.analyze(7 as never), 'invalid-input: text is 7; expected a string'],
    [
      () => analyze(TEXT, { engine: 'quick' as never }),
      "invalid-option: engine is \"quick\"; expected 'fast', 'accurate', 'words' or nothing",
    ],
    [
      () => createAnalyzer({ engine: 1 as never }),
      "invalid-option: engine is 1; expected 'fast', 'accurate', 'words' or nothing",
    ],
    [() => analyze(TEXT, null as never), 'invalid-input: options is null; expected an object'],
    [() => analyzer.analyze(TEXT, 'id' as never), 'invalid-input: options is "id"; expected an object'],
    [
      () => analyze(TEXT, { format: 'pdf' as never }),
      "invalid-option: format is \"pdf\"; expected 'text', 'html' or nothing",
    ],
    [
      () => analyzer.scoreTarget(undefined as never),
      'invalid-input: question is undefined; expected an object',
    ],
    [() => analyze(TEXT, { id: 7 as never }), 'invalid-option: id is 7; expected a string or nothing'],
  ])('refuses misuse %#', async (work, message) => {
    expect(await codeOf(work)).toBe(message);
  });
});

describe('analyze of HTML', () => {
  const paragraphs = Array.from(
    { length: 12 },
    () =>
      `<p>${TEXT.replace('\n\n', ' ')} The nurses had worked through the night, and the mayor thanked each of them.</p>`,
  ).join('');
  const html = `<html><head><title>Mayor praises nurses</title></head><body><article>${paragraphs}</article></body></html>`;

  test('reads the article of the page, with offsets into the text that readHtml gives', async () => {
    const report = await analyze(html, { format: 'html', id: 'a' });
    const { text } = await readHtml(html);
    expect(report.article).toMatchObject({ id: 'a', title: 'Mayor praises nurses', characters: text.length });
    const spans = report.quotations.flatMap((quotation) => quotation.spans);
    for (const { start, end } of report.segments.map((segment) => segment.span).concat(spans)) {
      expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    }
  });
});

describe('scoreTarget', () => {
  test('reads a sentence toward a mention', async () => {
    const sentence = 'The senator is a disgrace and a liar.';
    const reading = await analyzer.scoreTarget({ sentence, target: { start: 4, end: 11 } });
    expect(reading.label).toBe('negative');
    expect(reading.score).toBeLessThan(0);
    for (const cue of reading.cues) expect(sentence.slice(cue.span.start, cue.span.end)).toBe(cue.text);
  });

  test.each([
    [{ start: 0, end: 99 }],
    [{ start: 3, end: 3 }],
    [{ start: -1, end: 2 }],
    [{ start: 0.5, end: 2 }],
    [undefined],
  ])('refuses the target %j', async (target) => {
    expect(
      await codeOf(() => analyzer.scoreTarget({ sentence: 'She spoke.', target: target as never })),
    ).toMatch(/^invalid-input: target is .*expected whole numbers with 0 <= start < end <= 10/);
  });
});

describe('scoreStance', () => {
  test('reads the attitude of a party toward another, by name or by span', async () => {
    const text = 'Ines Calder accused Bruno Falk of corruption and called Falk a shameless liar.';
    const byName = await analyzer.scoreStance({ text, holder: 'Ines Calder', target: 'Bruno Falk' });
    expect(byName.polarity).toBe('negative');
    expect(byName.evidence.length).toBeGreaterThan(0);
    for (const {
      span: { start, end },
      text: words,
    } of byName.evidence)
      expect(words).toBe(text.slice(start, end));
    const bySpan = await analyzer.scoreStance({
      text,
      holder: { start: 0, end: 11 },
      target: { start: 20, end: 30 },
    });
    expect(bySpan).toEqual(byName);
  });

  test('of a pair of which nothing is said is neutral without confidence', async () => {
    const text = 'Ines Calder spoke on Monday.\n\nBruno Falk was in Lisbon.';
    expect(await analyzer.scoreStance({ text, holder: 'Ines Calder', target: 'Bruno Falk' })).toEqual({
      polarity: 'neutral',
      score: 0,
      tone: 'neutral',
      mixed: false,
      confidence: 0,
      evidence: [],
    });
  });

  test('refuses a name that the text does not have', async () => {
    expect(
      await codeOf(() => analyzer.scoreStance({ text: TEXT, holder: 'narrator', target: 'Nobody Here' })),
    ).toBe(
      'invalid-input: target "Nobody Here" does not occur in the text; give a name as the text has it, or a span {start, end}',
    );
  });

  test('refuses an empty name', async () => {
    expect(
      await codeOf(() => analyzer.scoreStance({ text: TEXT, holder: ' ', target: span('the nurses') })),
    ).toMatch(/^invalid-input: holder is empty/);
  });
});
