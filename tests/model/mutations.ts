/** A source of random numbers: an integer from 0 up to, not including, `below`. */
export type Draw = (below: number) => number;

/** A change to the words of a sentence, in place. */
type Mutation = (words: string[], draw: Draw) => void;

const pick = <T>(items: readonly T[], draw: Draw): T => items[draw(items.length)]!;
const list = (text: string): string[] => text.trim().split(/\s+/);

const FOREIGN = list(`
  Édouard Müller naïve façade Łódź Dvořák Gabriel García Márquez smörgåsbord Ångström piñata coöperate Øresund Þingvellir
  İstanbul DİYARBAKIR ığdır Iğdır Ağrı IŞIK ŞİİR ﬁnance oﬃce ﬂuﬀy ﬅraße STRASSE GROẞE straße Ǆungla ǅ ǈ ŉ ǰ ΐ
  Москва Владимир Йошкар-Ола Ёлка Київ Ґалаґан ОДЕССА Ўзбекистон Ѝ
  ΟΔΥΣΣΕΥΣ Ὀδυσσεύς Σίσυφος ΣΑΣ σας Ἀθῆναι ᾍδης ΌΣΟΣ ΐ Ω Å K ℵ ℃ №
  שלום שָׁלוֹם ‏עברית‎ العربيّة مُحَمَّد ﷺ کابل हिन्दी नमस्ते বাংলা தமிழ் ไทย ภาษาไทย ខ្មែរ မြန်မာ ქართული ᲥᲐᲠᲗᲣᲚᲘ Հայերեն
  中国 北京市 日本語 カタカナ ｶﾀｶﾅ ひらがな がぎぐ 東京tokyo東京 한국어 서울 대한민국 𠀀𠮷 豈更 㐀 〇 々 〆 ㍿ ①②③ Ⅷ ⅷ ½ x² H₂O
  Ｆｕｌｌ ｗｉｄｔｈ ＡＢＣ１２３ 𝐛𝐨𝐥𝐝 𝕯𝖔𝖚𝖇𝖑𝖊 ᴀᴍᴀʟʟ 🅰 Ⓐⓑ ᏣᎳᎩ ꮳꮃꭹ 𐐔𐐯𐑅 𐌰𐌱
  😀 👍🏽 👩‍👩‍👧‍👦 🇺🇸 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️ ☎︎ 1️⃣ ™ © ® ° ± × ÷ ≠ ≮ ∅ → ∑ √ ∞ ■ ★ ⸺ ⹂ ⁂ ‼ ⁇ ؟ ، ۔ । ・ ー 「引用」 『』 【】 〜
`);
const FIGURES = list(`
  $1,234.56 €99 £3.5m ¥500 ₹10 ₿0.5 ¢ 50% 3‰ 1st 22nd 12:30pm 2024-01-31 1/2 +1-555-0100 0x1F 1e-9 U.S. e.g. i.e. a.m. AT&T
  https://www.example.com/a_b?c=d&e=%20#top someone@example.org #hashtag @name C++ R&B rock'n'roll o'clock 'tis y'all's
  co-operative mother-in-law ... … -- — – ‑ ‒ ― − _under_ *bold* \`code\` ~tilde ^caret |bar| {x} [y] <z> \\back /slash = < >
  ٣٤٥ १२३ 四五 １２ ٪ [UNK] [CLS] ##ing [MASK]
`);
const MARKS = Array.from(
  '\u0301\u0300\u0308\u0327\u0323\u0338\u0345\u0307\u20dd\u20e3\ufe0f\u093f\u0e31\u05b7\u064e\u3099' +
    '\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a\u202e\u2066\u2069\u061c\u180e\ufffd\ufffc' +
    '\u0000\u0001\u0007\u0008\u000b\u000c\u001b\u001c\u001f\u007f\u0080\u0085\u009f\ue000\uf8ff\ufdd0\uffff\u{e0001}\u{10fffd}' +
    '’‘“”„‚«»‹›\'"‛‟′″`´¨¸·¿¡§¶†‡•‰‱⁄,.;:!?-_()[]{}&%#@*/\\+<=>|~^$€£¢¤¥',
);
const SPACES = Array.from('\t\n\r\u00a0\u1680\u2000\u2003\u2007\u2009\u200a\u2028\u2029\u202f\u205f\u3000');
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'áàâäãåāăąǎạảấа𝒂ａªⓐ',
  c: 'çćĉčс',
  e: 'éèêëēėęěẹễе℮ｅ',
  f: 'ﬁﬂﬀﬃſ',
  i: 'íìîïīįıỉі𝑖ｉ',
  k: 'ķК',
  n: 'ñńňņηｎ',
  o: 'óòôöõøōőơộоοσº𝗼',
  s: 'śşšșßſςѕ',
  t: 'ťţțŧтτ',
  u: 'úùûüūůűųưựυ',
  y: 'ýÿŷуγ',
};
const CAPITALS = 'ÁÇÉİÑÖØŐŚŞẞÜÝŽÆŒÐÞΑΣΩЖЯԱႠᲐꭰᎠＡ';
/**
 * Stretches of Unicode whose characters are the same in all versions that Node 20 and later know, without the few marks
 * that `normalizeCharacter` is known to place otherwise.
 */
const STRETCHES: readonly (readonly [number, number])[] = [
  [0x0000, 0x007f],
  [0x0080, 0x058f],
  [0x0590, 0x08d3],
  [0x08e3, 0x1b43],
  [0x1cd0, 0x1dfa],
  [0x1e00, 0x2fff],
  [0x3000, 0x302d],
  [0x3030, 0xa63f],
  [0xac00, 0xac7f],
  [0xf900, 0xffff],
  [0x10000, 0x103ff],
  [0x11a00, 0x11aff],
  [0x1d400, 0x1d7ff],
  [0x1f300, 0x1f9ff],
  [0x20000, 0x2a7ff],
];

/** Draws from anywhere in the stretches, each as likely as the next, whatever its size. */
function drawCharacter(draw: Draw): string {
  const [first, last] = pick(STRETCHES, draw);
  return String.fromCodePoint(first + draw(last - first + 1));
}

function insertWithin(words: string[], draw: Draw, make: () => string): void {
  const index = draw(words.length);
  const letters = Array.from(words[index]!);
  letters.splice(draw(letters.length + 1), 0, make());
  words[index] = letters.join('');
}

/** The changes from which a sentence gets one to four. */
export const MUTATIONS: readonly Mutation[] = [
  (words, draw) => words.splice(draw(words.length + 1), 0, pick(FOREIGN, draw)),
  (words, draw) => words.splice(draw(words.length + 1), 0, pick(FIGURES, draw)),
  (words, draw) => words.splice(draw(words.length), 1, pick(FOREIGN, draw) + pick(FOREIGN, draw)),
  (words, draw) => insertWithin(words, draw, () => pick(MARKS, draw)),
  (words, draw) => insertWithin(words, draw, () => pick(MARKS, draw) + pick(MARKS, draw)),
  (words, draw) => insertWithin(words, draw, () => pick(SPACES, draw)),
  (words, draw) => insertWithin(words, draw, () => pick(Array.from(CAPITALS), draw)),
  (words, draw) => insertWithin(words, draw, () => MARKS.slice(0, 5).join('').repeat(draw(30))),
  (words, draw) => {
    words.push(Array.from({ length: 1 + draw(12) }, () => drawCharacter(draw)).join(''));
  },
  (words, draw) => {
    const index = draw(words.length);
    words[index] = words[index]!.replace(/[a-zà-öø-þ]/g, (letter) => letter.toUpperCase());
  },
  (words, draw) => {
    const index = draw(words.length);
    words[index] = Array.from(words[index]!, (letter) => {
      const others = LOOKALIKES[letter];
      return others && draw(2) ? pick(Array.from(others), draw) : letter;
    }).join('');
  },
  (words, draw) => {
    // Around the longest word that the tokenizer takes, in letters of one and of two units.
    const letter = pick(['a', 'é', 'ab', '한', '𝒂', 'e\u0301', 'x\u00ad'], draw);
    words.splice(draw(words.length), 0, letter.repeat(30 + draw(80)));
  },
  (words, draw) => words.splice(draw(words.length), 2, words.slice(0, 2).join(pick(SPACES, draw))),
  (words, draw) => words.splice(draw(words.length), 2, words.slice(0, 2).join('')),
];
