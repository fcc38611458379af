import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Analyzer,
  analyze,
  createAnalyzer,
  type Report,
  ReportSchema,
  readModel,
} from '../../src/index.ts';
import { MODEL_FOLDER } from '../model/real-model.ts';
import { CLEAR_ARTICLE, HOSTILE_TEXTS, spanOf } from './texts.ts';

let analyzer: Analyzer;
let report: Report;

beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'accurate' });
  report = await analyzer.analyze(CLEAR_ARTICLE);
});

const entityNamed = (name: string) => report.entities.find((entity) => entity.name === name);
const stanceOf = (holder: string, target: string) =>
  report.stances.find(
    (stance) => stance.holder.name === holder && stance.target.entityId === entityNamed(target)?.id,
  );
const scoreTarget = (sentence: string, words: string) =>
  analyzer.scoreTarget({ sentence, target: spanOf(sentence, words) });

describe('a report of the accurate engine', () => {
  test('keeps to the schema', () => {
    expect(ReportSchema.parse(report)).toEqual(report);
  });

  test('keeps to the schema on every article that is rich in attitudes', async () => {
    const articles = readFileSync('corpus/articles.jsonl', 'utf8').trim().split('\n');
    for (const line of articles) {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      if (!id.startsWith('f-')) continue;
      const whole = await analyzer.analyze(text, { id });
      expect(ReportSchema.parse(whole)).toEqual(whole);
    }
  }, 60_000);

  test('says which engine and which model made it', async () => {
    const { description } = await readModel(MODEL_FOLDER);
    expect(report.engine.name).toBe('accurate');
    expect(report.engine.model).toBe(`${description.name} ${description.version}`);
  });

  test('is the same for the same text, by another analyzer too, and by function', async () => {
    expect(await analyzer.analyze(CLEAR_ARTICLE)).toEqual(report);
    expect(await (await createAnalyzer({ engine: 'accurate' })).analyze(CLEAR_ARTICLE)).toEqual(report);
    expect(await analyze(CLEAR_ARTICLE, { engine: 'accurate' })).toEqual(report);
  });

  test('is the same when several texts are read at once', async () => {
    const other = 'Ana Reyes hailed the plan. “It is superb,” she said.';
    const alone = await analyzer.analyze(other);
    const [first, second, third] = await Promise.all(
      [CLEAR_ARTICLE, other, CLEAR_ARTICLE].map((text) => analyzer.analyze(text)),
    );
    expect(first).toEqual(report);
    expect(second).toEqual(alone);
    expect(third).toEqual(report);
  });
});

describe('what is clear', () => {
  test('names have the type that they have', () => {
    expect(entityNamed('Ines Calder')?.type).toBe('person');
    expect(entityNamed('Bruno Falk')?.type).toBe('person');
    expect(entityNamed('Lisbon')?.type).toBe('place');
  });

  test('quotations have their speaker', () => {
    const said = report.quotations.map(({ text, speaker }) => [
      text,
      report.entities.find(({ id }) => id === speaker?.entityId)?.name,
    ]);
    expect(said).toContainEqual(['They are heroes, and we owe them everything,', 'Ines Calder']);
    expect(said).toContainEqual(['Calder is a liar and a disgrace to this city,', 'Bruno Falk']);
  });

  test('what somebody is quoted with within a quotation is his', async () => {
    const { quotations } = await analyzer.analyze(
      'Ines Calder met Bruno Falk on Monday. “I told him the truth,” Calder recalled. “And Falk said, ‘Then what are you even for?’ That hurt.”',
    );
    const inner = quotations.find(({ text }) => text === 'Then what are you even for?');
    expect(inner?.speaker?.text).toBe('Falk');
  });

  test('attitudes go from the one who has them to the one they are about', () => {
    expect(stanceOf('Bruno Falk', 'Ines Calder')).toMatchObject({ polarity: 'negative' });
    expect(stanceOf('Ines Calder', 'the nurses')).toMatchObject({ polarity: 'positive' });
  });

  test.each([
    ['The senator is a disgrace and a liar.', 'senator', 'negative'],
    ['The minister was convicted of fraud and lied to the court.', 'minister', 'negative'],
    ['Critics praised the brilliant director.', 'director', 'positive'],
    ['Everybody loves Anna, a kind and generous doctor.', 'Anna', 'positive'],
    ['The council meets on Tuesday.', 'council', 'neutral'],
    ['Smith spoke in Lisbon on Monday.', 'Smith', 'neutral'],
  ])('“%s” is, toward %s, %s', async (sentence, words, label) => {
    const sentiment = await scoreTarget(sentence, words);
    expect(sentiment.label).toBe(label);
    const { negative, neutral, positive } = sentiment.probabilities!;
    expect(negative + neutral + positive).toBeCloseTo(1, 3);
    expect(sentiment.score).toBeCloseTo(positive - negative, 3);
  });

  test('a sentence is read toward each of two targets on its own', async () => {
    const sentence = 'Reyes called Fenn a corrupt liar but thanked the wonderful volunteers.';
    expect((await scoreTarget(sentence, 'Fenn')).label).toBe('negative');
    expect((await scoreTarget(sentence, 'volunteers')).label).toBe('positive');
  });

  test('a stance that is asked for is that of the report, by name and by span', async () => {
    const text = CLEAR_ARTICLE;
    const byName = await analyzer.scoreStance({ text, holder: 'Bruno Falk', target: 'Ines Calder' });
    expect(byName.polarity).toBe('negative');
    const [holder, target] = [spanOf(text, 'Bruno Falk'), spanOf(text, 'Ines Calder')];
    expect(await analyzer.scoreStance({ text, holder, target })).toEqual(byName);
  });
});

describe('the options', () => {
  test('a model that readModel has read is used', async () => {
    const bundle = await readModel(MODEL_FOLDER);
    expect(await analyze(CLEAR_ARTICLE, { engine: 'accurate', model: bundle })).toEqual(report);
    const renamed = { ...bundle, description: { ...bundle.description, name: 'mine', version: '7' } };
    const own = await createAnalyzer({ engine: 'accurate', model: renamed });
    expect((await own.analyze(CLEAR_ARTICLE)).engine.model).toBe('mine 7');
  });

  const askAbout = async (own: Analyzer, name: string) => {
    const sentence = `Critics called ${name} a disgrace.`;
    return (await own.scoreTarget({ sentence, target: spanOf(sentence, name) })).probabilities;
  };

  test('a name is hidden from the model by nameBlind', async () => {
    const blind = await createAnalyzer({ engine: 'accurate', nameBlind: true });
    expect(await askAbout(blind, 'Exxon Corp')).toEqual(await askAbout(blind, 'Oxfam Corp'));
    expect(await askAbout(analyzer, 'Exxon Corp')).not.toEqual(await askAbout(analyzer, 'Oxfam Corp'));
  });

  test('names of people read alike, and so do their genders', async () => {
    expect(await askAbout(analyzer, 'Donald Trump')).toEqual(await askAbout(analyzer, 'Barack Obama'));
    const read = async (text: string) =>
      (await analyzer.analyze(text)).stances.map(({ polarity, score, tone }) => ({ polarity, score, tone }));
    const text = 'Mr. Karim Haddad praised Laura Cooper. “She is a brave woman,” he said.';
    const other = 'Ms. Meiling Zhang praised Olumide Okafor. “He is a brave man,” she said.';
    expect(await read(text)).toEqual(await read(other));
    expect(await read(text)).not.toEqual([]);
  });

  test('plain JavaScript finds what WebAssembly finds', async () => {
    const scalar = await createAnalyzer({ engine: 'accurate', runtime: 'scalar' });
    const other = await scalar.analyze(CLEAR_ARTICLE);
    const outline = ({ entities, quotations, stances }: Report) => ({
      entities: entities.map(({ name, type }) => [name, type]),
      quotations: quotations.map(({ text, speaker }) => [text, speaker?.entityId]),
      stances: stances.map(({ holder, target, polarity }) => [holder.name, target.entityId, polarity]),
    });
    expect(outline(other)).toEqual(outline(report));
  });
});

describe('hostile texts', () => {
  test.each(HOSTILE_TEXTS)(
    '%s: analysed without an error, into a report that keeps to the schema',
    async (_, text) => {
      const found = await analyzer.analyze(text);
      expect(ReportSchema.parse(found)).toEqual(found);
      expect(found.article.characters).toBe(text.length);
      const numbers = JSON.stringify(found, (_key, value) => (Number.isNaN(value) ? 'NaN' : value));
      expect(numbers).not.toContain('"NaN"');
    },
    120_000,
  );
});
