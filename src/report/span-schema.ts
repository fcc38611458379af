import * as z from 'zod';

/** A stretch of the article's text. */
export const SpanSchema = z
  .object({
    start: z.int().min(0).describe('First UTF-16 code unit of the stretch.'),
    end: z.int().min(0).describe('The code unit after the last one: text.slice(start, end) is the stretch.'),
  })
  .meta({
    id: 'Span',
    description: 'A stretch of the text that was handed in, in UTF-16 code units, end-exclusive.',
  });
export type Span = z.infer<typeof SpanSchema>;
