import type { Entity, Mention, Quotation, Report, Stance } from './schema.ts';

/** One mention of one entity. */
export interface MentionRow {
  readonly articleId: string;
  readonly entityId: string;
  readonly entity: string;
  readonly type: Entity['type'];
  readonly kind: Mention['kind'];
  readonly segmentId: string;
  /** UTF-16 offsets into the article's text, end-exclusive. */
  readonly start: number;
  readonly end: number;
}

/** One quotation with its speaker. */
export interface QuotationRow {
  readonly articleId: string;
  readonly quotationId: string;
  readonly kind: Quotation['kind'];
  /** The entity's name where the speaker is one, otherwise the words that name the speaker; "" where there are none. */
  readonly speaker: string;
  readonly speakerId: string | null;
  /** 0..1 */
  readonly speakerConfidence: number;
  readonly cue: string | null;
  readonly attitude: boolean;
  readonly text: string;
  /** From the first code unit of what is said to the last. */
  readonly start: number;
  readonly end: number;
  /** -1..1 */
  readonly score: number;
}

/** One stance with its strongest evidence. */
export interface StanceRow {
  readonly articleId: string;
  readonly holder: string;
  readonly holderKind: Stance['holder']['kind'];
  readonly holderId: string | null;
  readonly target: string;
  readonly targetId: string;
  readonly polarity: Stance['polarity'];
  readonly tone: Stance['tone'];
  /** -1..1 */
  readonly score: number;
  readonly mixed: boolean;
  /** 0..1 */
  readonly confidence: number;
  readonly evidenceCount: number;
  readonly evidence: string;
  readonly start: number;
  readonly end: number;
}

/** The mentions of a report as flat rows, entity by entity, for tables and CSV. */
export function toMentionRows({ article, entities }: Report): MentionRow[] {
  return entities.flatMap(({ id, name, type, mentions }) =>
    mentions.map(({ span, kind, segmentId }) => ({
      articleId: article.id,
      entityId: id,
      entity: name,
      type,
      kind,
      segmentId,
      start: span.start,
      end: span.end,
    })),
  );
}

/** The quotations of a report as flat rows, in the order of the text. */
export function toQuotationRows({ article, entities, quotations }: Report): QuotationRow[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return quotations.map(({ id, kind, spans, text, cue, speaker, attitude, sentiment }) => ({
    articleId: article.id,
    quotationId: id,
    kind,
    speaker: names.get(speaker.entityId ?? '') ?? speaker.text,
    speakerId: speaker.entityId,
    speakerConfidence: speaker.confidence,
    cue: cue?.text ?? null,
    attitude,
    text,
    start: spans[0]!.start,
    end: spans.at(-1)!.end,
    score: sentiment.score,
  }));
}

/** The stances of a report as flat rows, strongest first, each with the evidence that agrees with it best. */
export function toStanceRows({ article, stances }: Report): StanceRow[] {
  return stances.map((stance) => {
    const { holder, target, polarity, tone, score, mixed, confidence, evidence } = stance;
    const best = pickBestEvidence(stance);
    return {
      articleId: article.id,
      holder: holder.name,
      holderKind: holder.kind,
      holderId: holder.entityId ?? null,
      target: target.name,
      targetId: target.entityId,
      polarity,
      tone,
      score,
      mixed,
      confidence,
      evidenceCount: evidence.length,
      evidence: best.text,
      start: best.span.start,
      end: best.span.end,
    };
  });
}

/** The evidence that speaks most strongly in the direction of the stance. */
export function pickBestEvidence({ score, evidence }: Stance): Stance['evidence'][number] {
  const direction = Math.sign(score);
  const strength = (item: Stance['evidence'][number]) =>
    direction === 0 ? -Math.abs(item.score) : item.score * direction;
  return evidence.reduce((best, item) => (strength(item) > strength(best) ? item : best));
}
