import { z } from 'zod';

// One line of corpus/articles.jsonl. corpus/schema.json is this schema as JSON Schema; corpus.test.ts holds the two equal.

const Offset = z.int().min(0);
const Span = z.strictObject({ start: Offset, end: Offset.min(1) });
const Name = z.string().min(1);

export const PolarityOf = {
  hostile: 'negative',
  critical: 'negative',
  'neutral-to-critical': 'negative',
  neutral: 'neutral',
  'neutral-to-respectful': 'positive',
  respectful: 'positive',
  admiring: 'positive',
} as const;
const Tone = z.enum(Object.keys(PolarityOf) as [keyof typeof PolarityOf, ...(keyof typeof PolarityOf)[]]);

const Entity = z.strictObject({
  name: Name.describe('The fullest name in the article, or a description where it has none'),
  type: z.enum(['person', 'organization', 'place', 'group', 'other']),
  gender: z.enum(['female', 'male', 'other']).nullable(),
  aliases: z.array(Name).describe('Every other form that is not a pronoun'),
});

const Mention = Span.extend({
  text: z.string().min(1),
  entity: Name,
  kind: z.enum(['name', 'nominal', 'pronoun']),
});

const Edge = z.strictObject({
  holder: Name.describe('An entity, or "narrator" for the voice of the article'),
  target: Name,
  polarity: z.enum(['negative', 'neutral', 'positive']),
  tone: Tone,
  evidence: z.array(z.string().min(8).max(200)).min(1).max(3).describe('Verbatim from the text'),
  mixed: z.literal(true).optional().describe('Clear evidence points both ways'),
});

const Quote = Span.extend({
  text: z.string().min(1).describe('What stands inside the marks'),
  speaker: Name.nullable(),
  cue: z.string().min(1).nullable(),
  kind: z.enum(['speech', 'written', 'turn', 'scare', 'title']),
});

const Indirect = Span.extend({
  speaker: Name.nullable(),
  cue: z.string().min(1).nullable(),
  type: z.enum(['speech', 'attitude']),
});

const Segment = Span.extend({
  kind: z.enum(['headline', 'byline', 'dateline', 'caption', 'credit', 'heading', 'boilerplate']),
});

export const CorpusArticleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  genre: z.string().min(1),
  text: z.string().min(1),
  entities: z.array(Entity).min(1),
  mentions: z.array(Mention).min(1),
  edges: z.array(Edge).min(1).max(14),
  quotes: z.array(Quote),
  speakers: z
    .array(z.strictObject({ quote: z.string().min(1), speaker: Name.nullable() }))
    .describe('Quotes of four words or more, by their first ten words'),
  indirect: z.array(Indirect),
  segments: z.array(Segment).describe('What no segment and no quotation covers is narration'),
  origin: z.enum(['given', 'own']),
  split: z.enum(['tune', 'test']),
});

export type CorpusArticle = z.infer<typeof CorpusArticleSchema>;
