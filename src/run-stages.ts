import type { Document } from './document/document.ts';
import { readDocument } from './document/read.ts';
import type { EntityResolution, Voice } from './entity/entity.ts';
import { findMentions } from './entity/find-mentions.ts';
import type { Mention } from './entity/mention.ts';
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

export function layGround(text: string): Ground {
  const document = readDocument(text);
  return { document, segmentation: segmentDocument(document) };
}

export function runStages(text: string, engine: Engine): Analysis {
  return finishStages(layGround(text), engine);
}

/** The one place that knows the order of the stages. */
function finishStages({ document, segmentation }: Ground, engine: Engine): Analysis {
  const reading = engine.read(document, segmentation);
  const mentions = findMentions(document, segmentation, reading);
  const quotations = attributeQuotations(document, segmentation, mentions, reading);
  const segments = tileSegments(
    document,
    segmentation,
    new Set(quotations.flatMap(({ regions }) => regions)),
  );
  const resolution = resolveEntities(document, segmentation, mentions, voicesOf(quotations));
  const stances = findStances({ document, segmentation, mentions, resolution, quotations, engine });
  return { document, segmentation, mentions, quotations, segments, resolution, stances };
}

/** The same, giving way to other work while the engine reads. @throws the signal's reason when it is aborted. */
export async function runStagesAside(text: string, engine: Engine, signal?: AbortSignal): Promise<Analysis> {
  signal?.throwIfAborted();
  const ground = layGround(text);
  await engine.prepare?.(ground.document, ground.segmentation, signal);
  return finishStages(ground, engine);
}
