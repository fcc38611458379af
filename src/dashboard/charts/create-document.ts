import { parseHTML } from 'linkedom/worker';
import type { DomDocument } from './canvas.ts';

/** A document that charts can be drawn in without a browser. The build for browsers has none. */
export function createDocument(): DomDocument {
  return parseHTML('<!doctype html><html><head></head><body></body></html>').document as DomDocument;
}
