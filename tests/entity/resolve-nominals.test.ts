import { describe, expect, test } from 'vitest';
import { resolveText } from './resolve-text.ts';

describe('noun phrases beside a name', () => {
  test.each([
    ['Martin Kessler sang with his wife, Laura Bianchi.', 'wife', 'Laura Bianchi'],
    ['Martin Kessler, the mayor, left on Friday.', 'the mayor', 'Martin Kessler'],
    ['Laura Bianchi, now a teacher, left on Friday.', 'a teacher', 'Laura Bianchi'],
    ['The chair, Ms. Laura Bianchi, left on Friday.', 'The chair', 'Laura Bianchi'],
  ])('%s', (text, phrase, name) => {
    expect(resolveText(text).nameAt(phrase)).toBe(name);
  });
});

describe('noun phrases at a distance', () => {
  test('the noun that a name was called by', () => {
    const { nameAt } = resolveText(
      'Singer Laura Bianchi met Peter Lang, a banker.\n\nThe singer was late. The banker was not.',
    );
    expect([nameAt('The singer'), nameAt('The banker')]).toEqual(['Laura Bianchi', 'Peter Lang']);
  });

  test('the noun of a title', () => {
    const { nameAt } = resolveText('On Friday Sen. Laura Bianchi met Peter Lang.\n\nThe senator was late.');
    expect(nameAt('The senator')).toBe('Laura Bianchi');
  });

  test('an office that nobody in the article is known to hold is left alone', () => {
    const { nameAt } = resolveText('Martin Kessler met Peter Lang.\n\nThe president was late.');
    expect(nameAt('The president')).toBeNull();
  });

  test('the company is the one that the article turns on', () => {
    const { nameAt } = resolveText(
      'Corvane Instruments cut jobs on Friday. Corvane gave no reason. The company is based in Delft.',
    );
    expect(nameAt('The company')).toBe('Corvane Instruments');
  });

  test('only a plain noun is whichever body the article turns on', () => {
    const { nameAt } = resolveText(
      'Corvane Instruments cut jobs on Friday. Corvane gave no reason. Nobody in the nation knew why.',
    );
    expect(nameAt('the nation')).toBeNull();
  });

  test('the House is not short for the White House', () => {
    const { nameAt } = resolveText('The White House objected on Friday. Then the House voted.');
    expect(nameAt('House', 2)).not.toBe('White House');
  });

  test('a predicate tells of the subject and of nobody else', () => {
    const { nameAt } = resolveText(
      'Martin Kessler sang on Friday. Martin Kessler sang well.\n\nRuth Bianchi is widely believed to be the front-runner.',
    );
    expect(nameAt('the front-runner')).not.toBe('Martin Kessler');
  });

  test('the man before a name is not its title', () => {
    const { nameAt } = resolveText('This is the man Laura Bianchi hired. Nobody knew the man.');
    expect(nameAt('the man')).not.toBe('Laura Bianchi');
  });

  test('a common noun in the name of a body stands for it', () => {
    const { nameAt } = resolveText(
      'The Sael Institute met on Friday. Martin Kessler was there. The institute gave no reason.',
    );
    expect(nameAt('The institute')).toBe(nameAt('Sael Institute'));
  });

  test('the brother of the brother is the first one', () => {
    const { nameAt } = resolveText(
      'Chidi Obi sang with his brother, Emeka Obi.\n\nEmeka laughed. His brother is slow, he said.',
    );
    expect(nameAt('brother', 2)).toBe('Chidi Obi');
  });

  test('an epithet is not the one who speaks of it', () => {
    const { nameAt } = resolveText(
      'Martin Kessler Leaves Peter Lang\n\nMartin Kessler met Peter Lang in May. Lang was late.\n\nKessler said the crooner was honest.',
      [['the crooner was honest', 'Kessler']],
    );
    expect(nameAt('the crooner')).toBe('Peter Lang');
  });
});

describe('who is meant without being named', () => {
  test('the person of the opening is the one who is named soon after', () => {
    const { nameAt } = resolveText(
      'A teacher who lost her job on Monday has sued the town. She wants it back.\n\nLaura Bianchi, 52, taught for nine years.',
    );
    expect([nameAt('A teacher'), nameAt('who'), nameAt('She')]).toEqual(Array(3).fill('Laura Bianchi'));
  });

  test('his rival is the other one', () => {
    const { nameAt } = resolveText(
      'Martin Kessler beat Peter Lang on Friday.\n\nKessler said he respected his rival.',
    );
    expect(nameAt('rival')).toBe('Peter Lang');
  });

  test('a noun phrase with a people in it is as good as a name', () => {
    const { nameAt, entities } = resolveText(
      'Mexican officials met on Friday. Nobody knew why Mexican officials met.',
    );
    expect(nameAt('Mexican officials', 2)).toBe('Mexican officials');
    expect(entities).toHaveLength(1);
  });

  test('I outside every quotation is the author of the byline', () => {
    const { nameAt } = resolveText(
      'The mayor has run out of ideas\n\nBy Laura Bianchi\n\nThe town hall was cold on Friday and nobody came. I asked the mayor why.',
    );
    expect(nameAt('I')).toBe('Laura Bianchi');
  });
});

describe('a story of two singers', () => {
  const story = [
    'Martin Kessler Ends Friendship with Peter Lang',
    'The crooner said he is not close to Lang anymore, after nine years of songs and a long tour.',
    '“We were friends,” Kessler said in a podcast with Laura Bianchi. “He was upset that I left.”',
    'Kessler added that he feels the Harvest Moon artist is honest with his fans.',
    'The singer and his wife, Ana Ruiz, live in Delft.',
  ].join('\n\n');
  const { nameAt } = resolveText(story, [
    ['We were friends,', 'Kessler'],
    ['He was upset that I left.', 'Kessler'],
    ['he feels the Harvest Moon artist is honest with his fans', 'Kessler'],
  ]);

  test.each([
    ['The crooner', 1, 'Martin Kessler'],
    ['he', 1, 'Martin Kessler'],
    ['We', 1, 'Martin Kessler'],
    ['He', 1, 'Peter Lang'],
    ['I', 1, 'Martin Kessler'],
    ['he', 2, 'Martin Kessler'],
    ['artist', 1, 'Peter Lang'],
    ['The singer', 1, 'Martin Kessler'],
    ['wife', 1, 'Ana Ruiz'],
  ])('%s, number %i, is %s', (phrase, nth, name) => {
    expect(nameAt(phrase, nth)).toBe(name);
  });
});

describe('entities without a name', () => {
  test('are kept where they speak', () => {
    const { entities } = resolveText('A spokesman said the road was closed.', [
      ['the road was closed', 'A spokesman'],
    ]);
    expect(entities.map(({ name }) => name)).toContain('A spokesman');
  });

  test('are dropped where nothing more is told of them', () => {
    const { entities } = resolveText('Martin Kessler met a neighbour on Friday.');
    expect(entities.map(({ name }) => name)).toEqual(['Martin Kessler']);
  });
});
