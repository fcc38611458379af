// Writes src/lexicon/sentiment-words.ts and src/lexicon/attitude-verbs.ts from scripts/words/sentiment-words.txt and
// scripts/words/attitude-verbs.txt, both written by hand for this project: every word with its inflected forms.
//
//   node scripts/build-sentiment-lexicon.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const IRREGULAR = {
  be: 'is are was were been being',
  bear: 'bears bore borne bearing',
  beat: 'beats beaten beating',
  break: 'breaks broke broken breaking',
  build: 'builds built building',
  cast: 'casts casting',
  cut: 'cuts cutting',
  fall: 'falls fell fallen falling',
  fight: 'fights fought fighting',
  fire: 'fires fired firing',
  flee: 'flees fled fleeing',
  forgive: 'forgives forgave forgiven forgiving',
  hit: 'hits hitting',
  hurt: 'hurts hurting',
  lead: 'leads led leading',
  lie: 'lies lied lying',
  lose: 'loses lost losing',
  mislead: 'misleads misled misleading',
  misspeak: 'misspeaks misspoke misspoken misspeaking',
  pay: 'pays paid paying',
  quit: 'quits quitting',
  rebuild: 'rebuilds rebuilt rebuilding',
  uphold: 'upholds upheld upholding',
  misread: 'misreads misreading',
  mistake: 'mistakes mistook mistaken mistaking',
  rise: 'rises rose risen rising',
  shine: 'shines shone shining',
  shoot: 'shoots shot shooting',
  sing: 'sings sang sung',
  sink: 'sinks sank sunk sinking',
  spew: 'spews spewed spewing',
  split: 'splits splitting',
  stand: 'stands stood standing',
  steal: 'steals stole stolen stealing',
  stick: 'sticks stuck sticking',
  take: 'takes took taken taking',
  tear: 'tears tore torn tearing',
  tread: 'treads trod treading',
  win: 'wins won winning',
  let: 'lets letting',
  hide: 'hides hid hidden hiding',
  look: 'looks looked looking',
  walk: 'walks walked walking',
  die: 'dies died dying',
  sue: 'sues sued suing',
  vie: 'vies vied vying',
  upset: 'upsets upsetting',
  strike: 'strikes struck striking',
  speak: 'speaks spoke spoken speaking',
  say: 'says said saying',
  choose: 'chooses chose chosen choosing',
  see: 'sees saw seen seeing',
  have: 'has had having',
  find: 'finds found finding',
  do: 'does did doing',
  get: 'gets got getting',
  overthrow: 'overthrows overthrew overthrown overthrowing',
  strike_back: 'strikes_back struck_back',
  make: 'makes made making',
  overreach: 'overreaches overreached overreaching',
  give: 'gives gave given giving',
  throw: 'throws threw thrown throwing',
  go: 'goes went gone going',
  come: 'comes came coming',
  put: 'puts putting',
  run: 'runs ran running',
  hold: 'holds held holding',
  fall_short: 'falls_short fell_short falling_short',
};
const PLURAL = { hero: 'heroes', man: 'men' };

const doubled = (word) => word + word.at(-1);
const endsInConsonantY = (word) => /[^aeiou]y$/.test(word);

function thirdPerson(word) {
  if (endsInConsonantY(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|[^aeiou]o)$/.test(word) ? `${word}es` : `${word}s`;
}

function verbForms(word, double) {
  const [head, ...rest] = word.split('_');
  const tail = rest.map((part) => `_${part}`).join('');
  const irregular = IRREGULAR[head];
  if (irregular) return [head, ...irregular.split(' ')].map((form) => form + tail);
  const stem = double ? doubled(head) : head;
  const past = /e$/.test(head)
    ? `${head}d`
    : endsInConsonantY(head)
      ? `${head.slice(0, -1)}ied`
      : `${stem}ed`;
  const progressive = /[^eoy]e$/.test(head) ? `${head.slice(0, -1)}ing` : `${stem}ing`;
  return [head, thirdPerson(head), past, progressive].map((form) => form + tail);
}

function plural(word) {
  for (const [end, form] of Object.entries(PLURAL))
    if (word.endsWith(end)) return word.slice(0, -end.length) + form;
  return thirdPerson(word);
}

/** Adjectives whose adverb says only how much ("strongly") or how the speaker speaks ("honestly"). */
const ONLY_DEGREE = new Set([
  'strong',
  'fair',
  'great',
  'serious',
  'extreme',
  'terrible',
  'awful',
  'incredible',
  'extraordinary',
  'true',
  'just',
  'fine',
  'bitter',
  'sharp',
  'honest',
]);

function adverb(word) {
  if (ONLY_DEGREE.has(word)) return [];
  if (/ly$|_/.test(word)) return [];
  if (/ic$/.test(word)) return [`${word}ally`];
  if (/[^aeiou]le$/.test(word)) return [`${word.slice(0, -1)}y`];
  return [endsInConsonantY(word) ? `${word.slice(0, -1)}ily` : `${word}ly`];
}

/** "slam+!" -> ["slam", "slams!", ...]: every form keeps the mark that it counts only where tagged as a verb. */
function formsOf(entry, part) {
  const [, word, marks] = /^(.*?)([+!]*)$/.exec(entry);
  const only = marks.includes('!') ? '!' : '';
  if (part === 'verb') return verbForms(word, marks.includes('+')).map((form) => form + only);
  if (part === 'noun') return [word, plural(word)];
  return part === 'adjective' ? [word + only, ...adverb(word)] : [word];
}

function compile(file, partOf) {
  const lines = readFileSync(new URL(`words/${file}.txt`, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [head, words] = line.split(/:\s*/);
      const forms = new Set(
        words
          .trim()
          .split(/\s+/)
          .flatMap((entry) => formsOf(entry, partOf(head))),
      );
      return `${head}: ${[...forms].join(' ')}`;
    })
    .join('\n');
}

/** What showed which words were still missing; the weights are ours. */
const checked =
  'gaps found with NewsMTSC train and our annotated sentences (MIT) and the word list AFINN-165 (Finn Årup Nielsen)';

function write(name, constant, about, data) {
  const header = `// Generated by scripts/build-sentiment-lexicon.mjs from scripts/words/${name}.txt. ${about}\n// Origin: written by hand for this project; ${checked}. Licence: MIT.\n`;
  writeFileSync(
    new URL(`../src/lexicon/${name}.ts`, import.meta.url),
    `${header}\nexport const ${constant} = \`\n${data}\n\`;\n`,
  );
}

write(
  'sentiment-words',
  'SENTIMENT_WORDS',
  'Lines of KIND WEIGHT PART: forms.',
  compile('sentiment-words', (head) => head.split(' ')[2]),
);
write(
  'attitude-verbs',
  'ATTITUDE_VERBS',
  'Lines of TOWARD GOVERNOR: forms.',
  compile('attitude-verbs', (head) => ({ noun: 'noun', adjective: 'word' })[head.split(' ')[1]] ?? 'verb'),
);
