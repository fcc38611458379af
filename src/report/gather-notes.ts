import type { NoteCode } from '../errors.ts';
import type { Analysis } from '../run-stages.ts';
import type { Note } from './schema.ts';

/** Notes of one kind; more would only repeat what the quotations themselves say. */
const MOST_NOTES = 20;

/** Problems that the stages met, those of the whole text first, then in its order. */
export function gatherNotes({ quotations, segmentation }: Analysis): Note[] {
  const notes: Note[] = segmentation.notes.map(({ code, message, span }) =>
    span ? { code, message, span: { start: span.start, end: span.end } } : { code, message },
  );
  const code: NoteCode = 'unresolved-speaker';
  quotations
    .filter(
      ({ kind, speaker, speakerMention }) =>
        kind !== 'indirect' && speaker === null && speakerMention === null,
    )
    .slice(0, MOST_NOTES)
    .forEach(({ spans: [first] }) => {
      notes.push({
        code,
        message: 'no speaker was found for this quotation',
        span: { start: first!.start, end: first!.end },
      });
    });
  return notes.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
}
