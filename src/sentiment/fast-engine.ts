import type { Document } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { findMentions } from '../entity/find-mentions.ts';
import { namePeople } from '../entity/name-people.ts';
import type { LightReader, LightReading } from '../model/light/read-lightly.ts';
import { segmentDocument } from '../segment/segment-document.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { holdsOwn } from './document-cues.ts';
import type { Engine } from './engine.ts';
import { scorePair } from './score-pair.ts';
import { scoreTarget } from './score-target.ts';
import { withPair, withWords } from './with-words.ts';
import { createWordEngine } from './word-engine.ts';

export interface FastEngineOptions {
  /** Hide the target's own name from the network also where it is no person's. */
  readonly nameBlind?: boolean | undefined;
}

/**
 * The fast engine: rules find names, quotations and speakers; a light network, taught by the models of the accurate engine,
 * reads sentiment and stance. The words of the lexicon stay as evidence.
 */
export function createFastEngine(reader: LightReader, { nameBlind = false }: FastEngineOptions = {}): Engine {
  const readings = new WeakMap<Document, LightReading>();
  const open = (document: Document, segmentation: Segmentation, people: readonly Span[]): LightReading => {
    const reading = reader.open(document, segmentation, people);
    readings.set(document, reading);
    return reading;
  };
  const openAlone = (document: Document): LightReading => {
    const segmentation = segmentDocument(document);
    return open(document, segmentation, namePeople(findMentions(document, segmentation, null)));
  };
  const readingOf = (document: Document): LightReading => readings.get(document) ?? openAlone(document);
  const { name, version } = reader.description;
  return {
    ...createWordEngine(),
    name: 'fast',
    network: 'light',
    model: `${name} ${version}`,
    hidePeople: open,
    scoreTarget(document, window, target) {
      const words = scoreTarget(document, window, target);
      if (holdsOwn(document, window)) return words;
      const given = readingOf(document).readTarget(target, nameBlind);
      return given ? withWords(given, words) : words;
    },
    scorePair(document, window, holder, target) {
      const words = scorePair(document, window, holder, target);
      if (holdsOwn(document, window)) return words;
      return withPair(readingOf(document).readPair(holder, target, nameBlind), words);
    },
    scoreUnnamed(document, { firstToken }, named) {
      const words = { score: 0, label: 'neutral', magnitude: 0, cues: [] } as const;
      return withPair(readingOf(document).readUnnamed(document.tokens[firstToken]!.sentence, named), words);
    },
  };
}
