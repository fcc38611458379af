import type { FrameContext } from './frame-context.ts';
import {
  INNER_PREPOSITIONS,
  LONGEST_PHRASE,
  NOMINAL,
  type SpeakerPhrase,
  SUBJECT_PRONOUNS,
} from './speaker-phrase.ts';

/** The noun phrase right behind a cue: "said Ortiz", "according to a spokesman for the company". */
export function findPhraseAfter(context: FrameContext, start: number, ceiling: number): SpeakerPhrase | null {
  const { document, mentionAt, mentions } = context;
  const { tokens } = document;
  let first = start;
  while (first < ceiling && tokens[first]!.pos === 'ADV' && mentionAt[first]! < 0) first++;
  let end = first;
  let head = -1;
  while (end < ceiling && end - first < LONGEST_PHRASE) {
    const token = tokens[end]!;
    const mention = mentionAt[end]!;
    if (mention >= 0) {
      const before = tokens[end - 1];
      if (
        head < 0 ||
        (before !== undefined &&
          end > first &&
          before.pos !== 'ADP' &&
          !passedPreposition(context, first, end))
      )
        head = mention;
      end = Math.min(ceiling, Math.max(end + 1, mentions[mention]!.endToken));
      if (
        mentions[mention]!.kind === 'pronoun' &&
        mentions[head]!.index === mention &&
        SUBJECT_PRONOUNS.has(token.lower)
      )
        break;
      continue;
    }
    const inner =
      end > first &&
      (INNER_PREPOSITIONS.has(token.lower) || token.lower === 'and' || token.lower === '-') &&
      token.lower !== 'to' &&
      token.lower !== 'on';
    if (!NOMINAL.has(token.pos) && !inner) break;
    end++;
  }
  while (end > first && !/[\p{L}\p{N}.]/u.test(tokens[end - 1]!.text.slice(-1))) end--;
  while (end > first && (tokens[end - 1]!.pos === 'ADP' || tokens[end - 1]!.pos === 'CCONJ')) end--;
  if (end <= first || tokens[first]!.pos === 'ADP') return null;
  if (head < 0 && !tokens.slice(first, end).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN')) return null;
  return { firstToken: first, endToken: end, mention: head >= 0 ? head : null };
}

function passedPreposition({ document }: FrameContext, first: number, end: number): boolean {
  for (let index = first; index < end; index++) if (document.tokens[index]!.pos === 'ADP') return true;
  return false;
}
