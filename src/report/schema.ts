import * as z from 'zod';
import { NOTE_CODES } from '../errors.ts';
import { QuotationSchema } from './quotation-schema.ts';
import { SCHEMA_VERSION } from './schema-version.ts';
import { SentimentByVoiceSchema, SentimentSchema } from './sentiment-schema.ts';
import { SpanSchema } from './span-schema.ts';
import { StanceSchema } from './stance-schema.ts';

export {
  type Cue,
  CueSchema,
  type Quotation,
  QuotationSchema,
  type Speaker,
  SpeakerSchema,
} from './quotation-schema.ts';
export {
  type Sentiment,
  type SentimentByVoice,
  SentimentByVoiceSchema,
  SentimentSchema,
} from './sentiment-schema.ts';
export { type Span, SpanSchema } from './span-schema.ts';
export {
  type Contribution,
  ContributionSchema,
  type Evidence,
  EvidenceSchema,
  type Holder,
  HolderSchema,
  type Stance,
  StanceSchema,
} from './stance-schema.ts';

/** Which engine made the report. */
export const EngineInfoSchema = z.object({
  name: z.string().describe('"fast": lexicons and rules.'),
  version: z.string(),
  model: z.string().nullable().describe('Name of the learned weights, null where there are none.'),
});
export type EngineInfo = z.infer<typeof EngineInfoSchema>;

/** The article as the caller named it. */
export const ArticleInfoSchema = z.object({
  id: z.string().describe('As given by the caller, otherwise "article".'),
  title: z
    .string()
    .optional()
    .describe('As given by the caller, otherwise the headline that the text begins with.'),
  outlet: z.string().optional().describe('Who published it, as given by the caller.'),
  url: z.string().optional().describe('As given by the caller.'),
  publishedAt: z.string().optional().describe('As given by the caller, best an ISO 8601 date.'),
  language: z.string().describe('BCP 47 tag of the language that the text is read as: always "en".'),
  characters: z.int().min(0).describe('Length of the text in UTF-16 code units.'),
  words: z.int().min(0).describe('Words between white space.'),
});
export type ArticleInfo = z.infer<typeof ArticleInfoSchema>;

/** A stretch of the text in one voice. */
export const SegmentSchema = z.object({
  id: z
    .string()
    .regex(/^s\d+$/)
    .describe('"s1", "s2", ... in the order of the text.'),
  kind: z
    .enum([
      'headline',
      'byline',
      'dateline',
      'caption',
      'credit',
      'heading',
      'narration',
      'quotation',
      'boilerplate',
    ])
    .describe('"quotation" holds the quotation marks too; "narration" is the article’s own running text.'),
  span: SpanSchema,
  paragraph: z.int().min(0).describe('Number of the paragraph, from 0.'),
  quotationId: z
    .string()
    .optional()
    .describe('The quotation that a segment of kind "quotation" is a part of.'),
  sentiment: SentimentSchema,
});
export type Segment = z.infer<typeof SegmentSchema>;

/** One place where an entity is named or meant. */
export const MentionSchema = z.object({
  span: SpanSchema,
  kind: z
    .enum(['name', 'nominal', 'pronoun'])
    .describe('"name": Ana Reyes; "nominal": the singer; "pronoun": she.'),
  segmentId: z.string().describe('The segment that the mention begins in.'),
});
export type Mention = z.infer<typeof MentionSchema>;

/** How the article goes about an entity, besides what it says of it. */
export const CoverageSchema = z.object({
  headline: SentimentSchema.nullable().describe(
    'How the headline sounds toward the entity; null where the headline does not mention it.',
  ),
  spoken: z
    .number()
    .min(0)
    .max(1)
    .describe(
      'Its share in everything that the article quotes and reports, by characters: who is given the floor.',
    ),
  voices: z
    .object({
      negative: z.int().min(0).describe('Holders whose stance toward it is negative.'),
      neutral: z.int().min(0).describe('Holders who speak of it without an attitude.'),
      positive: z.int().min(0).describe('Holders whose stance toward it is positive.'),
    })
    .describe('How many others the article lets judge the entity, by polarity of their stance.'),
});
export type Coverage = z.infer<typeof CoverageSchema>;

/** Somebody or something that the article speaks of. */
export const EntitySchema = z.object({
  id: z
    .string()
    .regex(/^e\d+$/)
    .describe('"e1" is the most salient entity.'),
  key: z.string().optional().describe('The id that the caller’s own list of entities gives it.'),
  name: z
    .string()
    .describe(
      'The fullest name in the article, without title; of an entity of the caller’s list the name there.',
    ),
  type: z.enum(['person', 'organization', 'place', 'group', 'other']),
  aliases: z.array(z.string()).describe('Every other form that is no pronoun, in order of first use.'),
  mentions: z.array(MentionSchema).describe('In the order of the text.'),
  salience: z
    .number()
    .min(0)
    .max(1)
    .describe('How central the entity is, 0 to 1, by number and place of its mentions.'),
  sentiment: SentimentByVoiceSchema.describe('How the sentences that mention the entity sound toward it.'),
  coverage: CoverageSchema.describe(
    'Readings of the article’s own choices; its stance in words is the one with holder "narrator".',
  ),
});
export type Entity = z.infer<typeof EntitySchema>;

/** A problem with the text, as data. */
export const NoteSchema = z.object({
  code: z.string().describe(
    `${Object.entries(NOTE_CODES)
      .map(([code, meaning]) => `"${code}": ${meaning}`)
      .join('; ')}. Later versions may add others.`,
  ),
  message: z.string(),
  span: SpanSchema.optional().describe('Where in the text.'),
});
export type Note = z.infer<typeof NoteSchema>;

/** Everything that quotestance has found in one article. Every id resolves inside the report; every span slices the text. */
export const ReportSchema = z
  .object({
    schemaVersion: z.literal(SCHEMA_VERSION),
    engine: EngineInfoSchema,
    article: ArticleInfoSchema,
    segments: z
      .array(SegmentSchema)
      .describe('The text cut by voice: in order, without overlap, only white space between.'),
    entities: z.array(EntitySchema).describe('Most salient first.'),
    quotations: z.array(QuotationSchema).describe('In the order of the text.'),
    stances: z.array(StanceSchema).describe('Strongest first.'),
    sentiment: SentimentByVoiceSchema.describe('How the article sounds, toward nobody in particular.'),
    notes: z.array(NoteSchema).describe('Problems with the text. None of them stops the analysis.'),
  })
  .meta({
    title: 'quotestance report',
    description:
      'Who says what in one news article, and how they feel about whom. All offsets are UTF-16 code units of the text that was handed in, end-exclusive.',
  });
export type Report = z.infer<typeof ReportSchema>;

/** The report's JSON Schema (draft 2020-12). Fields that a later version adds do not fail it. */
export function reportJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(ReportSchema, { io: 'input' }) as Record<string, unknown>;
}
