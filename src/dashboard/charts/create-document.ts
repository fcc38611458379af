import { parseHTML } from 'linkedom/worker';

/** A document that charts can be drawn in without a browser. */
export function createDocument(): Document {
  return parseHTML('<!doctype html><html><head></head><body></body></html>').document as unknown as Document;
}
