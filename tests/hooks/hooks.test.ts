import { describe, expect, test } from 'vitest';
import {
  type AnalysisProgress,
  type AnalyzerOptions,
  createAnalyzer,
  createWordEngine,
  type Engine,
  ReportSchema,
} from '../../src/index.ts';
import { inflect } from '../../src/quotation/inflect.ts';

async function toneOf(text: string, options: AnalyzerOptions) {
  const { stances } = await (await createAnalyzer({ engine: 'words', ...options })).analyze(text);
  const stance = stances.find(
    ({ holder, target }) => holder.name === 'Ana Ortiz' && target.name === 'Tom Reed',
  );
  return stance?.tone ?? 'none';
}

describe('own words', () => {
  const said = (word: string) => `“Tom Reed is ${word},” Ana Ortiz said.`;

  test('judge as they are listed, by polarity and intensity', async () => {
    expect(await toneOf(said('a muppet'), {})).toBe('neutral');
    const list = (polarity: 'negative' | 'positive', intensity?: 1 | 2 | 3) => ({
      lexicon: [{ word: 'muppet', polarity, intensity }],
    });
    expect(await toneOf(said('a muppet'), list('negative', 3))).toBe('critical');
    expect(await toneOf(said('a muppet'), list('negative', 1))).toBe('neutral-to-critical');
    expect(await toneOf(said('a muppet'), list('positive'))).toBe('respectful');
    expect(await toneOf(said('not a muppet'), list('positive'))).toMatch(/critical/);
  });

  test('may be phrases and hyphenated, and win over the lists of the package', async () => {
    const lexicon = [
      { word: 'all mouth no trousers', polarity: 'negative' },
      { word: 'tax-and-spend', polarity: 'negative' },
      { word: 'honest', polarity: 'neutral' },
      { word: 'liar', polarity: 'positive' },
    ] as const;
    for (const word of ['all mouth no trousers', 'a tax-and-spend mayor'])
      expect(await toneOf(said(word), { lexicon })).toMatch(/critical/);
    expect(await toneOf(said('honest'), {})).toMatch(/respectful/);
    expect(await toneOf(said('honest'), { lexicon })).toBe('neutral');
    expect(await toneOf(said('a liar'), { lexicon })).toMatch(/respectful/);
  });

  test.each(['fast', 'accurate'] as const)('decide on the %s engine, too', async (engine) => {
    for (const polarity of ['negative', 'positive'] as const) {
      const analyzer = await createAnalyzer({ engine, lexicon: [{ word: 'liar', polarity, intensity: 3 }] });
      const { stances } = await analyzer.analyze('“Tom Reed is a liar,” Ana Ortiz said.');
      expect(stances.find(({ target }) => target.name === 'Tom Reed')).toMatchObject({ polarity });
    }
  });

  test('of one analyzer stay out of another', async () => {
    await toneOf(said('a liar'), { lexicon: [{ word: 'liar', polarity: 'positive' }] });
    expect(await toneOf(said('a liar'), {})).toMatch(/critical|hostile/);
  });
});

describe('own reporting verbs', () => {
  const text =
    '“The bridge will open in May,” blogged Ana Ortiz. Tom Reed guesstimated that the bridge would open in June.';

  test('report speech and thought, in their regular forms', async () => {
    const plain = await (await createAnalyzer()).analyze(text);
    expect(plain.quotations.map(({ cue }) => cue?.lemma)).not.toContain('guesstimate');
    const analyzer = await createAnalyzer({
      verbs: [{ verb: 'blog' }, { verb: 'guesstimate', kind: 'attitude' }],
    });
    const { quotations } = await analyzer.analyze(text);
    expect(quotations.map(({ cue, attitude, speaker }) => [cue?.lemma, attitude, speaker.text])).toEqual([
      ['blog', false, 'Ana Ortiz'],
      ['guesstimate', true, 'Tom Reed'],
    ]);
  });

  test.each([
    ['quip', 'quips quipped quipping'],
    ['reply', 'replies replied replying'],
    ['blog', 'blogs blogged blogging'],
    ['tweet', 'tweets tweeted tweeting'],
    ['preach', 'preaches preached preaching'],
    ['argue', 'argues argued arguing'],
    ['agree', 'agrees agreed agreeing'],
    ['vow', 'vows vowed vowing'],
    ['howl', 'howls howled howling'],
    ['spitball', 'spitballs spitballed spitballing'],
  ])('%s: %s', (verb, forms) => {
    expect(inflect(verb).join(' ')).toBe(forms);
  });
});

describe('own entities', () => {
  const text = [
    'Will the Harbour Nine pay? Bright Acre told Will Power on Monday that it would not.',
    '“Acre is a disgrace,” Power said. The Nine welcomed it. “They are brave,” Ana Ortiz said of the Nine.',
  ].join('\n\n');
  const entities = [
    { id: 'org-1', name: 'Bright Acre Holdings', aliases: ['Bright Acre', 'Acre'], type: 'organization' },
    { id: 'p-7', name: 'Will Power', aliases: ['Power'], type: 'person', gender: 'male' },
    { name: 'Harbour Nine', aliases: ['the Nine', 'The Nine'], type: 'group' },
  ] as const;

  test.each(['fast', 'accurate'] as const)('win over guesses on the %s engine', async (engine) => {
    const report = await (await createAnalyzer({ engine, entities })).analyze(text);
    ReportSchema.parse(report);
    const found = report.entities.filter(({ name }) => entities.some((entry) => entry.name === name));
    expect(
      found.map(({ name, type, key, mentions }) => [
        name,
        type,
        key,
        mentions.filter(({ kind }) => kind === 'name').length,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['Bright Acre Holdings', 'organization', 'org-1', 2],
        ['Will Power', 'person', 'p-7', 2],
        ['Harbour Nine', 'group', undefined, 3],
      ]),
    );
    expect(report.stances).toContainEqual(
      expect.objectContaining({
        holder: expect.objectContaining({ name: 'Will Power' }),
        target: expect.objectContaining({ name: 'Bright Acre Holdings' }),
        polarity: 'negative',
      }),
    );
  });

  test('are whole words only', async () => {
    const analyzer = await createAnalyzer({ entities: [{ name: 'Reed', type: 'person' }] });
    const report = await analyzer.analyze('Reedley is a town. Reed’s plan was late.');
    const reed = report.entities.find(({ name }) => name === 'Reed')!;
    expect(reed.mentions.map(({ span }) => span)).toEqual([{ start: 19, end: 23 }]);
  });
});

describe('wrong lists are refused, by the row', () => {
  test.each([
    [{ lexicon: [{ word: 'x', polarity: 'bad' }] }, /^lexicon\[0\]: polarity: .*; expected \{"word"/],
    [{ lexicon: [{ word: 'x', polarity: 'positive', intensity: 9 }] }, /^lexicon\[0\]: intensity: /],
    [
      {
        lexicon: [
          { word: 'X', polarity: 'positive' },
          { word: 'x', polarity: 'negative' },
        ],
      },
      /^lexicon\[1\]: "x" stands in lexicon\[0\] too$/,
    ],
    [{ lexicon: {} }, /^lexicon is no array/],
    [{ verbs: [{ verb: 'two words' }] }, /^verbs\[0\]: verb: is more than one word/],
    [{ verbs: [{ verb: 'x', tense: 'past' }] }, /^verbs\[0\]: /],
    [{ entities: [{ name: 'Reed' }] }, /^entities\[0\]: type: /],
    [
      {
        entities: [
          { name: 'A', aliases: ['Reed'], type: 'person' },
          { name: 'Reed', type: 'person' },
        ],
      },
      /^entities\[1\]: "Reed" stands in entities\[0\] too$/,
    ],
    [{ entities: new Array(10_001).fill({}) }, /^entities has 10001 entries; expected 10000 at most$/],
    [{ entities: [{ name: ' ', type: 'person' }] }, /^entities\[0\]: name: is empty/],
    [{ engine: { name: 'mine' } }, /^engine\.version is undefined; expected a string$/],
    [{ engine: { ...createWordEngine(), scorePair: 1 } }, /^engine\.scorePair is 1; expected a function$/],
    [{ engine: null }, /^engine is null/],
  ])('%j', async (options, message) => {
    await expect(createAnalyzer(options as unknown as AnalyzerOptions)).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringMatching(message),
    });
  });
});

test('an engine of one’s own reads the sentiment', async () => {
  const fast = createWordEngine();
  const contrary: Engine = {
    ...fast,
    name: 'contrary',
    version: '1.0.0',
    scorePair(...question) {
      const { score, label, cues, ...reading } = fast.scorePair(...question);
      const turned = label === 'negative' ? 'positive' : label === 'positive' ? 'negative' : label;
      return {
        ...reading,
        score: -score,
        label: turned,
        cues: cues.map((cue) => ({ ...cue, weight: -cue.weight })),
      };
    },
  };
  const report = await (await createAnalyzer({ engine: contrary })).analyze(
    '“Tom Reed is a liar,” Ana Ortiz said.',
  );
  expect(report.engine).toEqual({ name: 'contrary', version: '1.0.0', model: null });
  expect(report.stances[0]).toMatchObject({ polarity: 'positive' });
});

describe('a run', () => {
  const text = 'Ines Calder praised the nurses. “They are brave,” she said.\n\n“She is late,” Tom Reed said.';

  test('tells how far it has come', async () => {
    const stages = async (engine: 'fast' | 'accurate') => {
      const told: AnalysisProgress[] = [];
      await (await createAnalyzer({ engine })).analyze(text, {
        onProgress: (progress) => told.push(progress),
      });
      for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total);
      return [...new Set(told.map(({ stage }) => stage))];
    };
    expect(await stages('fast')).toEqual(['document', 'entity', 'quotation', 'stance', 'report']);
    expect(await stages('accurate')).toEqual(['document', 'read', 'entity', 'quotation', 'stance', 'report']);
  });

  test('can end with the quotations', async () => {
    const analyzer = await createAnalyzer();
    const { stances: _stances, entities, ...whole } = await analyzer.analyze(text);
    const { entities: fewer, ...part } = await analyzer.readQuotations(text);
    expect(part).toEqual(whole);
    expect(fewer).toEqual(
      entities.map((entity) => ({
        ...entity,
        coverage: { ...entity.coverage, voices: { negative: 0, neutral: 0, positive: 0 } },
      })),
    );
  });

  test('is stopped by a signal wherever one is taken', async () => {
    const reason = new Error('enough');
    const signal = AbortSignal.abort(reason);
    const analyzer = await createAnalyzer();
    const question = { text, holder: 'Tom Reed', target: 'Ines Calder', signal };
    for (const stopped of [
      analyzer.analyze(text, { signal }),
      analyzer.readQuotations(text, { signal }),
      analyzer.scoreStance(question),
      analyzer.explainStance(question),
    ])
      await expect(stopped).rejects.toBe(reason);
  });

  test('can be stopped from its own progress', async () => {
    const stop = new AbortController();
    const analyzer = await createAnalyzer({ engine: 'accurate' });
    const reason = new Error('enough');
    const onProgress = ({ stage }: AnalysisProgress) => {
      if (stage === 'read') stop.abort(reason);
    };
    await expect(analyzer.analyze(text, { signal: stop.signal, onProgress })).rejects.toBe(reason);
  });
});
