import type { Document, Token } from '../../document/document.ts';
import { firstTokenAfter } from '../../document/first-token-after.ts';
import type { Span } from '../../document/span.ts';
import type { Segmentation } from '../../segment/segmentation.ts';
import type { PairReading, PolarityProbabilities } from '../sentence-reading.ts';
import { polaritiesOf, softMax } from '../soft-max.ts';
import { quotedInsides } from '../stretch.ts';
import { createWordPieces } from '../word-pieces.ts';
import { FormTable, HIDDEN } from './form-table.ts';
import { createLightNetwork, type LightNetwork, LONGEST, type WordRange } from './light-network.ts';
import type { LightDescription, LightWeights } from './light-weights.ts';

/** A light network ready to read documents. */
export interface LightReader {
  readonly description: LightDescription;
  readonly kernel: 'simd' | 'scalar';
  /** `people`: the spans that name people, in the order of the text; the network does not read them. */
  open(document: Document, segmentation: Segmentation, people: readonly Span[]): LightReading;
}

/** A document under the network's eyes: each mention is read in its sentence. */
export interface LightReading {
  /** Sentiment toward a mention. `nameBlind` hides its words from the network. */
  readTarget(target: Span, nameBlind: boolean): PolarityProbabilities | null;
  /** `'outside'` is a holder whom the sentence does not name. */
  readPair(holder: Span | 'outside' | 'narrator', target: Span, nameBlind: boolean): PairReading | null;
  /** The attitude of a speaker toward somebody of whom his sentence goes on to speak without a name. */
  readUnnamed(sentence: number, name: string): PairReading | null;
}

/** A part of a sentence, and the word range of a span in it. */
interface Aim {
  readonly firstToken: number;
  readonly endToken: number;
  readonly range: WordRange;
}

/** How sentences say in training whom they judge without naming him: "Target: Roe. It is a disgrace." */
const FRONT = ['target', ':'];
const CAPITALIZED = 2;
const FIRST_TONE = 6;

export function createLightReader(weights: LightWeights, choice: 'auto' | 'scalar' = 'auto'): LightReader {
  const network = createLightNetwork(weights, choice);
  const forms = new FormTable(network, createWordPieces(weights.pieces));
  const { description } = weights;
  return {
    description,
    kernel: network.kernel,
    open: (document, segmentation, people) =>
      readLightly(network, forms, description, document, segmentation, people),
  };
}

function readLightly(
  network: LightNetwork,
  forms: FormTable,
  { temperature }: LightDescription,
  { tokens, sentences }: Document,
  segmentation: Segmentation,
  people: readonly Span[],
): LightReading {
  const isPerson = markTokens(tokens, people);
  const stretches = new Map<number, number>();

  const placesOf = (firstToken: number, endToken: number, hidden: WordRange | null): number[] => {
    forms.reserve(LONGEST);
    const insides = quotedInsides(segmentation, tokens[firstToken]!.start, tokens[endToken - 1]!.end);
    const places: number[] = [];
    for (let at = firstToken; at < endToken; at++) {
      const { text: word, lower, start } = tokens[at]!;
      const isQuoted = insides.length > 0 && insides.some((own) => own.start <= start && start < own.end);
      const isAimed = hidden !== null && at - firstToken >= hidden[0] && at - firstToken < hidden[1];
      places.push(
        isAimed || isPerson[at] === 1
          ? forms.placeOfHidden(word, isQuoted)
          : forms.placeOfWord(word, lower, isQuoted),
      );
    }
    return places;
  };
  const encode = ({ firstToken, endToken, range }: Aim, nameBlind: boolean): number => {
    if (nameBlind) return network.encode(placesOf(firstToken, endToken, range));
    let stretch = stretches.get(firstToken);
    if (stretch === undefined || !network.keeps(stretch)) {
      stretch = network.encode(placesOf(firstToken, endToken, null));
      stretches.set(firstToken, stretch);
    }
    return stretch;
  };
  const find = (span: Span): Aim | null => {
    const token = firstTokenAfter(tokens, span.start, 0, tokens.length);
    if (token >= tokens.length || tokens[token]!.start >= span.end) return null;
    const sentence = sentences[tokens[token]!.sentence]!;
    const part = Math.floor((token - sentence.firstToken) / LONGEST);
    const firstToken = sentence.firstToken + part * LONGEST;
    const endToken = Math.min(sentence.endToken, firstToken + LONGEST);
    return { firstToken, endToken, range: rangeIn(tokens, span, token, firstToken, endToken) };
  };
  let personWords: ReadonlySet<string> | undefined;
  const namesPerson = (word: string): boolean => {
    personWords ??= new Set(tokens.filter((_, at) => isPerson[at] === 1).map(({ lower }) => lower));
    return personWords.has(word);
  };
  const describe = (logits: Float32Array): PairReading => ({
    stance: polaritiesOf(logits, 0, temperature.pair),
    pair: polaritiesOf(logits, 3, temperature.pair),
    tones: softMax(logits.subarray(FIRST_TONE), 1),
  });

  return {
    readTarget(target, nameBlind) {
      const aim = find(target);
      if (!aim) return null;
      const logits = network.readTarget(encode(aim, nameBlind), aim.range);
      return polaritiesOf(logits, 0, temperature.target);
    },
    readPair(holder, target, nameBlind) {
      const aim = find(target);
      if (!aim) return null;
      const own = typeof holder === 'string' ? null : find(holder);
      const voice =
        typeof holder === 'string' ? holder : own?.firstToken === aim.firstToken ? own.range : 'outside';
      return describe(network.readPair(encode(aim, nameBlind), aim.range, voice));
    },
    readUnnamed(sentence, name) {
      const { firstToken, endToken } = sentences[sentence]!;
      const words = name.split(' ').slice(0, LONGEST / 4);
      const room = LONGEST - FRONT.length - words.length - 1;
      const rest = placesOf(firstToken, Math.min(endToken, firstToken + room), null);
      const places = FRONT.map((word) => forms.placeOf(word, word === ':' ? 0 : CAPITALIZED));
      for (const word of words.map((each) => each.toLowerCase()))
        places.push(
          namesPerson(word) ? forms.placeOf(HIDDEN, CAPITALIZED) : forms.placeOf(word, CAPITALIZED),
        );
      places.push(forms.placeOf('.', 0));
      const stretch = network.encode([...places, ...rest]);
      return describe(network.readPair(stretch, [FRONT.length, FRONT.length + words.length], 'outside'));
    },
  };
}

function markTokens(tokens: readonly Token[], spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  let token = 0;
  for (const { start, end } of spans) {
    token = firstTokenAfter(tokens, start, token, tokens.length);
    for (let at = token; at < tokens.length && tokens[at]!.start < end; at++) marks[at] = 1;
  }
  return marks;
}

function rangeIn(
  tokens: readonly Token[],
  span: Span,
  token: number,
  firstToken: number,
  endToken: number,
): WordRange {
  let end = token + 1;
  while (end < endToken && tokens[end]!.start < span.end) end++;
  return [token - firstToken, end - firstToken];
}
