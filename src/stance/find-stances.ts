import type { Document } from '../document/document.ts';
import type { EntityResolution } from '../entity/entity.ts';
import type { Mention } from '../entity/mention.ts';
import type { Quotation } from '../quotation/quotation.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import type { Engine } from '../sentiment/engine.ts';
import type { Stance } from './stance.ts';

/** What the stages before have found. */
export interface StanceInput {
  readonly document: Document;
  readonly segmentation: Segmentation;
  readonly mentions: readonly Mention[];
  readonly resolution: EntityResolution;
  readonly quotations: readonly Quotation[];
  readonly engine: Engine;
}

/** Directed attitudes, holder to target, gathered over the article, strongest first. */
export function findStances(_input: StanceInput): Stance[] {
  return [];
}
