/** A text that grows with a number, made so that code that looks back or ahead without end shows. */
export interface AdversarialText {
  readonly name: string;
  /** The size at which it is measured first; then twice that. */
  readonly count: number;
  readonly make: (count: number) => string;
}

const SYLLABLES = 'bar ven tol mir kas den rul fol gan hes lor pim sut wex zan dro'.split(' ');

/** Another name for every number: "Barven", "Tolmirkas". */
function nameOf(number: number): string {
  let name = '';
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    name += SYLLABLES[rest % SYLLABLES.length]!;
  return name[0]!.toUpperCase() + name.slice(1);
}

const repeat = (unit: string) => (count: number) => unit.repeat(count);
const times = (count: number, make: (index: number) => string, between = '\n\n') =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);

const MARKS: readonly (readonly [string, string])[] = [
  ['opening marks', '“'],
  ['closing marks', '”'],
  ['straight marks', '"'],
  ['straight marks between spaces', ' " '],
  ['single marks', '‘'],
  ['apostrophes', "'"],
  ['apostrophes glued to words', " 'tis"],
  ['guillemets', '«'],
  ['marks of LaTeX', "`` ''"],
  ['low marks', '„'],
];

const REPEATED: readonly (readonly [string, string, number])[] = [
  ['one letter', 'x', 500_000],
  ['one capital', 'X', 500_000],
  ['spaces', ' ', 500_000],
  ['tabs and spaces before a word', '\t ', 250_000],
  ['line breaks', '\n', 500_000],
  ['CRLF', '\r\n', 250_000],
  ['lines of one word', 'Smith\n', 20_000],
  ['lines of one small word', 'said\n', 20_000],
  ['full stops', '.', 200_000],
  ['full stops between spaces', '. ', 100_000],
  ['commas', ',', 100_000],
  ['commas after words', 'Smith, ', 20_000],
  ['dashes', '—', 200_000],
  ['hyphens', '-', 200_000],
  ['words on hyphens', 'well-', 50_000],
  ['digits', '7', 500_000],
  ['numbers with commas', '1,', 100_000],
  ['opening brackets', '(', 100_000],
  ['square brackets', '[', 100_000],
  ['angle brackets', '<', 100_000],
  ['ampersands', '&', 100_000],
  ['at signs', '@', 100_000],
  ['hash signs', '#a ', 50_000],
  ['addresses', 'http://a.b/c?', 20_000],
  ['mail addresses', 'a@b.', 50_000],
  ['accents on one letter', '\u0301', 100_000],
  ['NUL', '\0', 100_000],
  ['lone high surrogates', '\ud83d', 100_000],
  ['emoji', '👍', 50_000],
  ['emoji joined', '👩‍', 50_000],
  ['flags', '🇫', 50_000],
  ['right-to-left marks', '\u202e', 100_000],
  ['zero-width spaces', '\u200b', 100_000],
  ['Chinese', '他说我很高兴', 20_000],
  ['Thai', 'เขาพูดว่า', 20_000],
  ['tags', '<p>', 50_000],
  ['tags that do not end', '<p ', 50_000],
  ['entities that do not end', '&amp', 50_000],
  ['comments that do not end', '<!--', 50_000],
  ['mojibake', 'â€œ', 50_000],
  ['initials', 'J. ', 30_000],
  ['capitalised words', 'Ortiz ', 30_000],
  ['one name', 'Ines Calder ', 20_000],
  ['names joined by "of"', 'Bank of ', 20_000],
  ['names joined by "and"', 'Ortiz and ', 20_000],
  ['titles', 'President ', 20_000],
  ['"the"', 'the ', 50_000],
  ['"said"', 'said ', 30_000],
  ['"said that"', 'said that ', 20_000],
  ['"according to"', 'according to ', 20_000],
  ['"he said"', 'he said ', 20_000],
  ['"who"', 'Ortiz, who ', 20_000],
  ['"not"', 'not ', 30_000],
  ['praise', 'great ', 30_000],
  ['blame', 'terrible liar ', 20_000],
  ['pronouns', 'he her they ', 20_000],
  ['nominals', 'the singer ', 20_000],
  ['possessives', "Ortiz's ", 20_000],
  ['possessives of nominals', "the mayor's ", 20_000],
  ['one sentence without end', 'Ortiz praised Falk and ', 10_000],
  ['clauses in clauses', 'Ortiz said that Falk, who said that ', 8000],
  ['colons', 'Ortiz: ', 20_000],
  ['question and answer', 'Q: Why? A: No. ', 8000],
  ['photo credits', 'Photo: Ana Ruiz / Agency\n', 10_000],
  ['bylines', 'By Ana Ruiz\n', 10_000],
  ['datelines', 'LONDON (AP) — ', 10_000],
  ['headings', 'What happened next?\n\n', 10_000],
  ['hard-wrapped lines', 'the mayor said on monday that all of the nurses of the\n', 8000],
  ['quotations without speaker', '“It is fine.” ', 10_000],
  ['quotations of one word', '“fine” ', 10_000],
  ['quotations in quotations', '“a ‘', 20_000],
  ['paragraphs that open and do not close', '“It is fine.\n\n', 10_000],
  ['quotations by a pronoun', '“It is fine,” he said. ', 10_000],
  ['quotations by one speaker', '“It is fine,” Ortiz said. ', 10_000],
  ['quotations told by a nominal', '“It is fine,” the mayor said. ', 10_000],
  ['abbreviations', 'U.S. ', 30_000],
  ['signatures', '― Ana Ruiz, 34\n', 10_000],
  ['acronyms in brackets', 'Central Bank of Aldbury (CBA) ', 8000],
  ['issues', 'the border bill ', 15_000],
];

/** What every analysis must get through in time that grows with the text alone. */
export const ADVERSARIAL_TEXTS: readonly AdversarialText[] = [
  ...MARKS.map(([name, unit]) => ({
    name: `100,000 ${name}`,
    count: 100_000 / unit.length,
    make: repeat(unit),
  })),
  ...REPEATED.map(([name, unit, count]) => ({ name, count, make: repeat(unit) })),
  {
    name: 'marks before articles',
    count: 20_000,
    make: (count) => `${'“'.repeat(count)} Ortiz said. ${'”'.repeat(count)}`,
  },
  {
    name: '10,000 people',
    count: 10_000,
    make: (count) => times(count, (index) => `${nameOf(index)} ${nameOf(index * 7 + 3)} arrived.`, ' '),
  },
  {
    name: '10,000 people of one surname',
    count: 10_000,
    make: (count) => times(count, (index) => `${nameOf(index)} Calder arrived.`, ' '),
  },
  {
    name: '10,000 people of one given name',
    count: 10_000,
    make: (count) => times(count, (index) => `Ines ${nameOf(index)} arrived.`, ' '),
  },
  {
    name: '10,000 people by surname alone',
    count: 10_000,
    make: (count) => times(count, (index) => `Mr. ${nameOf(index)} arrived.`, ' '),
  },
  {
    name: '10,000 people in one list',
    count: 10_000,
    make: (count) => times(count, (index) => `${nameOf(index)} ${nameOf(index * 7 + 3)}`, ', '),
  },
  {
    name: '10,000 organisations with acronyms',
    count: 5000,
    make: (count) =>
      times(
        count,
        (index) =>
          `The ${nameOf(index)} ${nameOf(index * 5 + 1)} Institute (${nameOf(index).toUpperCase()}) met.`,
        ' ',
      ),
  },
  {
    name: '10,000 spellings of one name',
    count: 5000,
    make: (count) => times(count, (index) => `Volodymyr Zelensk${nameOf(index).toLowerCase()} spoke.`, ' '),
  },
  {
    name: '10,000 people, all praised by one',
    count: 5000,
    make: (count) => times(count, (index) => `Ortiz praised ${nameOf(index)} ${nameOf(index * 7 + 3)}.`, ' '),
  },
  {
    name: '10,000 people who blame each the next',
    count: 5000,
    make: (count) =>
      times(
        count,
        (index) => `${nameOf(index)} Ruiz called ${nameOf(index + 1)} Ruiz a liar and a disgrace.`,
        ' ',
      ),
  },
  {
    name: '10,000 quotations of 10,000 people',
    count: 5000,
    make: (count) =>
      times(count, (index) => `“I admire ${nameOf(index * 3 + 1)} Falk,” said ${nameOf(index)} Calder.`),
  },
  {
    name: '10,000 quotations, each over two paragraphs',
    count: 4000,
    make: (count) => times(count, (index) => `“It is fine, ${nameOf(index)} Falk.\n\n“It is,” said Ortiz.`),
  },
  {
    name: '10,000 people and then pronouns',
    count: 5000,
    make: (count) =>
      `${times(count, (index) => `${nameOf(index)} ${nameOf(index * 7 + 3)} arrived.`, ' ')} ${'He praised her. '.repeat(count)}`,
  },
  {
    name: '10,000 people and then nominals',
    count: 5000,
    make: (count) =>
      `${times(count, (index) => `Singer ${nameOf(index)} ${nameOf(index * 7 + 3)} arrived.`, ' ')} ${'The singer praised the mayor. '.repeat(count)}`,
  },
  {
    name: '10,000 people in a speech of a pronoun',
    count: 5000,
    make: (count) =>
      `“${times(count, (index) => `I hate ${nameOf(index)} ${nameOf(index * 7 + 3)}.`, ' ')}” he said.`,
  },
  {
    name: '10,000 groups',
    count: 5000,
    make: (count) =>
      times(count, (index) => `${nameOf(index)} officials criticised the ${nameOf(index * 3)} police.`, ' '),
  },
  {
    name: '10,000 places',
    count: 5000,
    make: (count) =>
      times(count, (index) => `In ${nameOf(index)}, Kansas, the mayor of ${nameOf(index * 3)} wept.`, ' '),
  },
  {
    name: 'a name of 10,000 words, again and again',
    count: 3000,
    make: (count) => `${times(count, nameOf, ' ')} arrived. `.repeat(3),
  },
  {
    name: 'words of growing length',
    count: 800,
    make: (count) => times(count * 1.41, (index) => 'x'.repeat(index % 400), ' '),
  },
  {
    name: 'one line of ordinary copy',
    count: 4000,
    make: (count) =>
      times(
        count,
        (index) => `Mayor ${nameOf(index % 50)} Calder praised the nurses. “They are heroes,” Calder said.`,
        ' ',
      ),
  },
  {
    name: 'ordinary copy in paragraphs',
    count: 4000,
    make: (count) =>
      times(
        count,
        (index) => `Mayor ${nameOf(index % 50)} Calder praised the nurses. “They are heroes,” Calder said.`,
      ),
  },
];
