import * as z from 'zod';
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

/** Words that a stance rests on. */
export const EvidenceSchema = z.object({
  span: SpanSchema,
  text: z.string().describe('The text of the span, word for word.'),
  segmentId: z.string().describe('The segment that the evidence begins in.'),
  quotationId: z.string().optional().describe('The quotation that it lies in.'),
  score: z.number().min(-1).max(1).describe('What this evidence says toward the target, -1 to 1.'),
  cues: z
    .array(
      z.object({
        span: SpanSchema,
        text: z.string(),
        weight: z.number().describe('Signed share in the score, after negation, hedges and intensity.'),
      }),
    )
    .describe('The words and phrases that the score rests on.'),
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
  evidence: z.array(EvidenceSchema).min(1).describe('The words that it rests on.'),
});
export type Stance = z.infer<typeof StanceSchema>;
