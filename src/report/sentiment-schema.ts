import * as z from 'zod';

export const PolaritySchema = z.enum(['negative', 'neutral', 'positive']);

/** How words sound. */
export const SentimentSchema = z
  .object({
    score: z.number().min(-1).max(1).describe('-1 (most negative) to 1 (most positive).'),
    label: PolaritySchema,
    magnitude: z
      .number()
      .min(0)
      .optional()
      .describe(
        'Strength of everything said, good and bad added up, 0 or more: tells "nothing said" (0) from "good and bad in balance".',
      ),
    probabilities: z
      .object({
        negative: z.number().min(0).max(1),
        neutral: z.number().min(0).max(1),
        positive: z.number().min(0).max(1),
      })
      .optional()
      .describe('Probability of each label, adding up to 1; only from engines that estimate them.'),
  })
  .meta({ id: 'Sentiment', description: 'How a stretch of text sounds, or how it sounds toward an entity.' });
export type Sentiment = z.infer<typeof SentimentSchema>;

/** A sentiment told apart by voice. */
export const SentimentByVoiceSchema = z
  .object({
    overall: SentimentSchema.describe('All voices together.'),
    narration: SentimentSchema.describe('In the article’s own voice, reported speech left out.'),
    quotation: SentimentSchema.describe('In what others say, quoted or reported.'),
  })
  .meta({
    id: 'SentimentByVoice',
    description: 'A sentiment told apart by voice: the article’s own, and those that it quotes or reports.',
  });
export type SentimentByVoice = z.infer<typeof SentimentByVoiceSchema>;
