import * as z from 'zod';
import { HEDGES } from '../stance/find-hedge.ts';
import { TONES } from '../stance/stance.ts';
import { PolaritySchema } from './sentiment-schema.ts';
import { SpanSchema } from './span-schema.ts';

/** Whose attitude a stance is. */
export const HolderSchema = z.object({
  kind: z
    .enum(['entity', 'narrator', 'unattributed'])
    .describe('"narrator": the article’s own voice; "unattributed": a speaker who is nobody in the report.'),
  entityId: z.string().optional().describe('Where kind is "entity".'),
  name: z.string().describe('The entity’s name, otherwise the kind.'),
});
export type Holder = z.infer<typeof HolderSchema>;

/** A part of what a piece of evidence adds to the score of its stance. */
export const ContributionSchema = z.object({
  kind: z
    .enum(['word', 'mood', 'negation', 'intensity', 'downtoner', 'hedge', 'model'])
    .describe(
      '"word": a word or phrase of the lexicon, by itself; "mood": one that bears on nobody, but tells how the speaker sounds while speaking of the target; "negation", "intensity", "downtoner", "hedge": what such a word makes of the one behind it; "model": what the model reads in the sentence as a whole.',
    ),
  text: z.string().nullable().describe('The word; null where kind is "model", which reads no single word.'),
  span: SpanSchema.nullable(),
  value: z.number().describe('What it adds to the score of the stance.'),
});
export type Contribution = z.infer<typeof ContributionSchema>;

/** Words that a stance rests on. */
export const EvidenceSchema = z.object({
  span: SpanSchema,
  text: z.string().describe('The text of the span, word for word.'),
  segmentId: z.string().describe('The segment that the evidence begins in.'),
  quotationId: z.string().optional().describe('The quotation that it lies in.'),
  score: z.number().min(-1).max(1).describe('What this evidence says toward the target, -1 to 1.'),
  hedge: z
    .enum(HEDGES)
    .optional()
    .describe('Why the words are not quite to be taken at their word, and count for less.'),
  cues: z
    .array(
      z.object({
        span: SpanSchema,
        text: z.string(),
        weight: z.number().describe('Signed share in the score, after negation, hedges and intensity.'),
      }),
    )
    .describe('The words and phrases that the score rests on.'),
  contributions: z
    .array(ContributionSchema)
    .describe(
      'What this evidence adds to the score of the stance, part by part. Over all evidence, and with rest, they add up to that score. Empty where the stance is neutral.',
    ),
});
export type Evidence = z.infer<typeof EvidenceSchema>;

/** A directed attitude, holder toward target, gathered over the article. */
export const StanceSchema = z.object({
  holder: HolderSchema,
  target: z.object({ entityId: z.string(), name: z.string() }),
  polarity: PolaritySchema,
  score: z.number().min(-1).max(1).describe('-1 to 1; its sign never contradicts the polarity.'),
  tone: z
    .enum(TONES)
    .describe(
      'Seven grades, worst to best: the first three go with polarity "negative", the last three with "positive".',
    ),
  mixed: z.boolean().describe('True where clear evidence points both ways.'),
  confidence: z.number().min(0).max(1).describe('0 to 1.'),
  evidence: z
    .array(EvidenceSchema)
    .min(1)
    .describe('The words that it rests on, strongest first, five at most.'),
  rest: z.number().describe('What further evidence, which is not listed, adds to the score.'),
});
export type Stance = z.infer<typeof StanceSchema>;
