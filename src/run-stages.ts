import type { Document } from './document/document.ts';
import { readDocument } from './document/read.ts';
import type { Vocabulary } from './document/vocabulary.ts';
import type { EntityResolution, Voice } from './entity/entity.ts';
import { findMentions } from './entity/find-mentions.ts';
import type { Mention } from './entity/mention.ts';
import { namePeople } from './entity/name-people.ts';
import { resolveEntities } from './entity/resolve-entities.ts';
import { attributeQuotations } from './quotation/attribute-quotations.ts';
import type { Quotation } from './quotation/quotation.ts';
import { segmentDocument } from './segment/segment-document.ts';
import type { Segment, Segmentation } from './segment/segmentation.ts';
import { tileSegments } from './segment/tile-segments.ts';
import type { Engine } from './sentiment/engine.ts';
import { findStances } from './stance/find-stances.ts';
import type { Stance } from './stance/stance.ts';

/** Everything that the stages found in one document, before it is put into the report's form. */
export interface Analysis {
  readonly document: Document;
  readonly segmentation: Segmentation;
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  readonly segments: readonly Segment[];
  readonly resolution: EntityResolution;
  readonly stances: readonly Stance[];
}

/** Quotations as the resolver needs them: whose words a stretch is in. */
export function voicesOf(quotations: readonly Quotation[]): Voice[] {
  return quotations.map(({ spans, speakerMention, kind }) => ({
    spans,
    speaker: speakerMention,
    verbatim: kind === 'direct',
  }));
}

/** What is known of a text before any engine has read it. */
export interface Ground {
  readonly document: Document;
  readonly segmentation: Segmentation;
}

export function layGround(text: string, vocabulary?: Vocabulary): Ground {
  const document = readDocument(text, vocabulary);
  return { document, segmentation: segmentDocument(document) };
}

export function runStages(text: string, engine: Engine): Analysis {
  return finishStages(layGround(text), engine);
}

/** What a caller may choose of a run. */
export interface RunOptions {
  readonly vocabulary?: Vocabulary | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: AnalysisProgress) => void) | undefined;
  /** Leaves the stances out. */
  readonly withoutStances?: boolean | undefined;
}

/** How far the analysis of one article has come. */
export interface AnalysisProgress {
  /** `'read'`: the model reads; then the stages one by one. */
  readonly stage: 'document' | 'read' | 'entity' | 'quotation' | 'stance' | 'report';
  /** Of `'read'`: stretches of the text that are read, and all of them; of the others 0 of 1 where they begin. */
  readonly done: number;
  readonly total: number;
}

/** The one place that knows the order of the stages. */
function finishStages(
  { document, segmentation }: Ground,
  engine: Engine,
  { onProgress, withoutStances }: RunOptions = {},
): Analysis {
  const begin = (stage: AnalysisProgress['stage']) => onProgress?.({ stage, done: 0, total: 1 });
  begin('entity');
  const reading = engine.read(document, segmentation);
  const mentions = findMentions(document, segmentation, reading);
  begin('quotation');
  const quotations = attributeQuotations(document, segmentation, mentions, reading);
  const segments = tileSegments(
    document,
    segmentation,
    new Set(quotations.flatMap(({ regions }) => regions)),
  );
  const resolution = resolveEntities(document, segmentation, mentions, voicesOf(quotations));
  begin('stance');
  engine.hidePeople?.(document, segmentation, namePeople(mentions, resolution));
  const stances = withoutStances
    ? []
    : findStances({ document, segmentation, mentions, resolution, quotations, engine });
  return { document, segmentation, mentions, quotations, segments, resolution, stances };
}

/** The same, giving way to other work while the engine reads. @throws the signal's reason when it is aborted. */
export async function runStagesAside(
  text: string,
  engine: Engine,
  options: RunOptions = {},
): Promise<Analysis> {
  const { signal, onProgress, vocabulary } = options;
  signal?.throwIfAborted();
  onProgress?.({ stage: 'document', done: 0, total: 1 });
  const ground = layGround(text, vocabulary);
  const onRead = onProgress && ((done: number, total: number) => onProgress({ stage: 'read', done, total }));
  await engine.prepare?.(ground.document, ground.segmentation, signal, onRead);
  signal?.throwIfAborted();
  const analysis = finishStages(ground, engine, options);
  onProgress?.({ stage: 'report', done: 0, total: 1 });
  return analysis;
}
