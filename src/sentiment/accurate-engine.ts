import type { Document } from '../document/document.ts';
import { readDocument } from '../document/read.ts';
import type { Span } from '../document/span.ts';
import { findMentions } from '../entity/find-mentions.ts';
import { namePeople } from '../entity/name-people.ts';
import { type Reader, readDocumentWith } from '../model/read-document.ts';
import type { DocumentReading } from '../model/sentence-reading.ts';
import { giveStandIns } from '../model/stand-ins.ts';
import { UNREAD_KINDS } from '../model/unread-kinds.ts';
import { segmentDocument } from '../segment/segment-document.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { holdsOwn } from './document-cues.ts';
import type { Engine, Window } from './engine.ts';
import { scorePair } from './score-pair.ts';
import { scoreSpan } from './score-span.ts';
import { scoreTarget } from './score-target.ts';
import { withPair, withWords } from './with-words.ts';

export interface AccurateEngineOptions {
  /** Hide the target's own name from the network also where it is no person's. */
  readonly nameBlind?: boolean | undefined;
}

/** A name that rules only guess to be a person's stays as it is: the model, which types names too, may know better. */
const SURE = 2;

/** How sentences say in training whom they judge without naming him. */
const FRONT = 'Target: ';

/**
 * The engine with a learned model: it reads names, attributions, sentiment and stance. The words of the lexicon stay as
 * evidence and for stretches that name no target.
 */
export function createAccurateEngine(
  reader: Reader,
  { nameBlind = false }: AccurateEngineOptions = {},
): Engine {
  const readings = new WeakMap<Document, DocumentReading>();
  const peopleOf = new WeakMap<Document, readonly Span[]>();
  const read = (
    document: Document,
    segmentation: Segmentation,
    people: readonly Span[] = findPeople(document, segmentation),
  ): DocumentReading => {
    const known = readings.get(document);
    if (known) return known;
    const reading = readDocumentWith(reader, document, segmentation, giveStandIns(document.text, people));
    readings.set(document, reading);
    peopleOf.set(document, people);
    return reading;
  };
  const readingOf = (document: Document): DocumentReading =>
    readings.get(document) ?? read(document, segmentDocument(document));
  const { name, version } = reader.description;
  const readPair: Engine['scorePair'] = (document, window, holder, target) => {
    const words = scorePair(document, window, holder, target);
    if (holdsOwn(document, window)) return words;
    const given = readingOf(document).readPair(sentencesOf(document, window), holder, target, nameBlind);
    return withPair(given, words);
  };
  return {
    name: 'accurate',
    version: '0.4.0',
    model: `${name} ${version}`,
    network: 'encoder',
    read: (document, segmentation) => read(document, segmentation),
    hidePeople(document, segmentation, people) {
      read(document, segmentation, people);
    },
    prepare(document, segmentation, signal, onRead) {
      const { kindOfParagraph } = segmentation;
      const sentences = document.sentences.filter(
        ({ paragraph }) => !UNREAD_KINDS.has(kindOfParagraph[paragraph]!),
      );
      return read(document, segmentation).prepare(
        sentences.map(({ index }) => index),
        signal,
        onRead,
      );
    },
    scoreSpan,
    scoreTarget(document, window, target) {
      const words = scoreTarget(document, window, target);
      if (holdsOwn(document, window)) return words;
      const given = readingOf(document).readTarget(sentencesOf(document, window), target, nameBlind);
      return given ? withWords(given, words) : words;
    },
    scorePair: readPair,
    scoreUnnamed(document, window, name) {
      const { start, end } = sentencesOf(document, window);
      const people = peopleOf.get(document) ?? [];
      const front = { start: FRONT.length, end: FRONT.length + name.length };
      const by = front.end + 2 - start;
      const named = readDocument(`${FRONT}${name}. ${document.text.slice(start, end)}`);
      read(named, segmentDocument(named), [
        ...(isAmong(document, people, name) ? [front] : []),
        ...people
          .filter((own) => own.start >= start && own.end <= end)
          .map((own) => ({ start: own.start + by, end: own.end + by })),
      ]);
      return readPair(named, { firstToken: 0, endToken: named.tokens.length }, 'outside', front);
    },
  };
}

/** By the rules: what the model reads cannot wait for the names that it will find. */
function findPeople(document: Document, segmentation: Segmentation): Span[] {
  return namePeople(findMentions(document, segmentation).filter(({ certainty }) => certainty >= SURE));
}

/** The whole sentences that a window lies in: the model reads a passage in its sentence. */
function sentencesOf({ tokens, sentences }: Document, { firstToken, endToken }: Window): Span {
  const first = tokens[firstToken];
  const last = tokens[endToken - 1];
  if (!first || !last) return { start: 0, end: 0 };
  return { start: sentences[first.sentence]!.start, end: sentences[last.sentence]!.end };
}

/** Whether a name is that of somebody whom the spans name. */
function isAmong({ text }: Document, people: readonly Span[], name: string): boolean {
  return people.some(({ start, end }) => text.slice(start, end) === name);
}
