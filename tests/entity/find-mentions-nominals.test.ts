import { describe, expect, test } from 'vitest';
import { mentionOf, readMentions } from './read-mentions.ts';

const nominals = (text: string) => readMentions(text).filter(({ kind }) => kind === 'nominal');
const written = (text: string) => nominals(text).map((nominal) => nominal.text);

describe('noun phrases for persons, organizations and groups', () => {
  test.each([
    ['The singer laughed.', ['The singer']],
    ['The former president said nothing.', ['The former president']],
    ['His wife left.', ['wife']],
    ['Her former bandmate sued.', ['former bandmate']],
    ['The company declined to comment.', ['The company']],
    ['The pair have not met.', ['The pair']],
    ['Local officials agreed.', ['Local officials']],
    ['The 36-year-old Democrat won.', ['The 36-year-old Democrat']],
    ['They booed the Donda artist.', ['the Donda artist']],
    ['They booed the “Salt Flats” singer.', ['the “Salt Flats” singer']],
    ['A Tidewater spokesman spoke.', ['spokesman']],
    ['The two smiled, and the other stayed.', ['The two', 'the other']],
    ['The 63-year-old smiled.', ['The 63-year-old']],
    ['They met the board’s chairman.', ['the board', 'chairman']],
    ['They saw the river and the old bridge.', []],
    ['She said that officials lied.', ['officials']],
  ])('%s', (text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  test.each([
    ['The actress left.', { type: 'person', gender: 'female', number: 'singular', role: 'actress' }],
    ['The king left.', { type: 'person', gender: 'male', number: 'singular', role: 'king' }],
    ['The committee left.', { type: 'organization', gender: null, number: 'singular', role: 'committee' }],
    ['The protesters left.', { type: 'group', gender: null, number: 'plural', role: 'protesters' }],
    ['The policewomen left.', { type: 'group', gender: 'female', number: 'plural', role: 'policewomen' }],
  ])('what the noun tells: %s', (text, expected) => {
    expect(nominals(text)[0]).toMatchObject(expected);
  });
});

describe('owner', () => {
  test.each([
    ['His wife left.', 'wife', 'His'],
    ['They met Marlow’s lawyer.', 'lawyer', 'Marlow'],
    ['They met the board’s chairman.', 'chairman', 'the board'],
    ['They met a spokesman for the committee.', 'a spokesman', 'the committee'],
    ['A Tidewater spokesman spoke.', 'spokesman', 'Tidewater'],
  ])('%s', (text, possessed, owner) => {
    const mentions = readMentions(text);
    expect(mentions[mentionOf(mentions, possessed).owner!]?.text).toBe(owner);
  });
});

describe('apposition', () => {
  test.each([
    ['His wife, Anna Marlow, left.', 'wife', 'Anna Marlow'],
    ['They met Anna Marlow, the mayor, there.', 'the mayor', 'Anna Marlow'],
    ['They met Anna Marlow, 45, the mayor, there.', 'the mayor', 'Anna Marlow'],
    ['They met singer Anna Marlow there.', 'singer', 'Anna Marlow'],
    ['They met the statistician Anna Marlow there.', 'the statistician', 'Anna Marlow'],
  ])('%s', (text, nominal, name) => {
    const mentions = readMentions(text);
    expect(mentions[mentionOf(mentions, nominal).apposition!]?.text).toBe(name);
  });

  test('a noun phrase that only follows later is not set beside the name', () => {
    const mentions = readMentions('Anna Marlow left and the mayor stayed.');
    expect(mentionOf(mentions, 'the mayor').apposition).toBeNull();
  });
});
