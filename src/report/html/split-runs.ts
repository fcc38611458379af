import type { Report, Segment, Span } from '../schema.ts';

/** A stretch of one segment over which nothing changes. */
export interface TextRun extends Span {
  /** `stance-evidence` numbers ("0-1") of the evidence that covers it. */
  readonly evidence: readonly string[];
  /** The innermost quotation over it where the segment is none itself: reported speech, or words quoted in a headline. */
  readonly reported: string | null;
  /** The entity that is mentioned here, or null. */
  readonly entityId: string | null;
}

interface Layer extends Span {
  readonly key: string;
}

/** Cuts segments into runs by evidence, reported speech and mentions, in one sweep over the text. */
export function splitRuns(report: Report): (segment: Segment) => TextRun[] {
  const evidence = sweep(
    report.stances.flatMap((stance, index) =>
      stance.evidence.map(({ span }, item) => ({ ...span, key: `${index}-${item}` })),
    ),
  );
  const reported = sweep(
    report.quotations.flatMap(({ id, spans }) => spans.map((span) => ({ ...span, key: id }))),
  );
  const mentions = sweep(
    report.entities.flatMap(({ id, mentions: all }) => all.map(({ span }) => ({ ...span, key: id }))),
  );
  return ({ kind, span }) => {
    const runs: TextRun[] = [];
    for (let start = span.start; start < span.end; ) {
      const end = Math.min(span.end, evidence.next(start), reported.next(start), mentions.next(start));
      runs.push({
        start,
        end,
        evidence: evidence.at(start),
        reported: kind === 'quotation' ? null : (reported.at(start).at(-1) ?? null),
        entityId: mentions.at(start).at(-1) ?? null,
      });
      start = end;
    }
    return runs;
  };
}

/** Layers over a text, to be asked at offsets that never go back: which keys cover one, and where that changes next. */
function sweep(layers: readonly Layer[]): {
  at(offset: number): readonly string[];
  next(offset: number): number;
} {
  const starts = [...layers].sort((a, b) => a.start - b.start);
  const cuts = layers.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  let open: Layer[] = [];
  let started = 0;
  let cut = 0;
  return {
    at: (offset) => {
      while (started < starts.length && starts[started]!.start <= offset) open.push(starts[started++]!);
      if (open.some(({ end }) => end <= offset)) open = open.filter(({ end }) => end > offset);
      return open.map(({ key }) => key);
    },
    next: (offset) => {
      while (cut < cuts.length && cuts[cut]! <= offset) cut++;
      return cuts[cut] ?? Number.POSITIVE_INFINITY;
    },
  };
}
