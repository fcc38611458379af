// Reads one marked article (`marked/<id>.md`): prose with inline mentions and a fenced JSON block below it.
// What the marks already say is derived here, so that no offset, alias or `speakers` line is written by hand.

const MARK = /\{\{([^{}|]+)\|([^{}|]+)(?:\|(name|nominal|pronoun))?\}\}/g;
const PRONOUNS = new Set(
  `i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
   it its itself they them their theirs themselves who whom whose which`.split(/\s+/),
);
const CLOSES = { '“': '”', '‘': '’', '"': '"', "'": "'" };

/** Pronoun by list; name when it has a capitalised word of the entity's name, or its initials; else nominal. */
function mentionKind(surface, entity) {
  if (PRONOUNS.has(surface.toLowerCase())) return 'pronoun';
  const words = (s) => s.match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = new Set(words(entity).filter((w) => /^\p{Lu}/u.test(w)).map((w) => w.toLowerCase()));
  const initials = words(entity).filter((w) => /^\p{Lu}/u.test(w)).map((w) => w[0]).join('');
  if (initials.length > 1 && surface === initials) return 'name';
  return words(surface).some((w) => /^\p{Lu}/u.test(w) && own.has(w.toLowerCase())) ? 'name' : 'nominal';
}

/** Takes the marks out of the prose and keeps where they stood. */
function readMentions(marked) {
  let text = '';
  let from = 0;
  const mentions = [];
  for (const match of marked.matchAll(MARK)) {
    const [whole, surface, entity, kind] = match;
    text += marked.slice(from, match.index);
    const start = text.length;
    text += surface;
    from = match.index + whole.length;
    mentions.push({ start, end: text.length, text: surface, entity, kind: kind ?? mentionKind(surface, entity) });
  }
  return { text: text + marked.slice(from), mentions };
}

const paragraphEnd = (text, at) => {
  const blank = text.indexOf('\n\n', at);
  return blank < 0 ? text.length : blank;
};

/** A single closing mark is told from an apostrophe by what follows it; `until` settles the rest. */
function closingMark(text, at, mark) {
  const end = paragraphEnd(text, at);
  for (let i = at; i < end; i++) {
    if (text[i] !== CLOSES[mark]) continue;
    if (!/[‘']/.test(mark) || !/[\p{L}\p{N}]/u.test(text[i + 1] ?? ' ')) return i;
  }
  return end; // a quotation that runs on has no closing mark in this paragraph
}

const checkCue = (text, cue, fail) => cue === null || text.includes(cue) || fail(`cue not in the text: "${cue}"`);

function readQuotes(text, written, fail) {
  let from = 0;
  return written.map(({ quote, until, speaker, cue, kind = 'speech' }) => {
    let start = text.indexOf(quote, from);
    const bare = kind === 'turn' || kind === 'written'; // these two may stand without marks
    while (start >= 0 && !bare && !(text[start - 1] in CLOSES)) start = text.indexOf(quote, start + 1);
    if (start < 0) fail(`no quotation opens with "${quote}" after offset ${from}`);
    from = start + 1;
    const mark = text[start - 1] in CLOSES ? text[start - 1] : null;
    let end = mark ? closingMark(text, start, mark) : paragraphEnd(text, start);
    if (until !== undefined) {
      const last = text.indexOf(until, start);
      if (last < 0) fail(`"${quote}" never reaches "${until}"`);
      end = last + until.length;
    }
    checkCue(text, cue, fail);
    return { start, end, text: text.slice(start, end), speaker, cue, kind };
  });
}

/** Every opening quotation mark must belong to a listed quotation. */
function checkMarks(text, quotes, fail) {
  const listed = new Set(quotes.map((q) => q.start));
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}.,!?…])["'“‘](?=[\p{L}\p{N}@$])/gu))
    if (!listed.has(index + 1)) fail(`quotation not listed: ${text.slice(index, index + 40)}`);
}

function locate(text, content, from, fail) {
  const start = text.indexOf(content, from);
  if (start < 0) fail(`not in the text after offset ${from}: "${content}"`);
  return { start, end: start + content.length };
}

/** Each form that is neither pronoun nor the name itself, once; a leading article or pronoun in lower case. */
function aliasesOf(name, mentions) {
  const forms = new Map();
  for (const m of mentions) {
    if (m.entity !== name || m.kind === 'pronoun' || m.text === name) continue;
    const form = m.text.replace(/^(The|A|An|His|Her|Their|This|That)(?= )/, (w) => w.toLowerCase());
    if (form.slice(1) === name.slice(1)) continue; // the name at the start of a sentence
    if (!forms.has(form.toLowerCase())) forms.set(form.toLowerCase(), form);
  }
  return [...forms.values()];
}

/** Quotations of four words or more, by their first ten. */
export const speakersOf = (quotes) =>
  quotes
    .map((q) => ({ words: q.text.split(/\s+/).filter(Boolean), speaker: q.speaker }))
    .filter((q) => q.words.length >= 4)
    .map((q) => ({ quote: q.words.slice(0, 10).join(' '), speaker: q.speaker }));

/** `fail` is called with what is wrong and must throw. */
export function readMarked(source, fail) {
  const parts = /^([\s\S]*?)\n```json\n([\s\S]*)\n```\s*$/.exec(source.replace(/\r\n/g, '\n'));
  if (!parts) fail('no fenced json block at the end');
  let notes;
  try {
    notes = JSON.parse(parts[2]);
  } catch (error) {
    fail(`json block: ${error.message}`);
  }
  const { text, mentions } = readMentions(parts[1].trim());
  if (/\{\{|\}\}/.test(text)) fail(`broken mark near: ${text.slice(text.search(/\{\{|\}\}/)).slice(0, 40)}`);
  const quotes = readQuotes(text, notes.quotes, fail);
  checkMarks(text, quotes, fail);
  let segmentFrom = 0;
  const segments = notes.segments.map(({ kind, text: content }) => {
    const span = locate(text, content, segmentFrom, fail);
    segmentFrom = span.end;
    return { ...span, kind };
  });
  let indirectFrom = 0; // contents are listed in the order in which they begin; they may overlap
  const indirect = notes.indirect.map(({ content, speaker, cue, type }) => {
    const span = locate(text, content, indirectFrom, fail);
    indirectFrom = span.start;
    checkCue(text, cue, fail);
    return { ...span, speaker, cue, type };
  });
  const entities = notes.entities.map(({ name, type, gender }) => {
    const aliases = aliasesOf(name, mentions);
    return { name, type, gender, aliases };
  });
  const { id, genre, edges } = notes;
  return { id, genre, text, entities, mentions, edges, quotes, speakers: speakersOf(quotes), indirect, segments };
}
