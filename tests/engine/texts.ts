/** An article whose speakers, names and attitudes nobody could doubt. */
export const CLEAR_ARTICLE = [
  'Mayor Ines Calder praised the nurses of Aldbury on Monday.',
  '“They are heroes, and we owe them everything,” Calder said.',
  'Senator Bruno Falk attacked the mayor. “Calder is a liar and a disgrace to this city,” Falk said.',
  'Falk flew to Lisbon on Tuesday.',
].join('\n\n');

/** Where some words stand in a text. */
export const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

/** What nobody would hand in, and somebody will. */
export const HOSTILE_TEXTS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['white space', ' \n\t\u2028\u00a0\n'],
  ['lone surrogates', '\ud800 said \udc00 “x\ud83d” Smith. '.repeat(30)],
  ['a hundred thousand quotation marks', `${'“'.repeat(33_000)}${'"'.repeat(33_000)}${'”'.repeat(34_000)}`],
  ['emoji', '👍👨‍👩‍👧🏳️‍🌈 '.repeat(500)],
  ['HTML', '<p class="x">“Hi,” said <b>Bob&nbsp;Ray</b>.</p><script>alert("1")</script>\n'.repeat(40)],
  ['Chinese', '他说：“我很高兴。”张三批评了政府。'.repeat(100)],
  ['one word of a hundred thousand letters', 'x'.repeat(100_000)],
  ['accents upon accents', 'Z\u0300\u0301\u0302'.repeat(10_000)],
  ['control characters', `${'\0\u0007'.repeat(1000)}Smith said “no”.`],
  ['a sentence without an end', 'Smith praised Jones and '.repeat(500)],
  ['line breaks', `Smith said “no”.${'\n'.repeat(50_000)}“Yes,” Jones said.`],
  ['right-to-left marks', '\u202eSmith\u202c said “\u2067no\u2069”. '.repeat(50)],
  ['names of the special pieces', '[CLS] said “[MASK]” to [SEP] and [PAD] [UNK]. '.repeat(20)],
];
