import type { Document } from '../document/document.ts';
import type { Segmentation } from './segmentation.ts';

/** Finds what is between quotation marks and what is not running text by its form. */
export function segmentDocument(document: Document): Segmentation {
  return {
    furniture: [],
    regions: [],
    regionOfToken: new Int32Array(document.tokens.length).fill(-1),
    kindOfParagraph: document.paragraphs.map(() => 'narration'),
    notes: [],
  };
}
