import type { Sentence } from '../../document/document.ts';
import { readDocument } from '../../document/read.ts';
import type { Span } from '../../document/span.ts';
import { overlaps } from '../../document/span.ts';
import { namePeople } from '../../entity/name-people.ts';
import type { Analysis } from '../../run-stages.ts';
import { segmentDocument } from '../../segment/segment-document.ts';
import type { Engine } from '../../sentiment/engine.ts';
import type { Holder } from '../../stance/stance.ts';
import { round } from '../round.ts';
import type { ModelReading } from './explanation.ts';

/** A longer sentence is read without its first words only: each word costs a run of the model. */
const MOST_WORDS = 80;

/** Who is asked about in a sentence. */
interface Question {
  readonly holder: Holder;
  readonly target: number;
  readonly quotation: number | null;
}

/** What the engine's model reads in a sentence, whole and with each of its words left out. */
export function leaveOutWords(
  analysis: Analysis,
  engine: Engine,
  sentence: Sentence,
  question: Question,
): ModelReading | null {
  const { document } = analysis;
  const target = mentionOf(analysis, question.target, sentence);
  const holder = placeHolder(analysis, sentence, question);
  const people = namePeople(analysis.mentions, analysis.resolution).filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.end,
  );
  const read = (left: Span | null): number | null => {
    const cut = left ?? { start: sentence.start, end: sentence.start };
    const text = document.text.slice(sentence.start, cut.start) + document.text.slice(cut.end, sentence.end);
    const move = ({ start, end }: Span): Span => {
      const by = sentence.start + (start >= cut.end ? cut.end - cut.start : 0);
      return { start: start - by, end: end - by };
    };
    const moved = readDocument(text, document.vocabulary);
    const named = people.filter((own) => !left || !overlaps(own, left)).map(move);
    engine.hidePeople?.(moved, segmentDocument(moved), named);
    const window = { firstToken: 0, endToken: moved.tokens.length };
    const reading = target
      ? engine.scorePair(moved, window, typeof holder === 'string' ? holder : move(holder), move(target))
      : engine.scoreUnnamed?.(moved, window, analysis.resolution.entities[question.target]!.name);
    return reading?.probabilities ? reading.probabilities[2] - reading.probabilities[0] : null;
  };
  const score = read(null);
  if (score === null) return null;
  const end = Math.min(sentence.endToken, sentence.firstToken + MOST_WORDS);
  const words = document.tokens
    .slice(sentence.firstToken, end)
    .filter(
      (token) =>
        token.pos !== 'PUNCT' &&
        !(target && overlaps(token, target)) &&
        (typeof holder === 'string' || !overlaps(token, holder)),
    )
    .flatMap(({ start, end, text }) => {
      const without = read({ start, end });
      return without === null ? [] : [{ span: { start, end }, text, change: round(score - without) }];
    });
  return { score: round(score), words };
}

/** The first mention of an entity in a sentence. */
function mentionOf({ mentions, resolution }: Analysis, entity: number, sentence: Span): Span | null {
  const own = resolution.entities[entity]!.mentions.find((at) => isInside(mentions[at]!, sentence));
  return own === undefined ? null : mentions[own]!;
}

function placeHolder(
  analysis: Analysis,
  sentence: Sentence,
  { holder, quotation }: Question,
): Span | 'narrator' | 'outside' {
  if (holder.kind === 'narrator') return 'narrator';
  if (quotation !== null) {
    const { speaker } = analysis.quotations[quotation]!;
    return speaker && isInside(speaker, sentence) ? speaker : 'outside';
  }
  return (holder.kind === 'entity' && mentionOf(analysis, holder.entity, sentence)) || 'outside';
}

function isInside({ start, end }: Span, outer: Span): boolean {
  return start >= outer.start && end <= outer.end;
}
