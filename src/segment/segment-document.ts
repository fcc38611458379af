import type { Document } from '../document/document.ts';
import { findFurniture } from './find-furniture.ts';
import { findRegions } from './find-regions.ts';
import { findTurns } from './find-turns.ts';
import { noteProblems } from './note-problems.ts';
import type { Segmentation, SegmentKind } from './segmentation.ts';

/** Finds what is between quotation marks and what is not running text by its form. */
export function segmentDocument(document: Document): Segmentation {
  const { tokens, paragraphs } = document;
  const turns = findTurns(document);
  const regions = findRegions(document, turns);
  const regionOfToken = new Int32Array(tokens.length).fill(-1);
  for (const { index, firstToken, endToken } of regions) regionOfToken.fill(index, firstToken, endToken);
  const furniture = findFurniture(document, turns);
  const filled = new Map(furniture.map(({ kind, start, end }) => [start, { kind, end }]));
  const kindOfParagraph = paragraphs.map(({ start, end }): SegmentKind => {
    const piece = filled.get(start);
    return piece && piece.end === end ? piece.kind : 'narration';
  });
  return { furniture, regions, regionOfToken, kindOfParagraph, notes: noteProblems(document, regions) };
}
