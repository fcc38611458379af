import { readFileSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';

export const ARTICLES: readonly string[] = readFileSync('corpus/articles.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line).text as string);

const marks = fc.constantFrom(
  ...'" “ ” \' ‘ ’ « » ‹ › „ ‚ ‟ ❝ ❞ 「 」 … ( ) [ ]'.split(' '),
  ...["''", '``', '‘‘', '’’', '"\'', '’”', ' -- ', ' — ', '\n', '\n\n'],
);
const newsWord = fc.constantFrom(
  ...`Ortiz Mayor Ines Calder said says saying tweeted she he they I we who that which according to the a singer his her wife
  accused praised called not never no liar hero of and but or U.S. Sen. Rep. told added Acme Inc. Ltd. Bank Congress police
  officials spokesman spokeswoman critics supporters : , . ? ! ; ( ) - 's ’s By Photo: @handle #tag 12:30 5 % $3m Monday
  LONDON (AP) constructor toString __proto__ valueOf bill law Republican Democrats Britain’s Ruiz's Dr. Mr. J. et al. http://a.b/c a@b.c Q: A:`.split(
    /\s+/,
  ),
  '\n',
  '\n\n',
  '\t',
);
/** Characters that text seldom has and code seldom expects. */
const oddCharacter = fc.oneof(
  fc.constantFrom(
    ...[
      '\0',
      '\u0007',
      '\u0008',
      '\u001b',
      '\u007f',
      '\u0085',
      '\u00a0',
      '\u00ad',
      '\u200b',
      '\u200d',
      '\u200f',
    ],
    ...[
      '\u2028',
      '\u2029',
      '\u202a',
      '\u202e',
      '\u2060',
      '\u2067',
      '\u2069',
      '\ufe0f',
      '\ufeff',
      '\ufffd',
      '\uffff',
    ],
    ...[
      '\ud800',
      '\udbff',
      '\udc00',
      '\udfff',
      '👍🏽',
      '👩‍👩‍👧‍👦',
      '🇫🇷',
      'ﷺ',
      'ẞ',
      'İ',
      'ı',
      'ǆ',
      'ﬁ',
      '٣',
      '𝔄',
      '𠮷',
      'אבג',
      'عربي',
    ],
    ...[
      '\r',
      '\r\n',
      '\v',
      '\f',
      '&amp;',
      '&#8220;',
      '<b>',
      '</p>',
      'â€œ',
      '\\',
      '$&',
      '$1',
      '%s',
      '{{x}}',
      '__proto__',
    ],
  ),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
);
/** "Ž̈́̓": a letter under a heap of accents. */
const zalgo = fc
  .tuple(newsWord, fc.array(fc.integer({ min: 0x300, max: 0x36f }), { minLength: 1, maxLength: 12 }))
  .map(([word, accents]) => [...word].map((letter) => letter + String.fromCharCode(...accents)).join(''));

const joined = (part: Arbitrary<string>, between: string, maxLength = 80) =>
  fc.array(part, { maxLength }).map((parts) => parts.join(between));
const words = fc.oneof({ arbitrary: newsWord, weight: 4 }, { arbitrary: marks, weight: 1 });

const anyString = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
);
const quotationSoup = fc.oneof(
  joined(words, ' '),
  joined(fc.oneof(marks, newsWord), ' '),
  joined(fc.oneof(marks, newsWord), ''),
  joined(marks, ''),
);
const oddSoup = fc.oneof(
  joined(fc.oneof({ arbitrary: words, weight: 3 }, oddCharacter, zalgo), ' '),
  joined(fc.oneof({ arbitrary: words, weight: 2 }, oddCharacter), ''),
);

type Mutation = (text: string, at: number, length: number, put: string) => string;
/** Where `at` falls in a text, and what of it follows. */
const MUTATIONS: readonly Mutation[] = [
  (text, at, length, put) => text.slice(0, at) + put + text.slice(at + length),
  (text, at, _, put) => `${text.slice(0, at)}${put}${text.slice(at)}`,
  (text, at, length) => text.slice(0, at) + text.slice(at + length * 10),
  (text, at, length) => text.slice(0, at) + text.slice(at, at + length * 10).repeat(2) + text.slice(at),
  (text, at, length) =>
    text.slice(0, at) + text.slice(at, at + length * 10).toUpperCase() + text.slice(at + length * 10),
  (text, at) => text.slice(at) + text.slice(0, at),
  (text, at) => text.slice(0, at),
  (text) => text.replaceAll(/[“”]/g, '"'),
  (text) => text.replaceAll('“', '”'),
  (text) => text.replaceAll('”', ''),
  (text) => text.replaceAll(/\n+/g, ' '),
  (text) => text.replaceAll('\n\n', '\n'),
  (text) => text.replaceAll('. ', '.\n\n'),
  (text) => text.replaceAll('.', ''),
  (text) => text.replaceAll(',', ''),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  (text, at) =>
    [...text.split('\n')].sort((a, b) => ((a.length + at) % 7) - ((b.length + at) % 7)).join('\n'),
  (text, at) => text + ARTICLES[at % ARTICLES.length]!,
];
const put = fc.oneof(words, oddCharacter, zalgo, fc.constant(''));
const mutatedArticle = fc
  .tuple(
    fc.constantFrom(...ARTICLES),
    fc.array(fc.tuple(fc.constantFrom(...MUTATIONS), fc.nat(), fc.nat(40), put), {
      minLength: 1,
      maxLength: 8,
    }),
  )
  .map(([text, edits]) =>
    edits.reduce(
      (current, [mutate, at, length, put]) =>
        mutate(current, at % (current.length + 1), length, put).slice(0, 8000),
      text,
    ),
  );

const tag = fc.constantFrom(
  ...`<p> </p> <div> </div> <table> <tr> <td> </td> </tr> </table> <br/> <br> <ul> <li> </li> <blockquote> <article> <h1> </h1>
  <b> </b> <em <!-- --> <![CDATA[ ]]> <script>alert(1)</script> <script> </script> <style>p{}</style> <svg> <math> <template> <iframe>
  &amp; &#8220; &#x201d; &nbsp; &bogus; < > </html> <body> <head> <title> </title> <p <a'"`.split(/\s+/),
  '<a href="javascript:x">',
  '<img src=x onerror=alert(1)>',
  '<p class="x" __proto__="y">',
  '<meta property="article:published_time" content="x">',
);
/** Markup, of which a reader makes what it can. */
export const hostileHtml = fc.oneof(
  joined(fc.oneof(newsWord, tag), ' '),
  fc
    .tuple(
      fc.constantFrom('table><tr><td', 'div', 'ul><li', 'b', 'blockquote', 'p'),
      fc.integer({ min: 1, max: 400 }),
      words,
    )
    .map(([name, depth, word]) => `<html><body><p>${word}</p>${`<${name}>`.repeat(depth)}${word}`),
  fc.tuple(fc.constantFrom(...ARTICLES), fc.array(tag, { maxLength: 30 })).map(([text, tags]) => {
    const paragraphs = text.split(/\n+/);
    return `<html><head><title>News</title></head><body><article>${paragraphs
      .map((paragraph, index) => `<p>${paragraph}</p>${tags[index] ?? ''}`)
      .join('')}</article></body></html>`;
  }),
);

/** A megabyte without a line break. */
export const megabyteLine = fc
  .array(fc.oneof(words, oddCharacter, zalgo, fc.string({ minLength: 1, maxLength: 8 })), {
    minLength: 1,
    maxLength: 40,
  })
  .chain((parts) =>
    fc.constantFrom('', ' ').map((between) => {
      const unit = parts.join(between).replaceAll(/[\n\r\u2028\u2029]/g, ' ') + between || 'x';
      return unit.repeat(Math.ceil(1_000_000 / unit.length)).slice(0, 1_000_000);
    }),
  );

const longRun = fc
  .tuple(fc.oneof(words, oddCharacter, zalgo), fc.integer({ min: 100, max: 3000 }))
  .map(([unit, count]) => unit.repeat(count).slice(0, 30_000));

/** Every family of texts, each with its share in the cases. */
export const HOSTILE_TEXTS: readonly (readonly [string, number, Arbitrary<string>])[] = [
  ['any string', 0.25, anyString],
  ['soup of quotation marks', 0.3, quotationSoup],
  ['zalgo, right-to-left, NUL, lone surrogates', 0.2, oddSoup],
  ['mutated articles', 0.1, mutatedArticle],
  ['markup taken for text', 0.1, hostileHtml],
  ['one thing over and over', 0.05, longRun],
];

export const anyText = fc.oneof(
  ...HOSTILE_TEXTS.map(([, share, arbitrary]) => ({ arbitrary, weight: Math.round(share * 100) })),
);
