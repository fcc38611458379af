import type { Document } from '../document/document.ts';
import type { Window } from './engine.ts';
import { findCues, type SentimentCue } from './find-cues.ts';
import { readStructure } from './read-structure.ts';
import type { Structure } from './structure.ts';

/** The sentiment cues of a document with what is needed to see whom they bear on. */
export interface DocumentCues {
  readonly structure: Structure;
  readonly cues: readonly SentimentCue[];
}

const read = new WeakMap<Document, DocumentCues>();

/** Reads a document once: its cues serve every target that is asked about. */
export function cuesOf(document: Document): DocumentCues {
  let found = read.get(document);
  if (!found) {
    const structure = readStructure(document);
    found = { structure, cues: findCues(document, structure) };
    read.set(document, found);
  }
  return found;
}

/** Index of the first cue at or behind a token. */
export function firstCueFrom(cues: readonly SentimentCue[], token: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.firstToken < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a word that the caller has listed stands in a window: then words decide there, whatever a model reads. */
export function holdsOwn(document: Document, { firstToken, endToken }: Window): boolean {
  if (!document.vocabulary || document.vocabulary.lexicon.length === 0) return false;
  const { cues } = cuesOf(document);
  for (let at = firstCueFrom(cues, firstToken); at < cues.length && cues[at]!.firstToken < endToken; at++)
    if (cues[at]!.entry.own) return true;
  return false;
}
