import type { Document } from '../document/document.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import type { EntityResolution, Voice } from './entity.ts';
import type { Mention } from './mention.ts';

/** Gathers the mentions into entities. */
export function resolveEntities(
  _document: Document, _segmentation: Segmentation, mentions: readonly Mention[], _voices: readonly Voice[],
): EntityResolution {
  return { entities: [], entityOfMention: new Int32Array(mentions.length).fill(-1) };
}
