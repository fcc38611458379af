import { readFileSync } from 'node:fs';
import { readDocument } from '../../src/document/read.ts';
import type { Span } from '../../src/document/span.ts';
import type { Mention } from '../../src/entity/mention.ts';
import type { Quotation } from '../../src/quotation/quotation.ts';
import type { Analysis } from '../../src/run-stages.ts';
import type { QuotedRegion, Segment, SegmentKind } from '../../src/segment/segmentation.ts';
import type { Engine, Window } from '../../src/sentiment/engine.ts';
import type { EvidenceCue, SentimentReading } from '../../src/sentiment/reading.ts';
import type { Stance, Tone } from '../../src/stance/stance.ts';
import { TONES } from '../../src/stance/stance.ts';

/** An article of `corpus/articles.jsonl`, as far as the tests use it. */
export interface AnnotatedArticle {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly {
    name: string;
    type: 'person' | 'organization' | 'place' | 'group' | 'other';
    aliases: string[];
  }[];
  readonly mentions: readonly {
    start: number;
    end: number;
    entity: string;
    kind: 'name' | 'nominal' | 'pronoun';
  }[];
  readonly edges: readonly {
    holder: string;
    target: string;
    polarity: 'negative' | 'neutral' | 'positive';
    tone: Tone;
    evidence: string[];
    mixed?: boolean;
  }[];
  readonly quotes: readonly { start: number; end: number; speaker: string | null; kind: string }[];
  readonly indirect: readonly {
    start: number;
    end: number;
    speaker: string | null;
    cue: string;
    type: string;
  }[];
  readonly segments: readonly { start: number; end: number; kind: SegmentKind }[];
}

export function readAnnotatedArticles(): AnnotatedArticle[] {
  return readFileSync('corpus/articles.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as AnnotatedArticle);
}

const WORDS: Readonly<Record<string, number>> = {
  honest: 0.8,
  good: 0.5,
  kind: 0.5,
  proud: 0.6,
  heroes: 0.9,
  upset: -0.4,
  liar: -0.9,
  furious: -0.7,
  disgrace: -0.9,
  hurt: -0.5,
};

function readWords({ tokens }: Analysis['document'], { firstToken, endToken }: Window): SentimentReading {
  const cues: EvidenceCue[] = tokens
    .slice(firstToken, endToken)
    .flatMap(({ start, end, text, lower }) =>
      WORDS[lower] ? [{ start, end, text, weight: WORDS[lower] }] : [],
    );
  const sum = cues.reduce((total, { weight }) => total + weight, 0);
  const score = sum / Math.sqrt(sum * sum + 1);
  return {
    score,
    label: score > 0.1 ? 'positive' : score < -0.1 ? 'negative' : 'neutral',
    magnitude: cues.reduce((total, { weight }) => total + Math.abs(weight), 0),
    cues,
  };
}

/** An engine of ten words that counts how often it is asked. */
export function createToyEngine(): Engine & { readonly asked: { span: number; target: number } } {
  const asked = { span: 0, target: 0 };
  return {
    name: 'toy',
    version: '0',
    model: null,
    read: () => null,
    asked,
    scoreSpan: (document, window) => {
      asked.span++;
      return readWords(document, window);
    },
    scoreTarget: (document, window) => {
      asked.target++;
      return readWords(document, window);
    },
    scorePair: (document, window) => readWords(document, window),
  };
}

/** What perfect stages would find in an annotated article: tests of the report then rest on no stage but the tokens. */
export function analyzeAnnotated(article: AnnotatedArticle): Analysis {
  const { text } = article;
  const document = readDocument(text);
  const tokenAt = (offset: number) => {
    const index = document.tokens.findIndex(({ end }) => end > offset);
    return index < 0 ? document.tokens.length : index;
  };
  const tokenEnd = (offset: number) => {
    const index = document.tokens.findIndex(({ start }) => start >= offset);
    return index < 0 ? document.tokens.length : index;
  };
  const entityIndex = new Map(article.entities.map(({ name }, index) => [name, index]));

  const mentions: Mention[] = article.mentions.map(({ start, end, kind, entity }, index) => {
    const firstToken = tokenAt(start);
    const { sentence, paragraph } = document.tokens[firstToken]!;
    return {
      index,
      start,
      end,
      kind,
      text: text.slice(start, end),
      firstToken,
      endToken: Math.max(firstToken + 1, tokenEnd(end)),
      headToken: firstToken,
      type: article.entities[entityIndex.get(entity) ?? -1]?.type ?? null,
      gender: null,
      number: 'singular',
      person: /^(?:I|my|me|we|our|us)$/i.test(text.slice(start, end)) ? 1 : 3,
      sentence,
      paragraph,
      region: -1,
      title: null,
      owner: null,
      apposition: null,
      certainty: 3,
      role: null,
    };
  });
  const entityOfMention = Int32Array.from(article.mentions, ({ entity }) => entityIndex.get(entity) ?? -1);

  const spoken = article.quotes.filter(
    ({ kind, start }, index) =>
      kind !== 'scare' &&
      kind !== 'title' &&
      !article.quotes.slice(0, index).some((outer) => start < outer.end),
  );
  const regions: QuotedRegion[] = spoken.map(({ start, end }, index) => {
    const closed = /["”’'»]/.test(text[end] ?? '');
    return {
      index,
      start: start - 1,
      end: closed ? end + 1 : end,
      inner: { start, end },
      style: 'double',
      depth: 0,
      parent: null,
      closed,
      continues: null,
      paragraph: document.tokens[tokenAt(start)]!.paragraph,
      firstToken: tokenAt(start - 1),
      endToken: tokenEnd(end),
    };
  });

  const speakerMention = (speaker: string | null, near: number) => {
    const candidates = mentions.filter(
      ({ index, person }) => person === 3 && entityOfMention[index] === entityIndex.get(speaker ?? ''),
    );
    return candidates.sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))[0] ?? null;
  };
  const quotations: Quotation[] = [
    ...spoken.map(({ start, end, speaker }, region) => ({
      start,
      end,
      speaker,
      regions: [region],
      kind: 'direct' as const,
      attitude: false,
    })),
    ...article.indirect.map(({ start, end, speaker, type }) => ({
      start,
      end,
      speaker,
      regions: [],
      kind: 'indirect' as const,
      attitude: type === 'attitude',
    })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, speaker, ...rest }, index) => {
      const mention = speakerMention(speaker, start);
      return {
        ...rest,
        index,
        spans: [{ start, end }],
        cue: null,
        cueLemma: null,
        speaker: mention && { start: mention.start, end: mention.end },
        speakerMention: mention?.index ?? null,
        method: mention ? 'subject' : 'none',
        confidence: mention ? 0.9 : 0,
        parent: null,
      };
    });

  return {
    document,
    mentions,
    quotations,
    segmentation: {
      furniture: [],
      regions,
      regionOfToken: new Int32Array(document.tokens.length).fill(-1),
      kindOfParagraph: [],
      notes: [],
    },
    segments: tile(article, document, regions),
    resolution: {
      entities: article.entities.map(({ name, type, aliases }, index) => ({
        index,
        name,
        type,
        aliases,
        gender: null,
        mentions: mentions
          .filter((mention) => entityOfMention[mention.index] === index)
          .map((mention) => mention.index),
        salience: 1 / (index + 1),
      })),
      entitiesOfPair: new Map(),
      entityOfMention,
    },
    stances: article.edges.flatMap(({ holder, target, polarity, tone, mixed, evidence }): Stance[] => {
      const score = (TONES.indexOf(tone) - 3) / 3;
      const spans = evidence.map((words) => ({
        start: text.indexOf(words),
        end: text.indexOf(words) + words.length,
      }));
      if (!entityIndex.has(target) || (holder !== 'narrator' && !entityIndex.has(holder))) return [];
      return [
        {
          holder:
            holder === 'narrator'
              ? { kind: 'narrator' }
              : { kind: 'entity', entity: entityIndex.get(holder)! },
          target: entityIndex.get(target)!,
          polarity,
          score,
          tone,
          mixed: mixed ?? false,
          confidence: 0.8,
          evidence: spans.map(({ start, end }) => {
            const quotation = quotations.findIndex(
              ({ spans: [content] }) => content!.start <= start && end <= content!.end,
            );
            return {
              start,
              end,
              score,
              quotation: quotation < 0 ? null : quotation,
              hedge: null,
              cues: [],
              shares: [],
            };
          }),
          rest: 0,
        },
      ];
    }),
  };
}

function tile(
  { text, segments }: AnnotatedArticle,
  { paragraphs }: Analysis['document'],
  regions: readonly QuotedRegion[],
): Segment[] {
  const pieces: (Span & { kind: SegmentKind; region: number | null })[] = [
    ...segments.map((segment) => ({ ...segment, region: null })),
    ...regions
      .filter(({ start }) => !segments.some((segment) => segment.start <= start && start < segment.end))
      .map(({ start, end, index }) => ({ start, end, kind: 'quotation' as const, region: index })),
  ].sort((a, b) => a.start - b.start);
  const tiles: Segment[] = [];
  const push = (start: number, end: number, kind: SegmentKind, paragraph: number, region: number | null) => {
    const trimmed = text.slice(start, end);
    const from = start + trimmed.length - trimmed.trimStart().length;
    const to = end - (trimmed.length - trimmed.trimEnd().length);
    if (from < to) tiles.push({ index: tiles.length, kind, start: from, end: to, paragraph, region });
  };
  for (const { index, start, end } of paragraphs) {
    let at = start;
    for (const piece of pieces.filter((candidate) => start <= candidate.start && candidate.start < end)) {
      push(at, piece.start, 'narration', index, null);
      push(piece.start, Math.min(end, piece.end), piece.kind, index, piece.region);
      at = Math.min(end, piece.end);
    }
    push(at, end, 'narration', index, null);
  }
  return tiles;
}
