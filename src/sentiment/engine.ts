import type { Document } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { DocumentReading } from '../model/sentence-reading.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import type { SentimentReading } from './reading.ts';

/** A window of tokens of one document, `tokens.slice(firstToken, endToken)`. */
export interface Window {
  readonly firstToken: number;
  readonly endToken: number;
}

/** What reads sentiment: by lexicon and rules, or by a learned network. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  readonly model: string | null;
  /**
   * Which of the two learned networks gives its probabilities; none for an engine of words alone, which finds nothing in
   * sentences of which no word judges or feels, and is not asked about them.
   */
  readonly network?: 'light' | 'encoder';
  /** What a learned model reads in the document; null for an engine of rules alone. */
  read(document: Document, segmentation: Segmentation): DocumentReading | null;
  /** Does the slow part of the work ahead, giving way to other work; an engine of rules has none. */
  prepare?(
    document: Document,
    segmentation: Segmentation,
    signal?: AbortSignal,
    onRead?: (done: number, total: number) => void,
  ): Promise<void>;
  /**
   * Told before any pair is read: the spans that name people, in the order of the text. A network that must not judge by names
   * leaves them unread; where it is not told, it finds them.
   */
  hidePeople?(document: Document, segmentation: Segmentation, people: readonly Span[]): void;
  /**
   * How the words of a window sound, toward nobody in particular. Magnitude 0 over a sentence says that no word in it
   * judges or feels: no pair is read in it then.
   */
  scoreSpan(document: Document, window: Window): SentimentReading;
  /** How the words of a window sound toward the target (a span inside it). */
  scoreTarget(document: Document, window: Window, target: Span): SentimentReading;
  /**
   * The attitude of the holder toward the target in a window. `holder` is the span that names the holder in the window,
   * 'outside' where the holder speaks the window but is not named in it, or 'narrator'.
   */
  scorePair(
    document: Document,
    window: Window,
    holder: Span | 'outside' | 'narrator',
    target: Span,
  ): SentimentReading;
  /**
   * The attitude of a speaker whom the window does not name toward somebody whom it does not name either, but whom he was
   * speaking of. Absent in an engine of words alone: there it is how the window sounds.
   */
  scoreUnnamed?(document: Document, window: Window, name: string): SentimentReading;
}
