import { type Report, ReportSchema } from '../../src/index.ts';

type Span = { readonly start: number; readonly end: number };

/** What is wrong with the report of a text: nothing may be, whatever the text. Sentences, so that a failure reads well. */
export function checkReport(text: string, report: Report): string[] {
  const problems: string[] = [];
  const demand = (holds: boolean, problem: () => string) => {
    if (!holds) problems.push(problem());
  };
  const { success, error } = ReportSchema.safeParse(report);
  if (!success) problems.push(`not of the schema: ${error?.message}`);
  const demandInside = (name: string, { start, end }: Span) =>
    demand(
      Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length,
      () => `${name} has the span ${start}..${end} of ${text.length}`,
    );
  const demandText = (name: string, { start, end }: Span, words: string) =>
    demand(text.slice(start, end) === words, () => `${name} is not the text of its span`);

  const segmentIds = new Set(report.segments.map(({ id }) => id));
  const entityIds = new Set(report.entities.map(({ id }) => id));
  const quotationIds = new Set(report.quotations.map(({ id }) => id));
  demand(
    segmentIds.size === report.segments.length &&
      entityIds.size === report.entities.length &&
      quotationIds.size === report.quotations.length,
    () => 'an id comes twice',
  );

  let at = 0;
  for (const { id, span, quotationId } of report.segments) {
    demandInside(id, span);
    demand(span.start >= at, () => `${id} begins before the segment before it ends`);
    demand(text.slice(at, span.start).trim() === '', () => `there are words before ${id} in no segment`);
    demand(
      quotationId === undefined || quotationIds.has(quotationId),
      () => `${id} is of a quotation that is not there`,
    );
    at = span.end;
  }
  demand(text.slice(at).trim() === '', () => 'there are words behind the last segment');

  for (const { id, name, mentions, salience } of report.entities) {
    demand(mentions.length > 0 && name !== '', () => `${id} has no mention or no name`);
    demand(salience >= 0 && salience <= 1, () => `${id} has the salience ${salience}`);
    for (const { span, segmentId } of mentions) {
      demandInside(id, span);
      demand(segmentIds.has(segmentId), () => `${id} is mentioned in a segment that is not there`);
    }
  }
  for (const { id, spans, text: words, cue, speaker, parentId } of report.quotations) {
    demand(spans.length > 0, () => `${id} has no words`);
    for (const span of spans) demandInside(id, span);
    demand(
      words === spans.map(({ start, end }) => text.slice(start, end)).join(' '),
      () => `${id} is not the text of its spans`,
    );
    demand(parentId === null || quotationIds.has(parentId), () => `${id} lies in one that is not there`);
    if (cue) {
      demandInside(`the cue of ${id}`, cue);
      demandText(`the cue of ${id}`, cue, cue.text);
    }
    if (speaker.span) {
      demandInside(`the speaker of ${id}`, speaker.span);
      demandText(`the speaker of ${id}`, speaker.span, speaker.text);
    }
    demand(
      speaker.entityId === null || entityIds.has(speaker.entityId),
      () => `${id} has a speaker that is not there`,
    );
  }
  for (const { holder, target, evidence, polarity, score, confidence } of report.stances) {
    const name = `the stance of ${holder.name} on ${target.name}`;
    demand(entityIds.has(target.entityId), () => `${name} has a target that is not there`);
    demand(
      holder.kind !== 'entity' || entityIds.has(holder.entityId!),
      () => `${name} has a holder that is not there`,
    );
    demand(evidence.length > 0, () => `${name} has no evidence`);
    demand(confidence >= 0 && confidence <= 1, () => `${name} has the confidence ${confidence}`);
    demand(
      polarity === 'negative' ? score <= 0 : polarity === 'positive' ? score >= 0 : true,
      () => `${name} is ${polarity} with the score ${score}`,
    );
    for (const { span, text: words, segmentId, quotationId, cues } of evidence) {
      demandInside(`the evidence of ${name}`, span);
      demandText(`the evidence of ${name}`, span, words);
      demand(segmentIds.has(segmentId), () => `${name} rests on a segment that is not there`);
      demand(
        quotationId === undefined || quotationIds.has(quotationId),
        () => `${name} rests on a quotation that is not there`,
      );
      for (const cue of cues) {
        demandInside(`a cue of ${name}`, cue.span);
        demandText(`a cue of ${name}`, cue.span, cue.text);
      }
    }
  }
  for (const { code, span } of report.notes) {
    if (span)
      demand(
        0 <= span.start && span.start <= span.end && span.end <= text.length,
        () => `the note ${code} has the span ${span.start}..${span.end}`,
      );
  }
  walkNumbers(report, '', problems);
  return problems;
}

/** Every number is finite and no negative zero, and every score -1..1. */
function walkNumbers(value: unknown, path: string, problems: string[]): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Object.is(value, -0)) problems.push(`${path} is ${value}`);
    if (/\.score$/.test(path) && Math.abs(value) > 1) problems.push(`${path} is ${value}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value))
      walkNumbers(inner, Array.isArray(value) ? path : `${path}.${name}`, problems);
  }
}
