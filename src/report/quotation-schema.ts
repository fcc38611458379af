import * as z from 'zod';
import { SentimentSchema } from './sentiment-schema.ts';
import { SpanSchema } from './span-schema.ts';

/** The word or words that report speech or thought. */
export const CueSchema = z.object({
  start: SpanSchema.shape.start,
  end: SpanSchema.shape.end,
  text: z.string().describe('"said", "according to".'),
  lemma: z.string().nullable().describe('Base form of its verb or noun: "say", "accuse".'),
});
export type Cue = z.infer<typeof CueSchema>;

/** Who says a quotation. */
export const SpeakerSchema = z.object({
  entityId: z
    .string()
    .nullable()
    .describe('The entity that speaks, null where the speaker is unknown or no entity of the report.'),
  span: SpanSchema.nullable().describe('The words that name the speaker, null where none do.'),
  text: z.string().describe('Those words; without them the entity’s name, or "".'),
  confidence: z.number().min(0).max(1).describe('0 to 1.'),
  method: z
    .enum([
      'subject',
      'inverted',
      'according-to',
      'colon',
      'dash',
      'headline',
      'passive',
      'noun-cue',
      'introduced',
      'carried',
      'continued',
      'transcript',
      'none',
    ])
    .describe(
      'How the speaker was found: "subject" she said ...; "inverted" said she; "carried" from the sentence before; "continued" over a paragraph break; "none" not found.',
    ),
});
export type Speaker = z.infer<typeof SpeakerSchema>;

/** Something said, written or thought. */
export const QuotationSchema = z.object({
  id: z
    .string()
    .regex(/^q\d+$/)
    .describe('"q1", "q2", ... in the order of the text.'),
  kind: z
    .enum(['direct', 'mixed', 'indirect'])
    .describe('"direct": all inside quotation marks; "indirect": none; "mixed": both.'),
  spans: z.array(SpanSchema).min(1).describe('What is said, in order, without the outer quotation marks.'),
  text: z.string().describe('The text of the spans, joined by a space.'),
  cue: CueSchema.nullable(),
  speaker: SpeakerSchema,
  attitude: z
    .boolean()
    .describe('True for reported thought and feeling ("believes", "wants"), false for speech.'),
  parentId: z.string().nullable().describe('The quotation that this one is said inside of.'),
  sentiment: SentimentSchema.describe('How the words sound, toward nobody in particular.'),
});
export type Quotation = z.infer<typeof QuotationSchema>;
