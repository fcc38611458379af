import type { Document } from '../document/document.ts';
import type { EntityResolution } from '../entity/entity.ts';
import type { Mention } from '../entity/mention.ts';
import type { Quotation } from '../quotation/quotation.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import type { Engine } from '../sentiment/engine.ts';

/** What the stages before have found. */
export interface StanceInput {
  readonly document: Document;
  readonly segmentation: Segmentation;
  readonly mentions: readonly Mention[];
  readonly resolution: EntityResolution;
  readonly quotations: readonly Quotation[];
  readonly engine: Engine;
}
