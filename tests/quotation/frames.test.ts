import { describe, expect, test } from 'vitest';
import { readQuotations, readSaid } from './read-quotations.ts';

describe('who speaks the words in quotation marks', () => {
  test.each([
    ['verb after the name', '“The plan will fail,” Marta Ortiz said.', ['Marta Ortiz: The plan will fail,']],
    ['inverted', '“The plan will fail,” said Marta Ortiz.', ['Marta Ortiz: The plan will fail,']],
    ['frame first', 'Marta Ortiz said, “The plan will fail.”', ['Marta Ortiz: The plan will fail.']],
    [
      'frame in the middle',
      '“The plan,” Marta Ortiz said, “will fail.”',
      ['Marta Ortiz: The plan, … will fail.'],
    ],
    [
      'apposition before the verb',
      '“It fails,” Hugh Hill, a doctor from Ohio, said.',
      ['Hugh Hill: It fails,'],
    ],
    ['relative clause behind', '“It fails,” said Hugh Hill, who runs a clinic.', ['Hugh Hill: It fails,']],
    ['according to, behind', '“It fails,” according to Marta Ortiz.', ['Marta Ortiz: It fails,']],
    ['according to, before', 'According to Marta Ortiz, it is “a mess.”', ['Marta Ortiz: it is “a mess.']],
    ['colon', 'Ortiz: “The plan will fail.”', ['Ortiz: The plan will fail.']],
    ['dash', '“We are done.” — Marta Ortiz', ['Marta Ortiz: We are done.']],
    [
      'an organisation',
      '“It fails,” the Ohio Rail Union said in a statement.',
      ['the Ohio Rail Union: It fails,'],
    ],
    [
      'a nominal with its preposition',
      '“It fails,” a spokesman for the company said.',
      ['a spokesman for the company: It fails,'],
    ],
    ['a pronoun', '“The plan will fail,” she told reporters.', ['she: The plan will fail,']],
    ['a quantity', 'Some chanted “We want the money!”', ['Some: We want the money!']],
    [
      'inverted in the middle',
      '“I was there,” recalled Ms. Ortiz, 71, “and I saw it.”',
      ['Ms. Ortiz: I was there, … and I saw it.'],
    ],
    ['a hearer before a colon', 'Ortiz told the BBC: “We are done.”', ['Ortiz: We are done.']],
    [
      'a title in the frame',
      'Ortiz wrote in her memoir, “Night Ferry,” that he was “a coward.”',
      ['Ortiz: he was “a coward.'],
    ],
    [
      'an abbreviation in the frame',
      'Rep. Ann Hill, R-Calif., former head of a panel, said he “failed badly”.',
      ['Rep. Ann Hill: he “failed badly'],
    ],
    ['a live blog’s clock', '10:50 — “It is over,” Hugh Hill writes.', ['Hugh Hill: It is over,']],
    ['a tweet', '“It fails,” Ms. Ortiz wrote on Twitter.', ['Ms. Ortiz: It fails,']],
    ['put it', '“A gamble,” was how Marta Ortiz put it.', ['Marta Ortiz: A gamble,']],
    [
      'passive with by',
      'The plan was described by Marta Ortiz as “a real disaster”.',
      ['Marta Ortiz: a real disaster'],
    ],
    [
      'passive, quoted as saying',
      'Ortiz was quoted as saying “the plan will fail”.',
      ['Ortiz: the plan will fail'],
    ],
    [
      'participle',
      'Marta Ortiz praised it, adding that it was “overdue by years.”',
      ['Marta Ortiz: it was “overdue by years.'],
    ],
    [
      'participle behind a frame',
      'It fails, Marta Ortiz said, adding, “It is not ready.”',
      ['Marta Ortiz: It is not ready.'],
    ],
    [
      'who said',
      'Marta Ortiz, who said she was “tired of waiting”, left.',
      ['who: she was “tired of waiting'],
    ],
    ['coordination', 'Marta Ortiz denied the charge and called him “a liar”.', ['Marta Ortiz: him “a liar']],
    [
      'late frame',
      'They had “put a big crack” in the wall, Marta Ortiz said.',
      ['Marta Ortiz: They had “put a big crack” in the wall'],
    ],
    ['manner verb', '“Fine,” she sighed.', ['she: Fine,']],
    [
      'a manner verb inside reported speech',
      'Ortiz told a friend he sang “like a broken kettle.”',
      ['Ortiz: he sang “like a broken kettle.'],
    ],
    ['introduced by a sentence', 'Marta Ortiz smiled. “It is not ready.”', ['Marta Ortiz: It is not ready.']],
    [
      'introduced by a paragraph',
      'The Ohio Board wrote:\n\n“We regret this.”',
      ['The Ohio Board: We regret this.'],
    ],
    [
      'no subject, as before',
      '“It fails,” Ortiz said. Adding, “It is not ready.”',
      ['Ortiz: It fails,', 'Ortiz: It is not ready.'],
    ],
    [
      'subject behind an opening phrase',
      'In answer to Hugh Hill, Marta Ortiz wrote to friends, saying: “It fails.”',
      ['Marta Ortiz: It fails.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(readSaid(text)).toEqual(expected);
  });

  test('a name set beside a nominal is who speaks', () => {
    const [quotation] = readQuotations('“It fails,” a lawyer for the family, William Grant of Dale, said.');
    expect(quotation).toMatchObject({ mention: 'William Grant' });
  });

  test.each([
    ['told in court, not by the court', '“He lied”, jury told'],
    ['no talk before it', 'It rained on Monday.\n\n“Nobody saw it coming at all.”'],
  ])('nobody is named: %s', (_, text) => {
    expect(readQuotations(text).at(-1)).toMatchObject({
      speaker: null,
      mention: null,
      method: 'none',
      confidence: 0,
    });
  });

  test('a negated cue reports nothing', () => {
    expect(readQuotations('Marta Ortiz did not say “I am sorry”.')).toEqual([]);
  });

  test('a paper speaks for who spoke before it', () => {
    const text = 'In a statement, Marta Ortiz said she was hurt.\n\n“It is a lie,” the statement said.';
    expect(readQuotations(text).at(-1)).toMatchObject({ speaker: 'the statement', mention: 'Marta Ortiz' });
  });
});

describe('what is said', () => {
  test.each([
    ['marks alone', 'Marta Ortiz said, “The plan will fail.”', 'direct', 'The plan will fail.'],
    [
      'words before the marks',
      'Marta Ortiz said that the plan was “a mess”.',
      'mixed',
      'the plan was “a mess',
    ],
    [
      'words behind the marks',
      'Marta Ortiz called “this mess” a waste of money.',
      'mixed',
      'this mess” a waste of money',
    ],
    [
      'clause before the frame',
      'The plan is “a complete mess,” Marta Ortiz said.',
      'mixed',
      'The plan is “a complete mess,',
    ],
    [
      'up to the article’s own words',
      'Marta Ortiz called it “a real mess”, but the board met.',
      'mixed',
      'it “a real mess',
    ],
  ])('%s', (_, text, kind, content) => {
    expect(readQuotations(text)[0]).toMatchObject({ kind, content });
  });
});
