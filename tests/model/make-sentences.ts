import { type Draw, MUTATIONS } from './mutations.ts';

/** The same numbers on every machine (mulberry32). */
function seedDraw(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

function cutSentences(article: string): string[] {
  return article.split(/\n+|(?<=[.!?][”’"]?) /).filter((sentence) => sentence !== '');
}

/**
 * Sentences to test a tokenizer with, the same ones every time: those of the articles, again and again, of which one in
 * ten stays as it is. The others get words of other sentences and then one to four changes.
 */
export function* makeSentences(articles: readonly string[], count: number): Generator<string> {
  const draw = seedDraw(20_000);
  const sentences = articles.flatMap(cutSentences);
  for (let index = 0; index < count; index++) {
    const sentence = sentences[index % sentences.length]!;
    if (index % 10 === 0) {
      yield sentence;
      continue;
    }
    const words = sentence.split(' ');
    const others = sentences[draw(sentences.length)]!.split(' ');
    for (let times = draw(4); times > 0; times--) words[draw(words.length)] = others[draw(others.length)]!;
    for (let times = 1 + draw(4); times > 0; times--) MUTATIONS[draw(MUTATIONS.length)]!(words, draw);
    yield words.join(' ');
  }
}
