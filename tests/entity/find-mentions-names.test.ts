import { describe, expect, test } from 'vitest';
import { readMentions } from './read-mentions.ts';

const namesOf = (text: string) => readMentions(text).filter(({ kind }) => kind === 'name');
const written = (text: string) => namesOf(text).map((name) => name.text);
const typed = (text: string) => namesOf(text).map((name) => `${name.text}: ${name.type}`);

describe('where a name starts and ends', () => {
  test.each([
    ['Critics say Ursula von der Hagen met Omar bin Talal.', ['Ursula von der Hagen', 'Omar bin Talal']],
    ['Aides met Anna O’Hara, Ian McBride and Kim Dae-jun.', ['Anna O’Hara', 'Ian McBride', 'Kim Dae-jun']],
    ['The vote cost J. D. Marlow and Paul Hart Jr. their seats.', ['J. D. Marlow', 'Paul Hart Jr.']],
    ['They praised Joe “Buzz” Hale warmly.', ['Joe “Buzz” Hale']],
    ['They saw Marlow and Hart leave.', ['Marlow', 'Hart']],
    ['They sued Marlow & Hart for it.', ['Marlow & Hart']],
    ['She runs the Department of Parks and Public Gardens now.', ['Department of Parks and Public Gardens']],
    ['She leads the American Federation of Gardeners now.', ['American Federation of Gardeners']],
    ['He left the Food and Water Administration in May.', ['Food and Water Administration']],
    ['The party of Helen May lost.', ['Helen May']],
    ['It was Marlow’s garden, not Hart’s.', ['Marlow', 'Hart']],
    ['They met Mayor Bill de Winter on Monday.', ['Bill de Winter']],
  ])('%s', (text, names) => {
    expect(written(text)).toEqual(names);
  });
});

describe('the first word of a sentence', () => {
  test.each([
    ['Police arrested Marlow on Friday.', ['Marlow']],
    ['Marlow arrived late. Then he left.', ['Marlow']],
    ['Critics laughed. Voters did not.', []],
    ['However, Marlow stayed.', ['Marlow']],
    ['Announcing the plan, Marlow smiled.', ['Marlow']],
    ['John Page wrote it. Page is proud of it.', ['John Page', 'Page']],
    ['The town likes John Page. He said Page is proud.', ['John Page', 'Page']],
  ])('%s', (text, names) => {
    expect(written(text)).toEqual(names);
  });
});

describe('titles and offices', () => {
  test.each([
    ['They wrote to Sen. Ada Marlow.', 'Ada Marlow', 'Sen.', 'female'],
    ['They wrote to Mrs Marlow.', 'Marlow', 'Mrs', 'female'],
    ['They wrote to Prime Minister Ada Marlow.', 'Ada Marlow', 'Prime Minister', 'female'],
    ['They wrote to Secretary of State Ada Marlow.', 'Ada Marlow', 'Secretary of State', 'female'],
    ['They wrote to Sir Keith Marlow.', 'Keith Marlow', 'Sir', 'male'],
  ])('%s', (text, name, title, gender) => {
    const [found] = namesOf(text);
    expect(found).toMatchObject({ text: name, title, gender, type: 'person' });
  });

  test('a body that stands in the title is a name of its own', () => {
    expect(written('They wrote to White House Press Secretary Ada Marlow.')).toEqual([
      'White House',
      'Ada Marlow',
    ]);
  });

  test('a surname that is also a title stays a surname', () => {
    expect(written('They wrote to Howard Dean about it.')).toEqual(['Howard Dean']);
  });

  test('an office alone is no name', () => {
    expect(written('They asked the Prime Minister and the Attorney General.')).toEqual([]);
  });
});

describe('headlines', () => {
  test('capitals on every word do not glue names together', () => {
    const text =
      'Ada Marlow Reveals She Ended Friendship With Ken Hart Over Dan Lowry Affiliation\n\nMarlow and Ken Hart fell out over Dan Lowry, she said.';
    expect(written(text).slice(0, 3)).toEqual(['Ada Marlow', 'Ken Hart', 'Dan Lowry']);
  });

  test('a name that the article has in full is found in capitals', () => {
    expect(
      written('QUISTWELL WINS THE VOTE IN A LANDSLIDE\n\nThe town chose Hallvard Quistwell on Sunday.')[0],
    ).toBe('QUISTWELL');
  });
});

describe('types', () => {
  test.each([
    ['He works for NATO now.', ['NATO: organization']],
    ['He joined the Velmont Instruments board.', ['Velmont Instruments: organization']],
    ['He studied at the University of Velmont.', ['University of Velmont: organization']],
    ['Corvale, the company, paid.', ['Corvale: organization']],
    ['Thousands fled to Marlow County.', ['Marlow County: place']],
    ['They live in Germany.', ['Germany: place']],
    ['Critics blame Democrats and Iraqis.', ['Democrats: group', 'Iraqis: group']],
    ['They oppose the Clean Rivers Act.', ['Clean Rivers Act: other']],
    ['The government of Orvania fell.', ['Orvania: place']],
    ['A spokesman praised Quistwell, who left.', ['Quistwell: person']],
    ['The town of Quistwell burned.', ['Quistwell: place']],
    ['Rep. Ada Marlow (R-Ohio) voted.', ['Ada Marlow: person', 'Ohio: place']],
    ['They sang “Small Town, Large Hats” there.', ['Small Town, Large Hats: other']],
    ['They sang “Other People’s Houses” there.', ['Other People’s Houses: other']],
    ['The New York Times called first.', ['The New York Times: organization']],
  ])('%s', (text, names) => {
    expect(typed(text)).toEqual(names);
  });

  test('the place of a dateline is a place', () => {
    const text = 'Minister quits before vote\n\nBRENNWELL, Orvania (CPA) — The minister left on Monday.';
    expect(typed(text)).toEqual(['BRENNWELL: place', 'Orvania: place', 'CPA: organization']);
  });

  test('a surname has the type of the full name, even where it is also a word or a place', () => {
    expect(typed('They like Ken West. The judge told West to sit.')).toEqual([
      'Ken West: person',
      'West: person',
    ]);
  });

  test('the short form of a company has the type of the long one', () => {
    expect(typed('He left Calder Instruments. The board says Calder paid him.')).toEqual([
      'Calder Instruments: organization',
      'Calder: organization',
    ]);
  });

  test('the adjective of a people is no name', () => {
    expect(written('The French minister met Republican critics.')).toEqual([]);
  });

  test('a later noun tells the gender', () => {
    expect(namesOf('They met Xyla Quistwell, the actress, there.')[0]).toMatchObject({
      type: 'person',
      gender: 'female',
    });
  });
});
