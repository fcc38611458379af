import type { Entity, Quotation, Report, Stance } from '../../src/report/schema.ts';
import { SCHEMA_VERSION } from '../../src/report/schema-version.ts';

const neutral = { score: 0, label: 'neutral' } as const;
const byVoice = { overall: neutral, narration: neutral, quotation: neutral };
const span = { start: 0, end: 1 };

export interface ReportParts {
  readonly id: string;
  readonly outlet?: string;
  readonly publishedAt?: string;
  /** Names in order: e1, e2, ... */
  readonly entities: readonly (string | { name: string; type?: Entity['type']; aliases?: string[] })[];
  /** Holder ('narrator', 'unattributed', 'e1'), target, score, and whether it is mixed. */
  readonly stances?: readonly (readonly [string, string, number, boolean?])[];
  /** Speaker (null or 'e1') and score. */
  readonly quotations?: readonly (readonly [string | null, number])[];
}

export const polarityOf = (score: number): Stance['polarity'] =>
  score > 0.05 ? 'positive' : score < -0.05 ? 'negative' : 'neutral';

function toneOf(score: number): Stance['tone'] {
  if (score < -0.6) return 'hostile';
  if (score < -0.05) return 'critical';
  return score > 0.6 ? 'admiring' : score > 0.05 ? 'respectful' : 'neutral';
}

/** A report that holds together, with no more than the aggregates read. */
export function buildReport(parts: ReportParts): Report {
  const entities = parts.entities.map((given, index): Entity => {
    const { name, type = 'person', aliases = [] } = typeof given === 'string' ? { name: given } : given;
    return {
      id: `e${index + 1}`,
      name,
      type,
      aliases: [...aliases],
      mentions: [{ span, kind: 'name', segmentId: 's1' }],
      salience: 0.5,
      sentiment: byVoice,
      coverage: { headline: null, spoken: 0, voices: { negative: 0, neutral: 0, positive: 0 } },
    };
  });
  const nameOf = (id: string) => entities.find((entity) => entity.id === id)?.name ?? id;
  const stances = (parts.stances ?? []).map(([holder, target, score, mixed = false]): Stance => {
    const isVoice = holder === 'narrator' || holder === 'unattributed';
    return {
      holder: isVoice
        ? { kind: holder, name: holder }
        : { kind: 'entity', entityId: holder, name: nameOf(holder) },
      target: { entityId: target, name: nameOf(target) },
      polarity: polarityOf(score),
      score,
      tone: toneOf(score),
      mixed,
      confidence: 1,
      evidence: [{ span, text: 'x', segmentId: 's1', score, cues: [], contributions: [] }],
      rest: 0,
    };
  });
  const quotations = (parts.quotations ?? []).map(
    ([entityId, score], index): Quotation => ({
      id: `q${index + 1}`,
      kind: 'direct',
      spans: [span],
      text: 'x',
      cue: null,
      speaker: { entityId, span: null, text: '', confidence: 1, method: 'subject' },
      attitude: false,
      parentId: null,
      sentiment: { score, label: polarityOf(score) },
    }),
  );
  return {
    schemaVersion: SCHEMA_VERSION,
    engine: { name: 'fast', version: '0', model: null },
    article: {
      id: parts.id,
      language: 'en',
      characters: 1,
      words: 1,
      ...(parts.outlet !== undefined && { outlet: parts.outlet }),
      ...(parts.publishedAt !== undefined && { publishedAt: parts.publishedAt }),
    },
    segments: [],
    entities,
    quotations,
    stances,
    sentiment: byVoice,
    notes: [],
  };
}
