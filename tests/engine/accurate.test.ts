import { describe, expect, test } from 'vitest';
import { analyze, createAnalyzer, QuotestanceError, ReportSchema, readModel } from '../../src/index.ts';

const analyzer = await createAnalyzer({ engine: 'accurate' });
const TEXT = `Mayor Ines Calder praised the nurses on Monday. “They are heroes,” Calder said. Tom Reed called the plan “a disgrace”.`;
const spanOf = (sentence: string, words: string) => ({
  start: sentence.indexOf(words),
  end: sentence.indexOf(words) + words.length,
});

describe('a report', () => {
  test('keeps to the schema, names engine and model, and is the same every time', async () => {
    const report = await analyzer.analyze(TEXT);
    expect(ReportSchema.parse(report)).toEqual(report);
    expect(report.engine.name).toBe('accurate');
    expect(report.engine.model).toMatch(/^quotestance-model-en \d+\.\d+\.\d+$/);
    expect(await analyzer.analyze(TEXT)).toEqual(report);
    expect(await analyze(TEXT, { engine: 'accurate' })).toEqual(report);
  });

  test('finds speakers and typed names', async () => {
    const { entities, quotations } = await analyzer.analyze(TEXT);
    expect(entities.find(({ name }) => name === 'Ines Calder')?.type).toBe('person');
    const said = quotations.find(({ text }) => text.startsWith('They are heroes'));
    expect(said?.speaker.text).toBe('Calder');
    expect(said?.cue?.text).toBe('said');
    for (const { spans } of quotations)
      for (const { start, end } of spans) expect(end).toBeGreaterThan(start);
  });

  test.each([
    ['', ''],
    ['marks', '“"”'.repeat(20_000)],
    ['lone surrogates', 'He said \ud800 “a \udfff”.'],
    ['emoji', '👍🏽 “🎉,” she said 👩‍👩‍👧.'],
    ['HTML', '<p onclick="x()">“No,” said Reed.</p><script>alert(1)</script>'],
    ['Chinese', '市长星期一赞扬了护士。'],
    ['an endless word', 'x'.repeat(50_000)],
    ['an endless sentence', 'Reed said that Calder '.repeat(1_500)],
  ])('of any string: %s', async (_, text) => {
    expect(ReportSchema.safeParse(await analyzer.analyze(text)).success).toBe(true);
  });
});

describe('sentiment toward a mention', () => {
  test.each([
    ['Critics called Tom Reed a liar and a fraud.', 'negative'],
    ['Everybody praised Tom Reed for his courage and his kindness.', 'positive'],
    ['Tom Reed met the committee on Tuesday.', 'neutral'],
  ])('%s', async (sentence, label) => {
    const given = await analyzer.scoreTarget({ sentence, target: spanOf(sentence, 'Tom Reed') });
    expect(given.label).toBe(label);
    const { negative, neutral, positive } = given.probabilities!;
    expect(negative + neutral + positive).toBeCloseTo(1, 3);
  });

  test('does not depend on the name when it is blind to names', async () => {
    const blind = await createAnalyzer({ engine: 'accurate', nameBlind: true });
    const score = async (name: string) => {
      const sentence = `Critics were not sure what ${name} wanted.`;
      return (await blind.scoreTarget({ sentence, target: spanOf(sentence, name) })).probabilities;
    };
    expect(await score('Trump')).toEqual(await score('Smith'));
  });
});

describe('what is asked for', () => {
  test('a model from a folder', async () => {
    const model = await readModel(new URL('../../models/en/', import.meta.url));
    const other = await createAnalyzer({ engine: 'accurate', model });
    expect(await other.analyze(TEXT)).toEqual(await analyzer.analyze(TEXT));
  });

  test('plain JavaScript instead of WebAssembly', async () => {
    const scalar = await createAnalyzer({ engine: 'accurate', runtime: 'scalar' });
    const [own, other] = [await scalar.analyze(TEXT), await analyzer.analyze(TEXT)];
    expect(own.quotations.map(({ text }) => text)).toEqual(other.quotations.map(({ text }) => text));
    expect(own.stances.map(({ tone }) => tone)).toEqual(other.stances.map(({ tone }) => tone));
  });

  test('a model of another format is refused with advice', async () => {
    const model = await readModel(new URL('../../models/en/', import.meta.url));
    const description = { ...model.description, format: 99 };
    const error = await createAnalyzer({ engine: 'accurate', model: { ...model, description } }).catch(
      (reason) => reason,
    );
    expect(error).toBeInstanceOf(QuotestanceError);
    expect(error.code).toBe('model-unreadable');
    expect(error.message).toContain('npm install quotestance quotestance-model-en');
  });

  test.each([
    ['no bytes', (bytes: Uint8Array) => bytes.subarray(0, 0)],
    ['half a file', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
    ['other bytes', (bytes: Uint8Array) => bytes.map((_, index) => (index * 7) % 251).subarray(0, 10_000)],
  ])('a damaged model is refused: %s', async (_, damage) => {
    const model = await readModel(new URL('../../models/en/', import.meta.url));
    const error = await createAnalyzer({
      engine: 'accurate',
      model: { ...model, onnx: damage(model.onnx) },
    }).catch((reason) => reason);
    expect(error.code).toBe('model-unreadable');
  });
});

describe('a signal', () => {
  const long = Array.from(
    { length: 400 },
    (_, index) => `Reed said on day ${index} that Calder was wrong.`,
  ).join(' ');

  test('that is aborted already stops it before it begins', async () => {
    await expect(analyzer.analyze(long, { signal: AbortSignal.abort('enough') })).rejects.toBe('enough');
  });

  test('stops it while it reads', async () => {
    const controller = new AbortController();
    const running = analyzer.analyze(long, { signal: controller.signal });
    setTimeout(() => controller.abort('enough'), 20);
    await expect(running).rejects.toBe('enough');
  });
});
