import { expect, test } from 'vitest';
import { readMentions } from './read-mentions.ts';

const pronouns = (text: string) => readMentions(text).filter(({ kind }) => kind === 'pronoun');

test.each([
  ['He left.', { text: 'He', person: 3, gender: 'male', number: 'singular' }],
  ['They saw herself.', { text: 'They', person: 3, gender: null, number: 'plural' }],
  ['She left.', { text: 'She', person: 3, gender: 'female', number: 'singular', type: 'person' }],
  ['It left.', { text: 'It', person: 3, gender: 'neutral', number: 'singular', type: null }],
  ['I left.', { text: 'I', person: 1, number: 'singular', type: 'person' }],
  ['We left.', { text: 'We', person: 1, number: 'plural' }],
  ['You left.', { text: 'You', person: 2, number: null }],
  ['Marlow, who left, sang.', { text: 'who', person: 3, number: null }],
  ['Corvale, which left, paid.', { text: 'which', gender: 'neutral' }],
])('person, gender and number: %s', (text, expected) => {
  expect(pronouns(text)[0]).toMatchObject(expected);
});

test('the country US is no pronoun', () => {
  expect(pronouns('Aid from the US came to us.').map(({ text }) => text)).toEqual(['us']);
});

test('"which" inside a phrase stands for nobody', () => {
  expect(pronouns('Ask in which town.')).toEqual([]);
});
