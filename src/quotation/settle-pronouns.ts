import type { Span } from '../document/span.ts';
import type { Mention } from '../entity/mention.ts';
import { frameToken, type QuotationDraft } from './draft.ts';
import type { FrameContext } from './frame-context.ts';
import type { SpeakerMethod } from './quotation.ts';

/** A pronoun so many paragraphs on no longer stands for the last speaker by that alone. */
const FARTHEST_PARAGRAPH = 1;
/** "he replied" answers somebody else. */
const ANSWERS = new Set(['reply', 'answer', 'respond', 'retort', 'counter']);
/** Speakers that have no words of their own beside the quotation. */
const BORROWED: ReadonlySet<SpeakerMethod> = new Set([
  'carried',
  'continued',
  'headline',
  'transcript',
  'none',
]);

/**
 * In a run of talk "he said" is whoever spoke last, where the narration has named nobody else in between: "“...,” Ortiz said.
 * “...,” he added." What carries such a frame on goes with it.
 */
export function settlePronouns(context: FrameContext, drafts: readonly QuotationDraft[]): QuotationDraft[] {
  const { mentions } = context;
  const named = findNarratedNames(context, drafts);
  const settled = new Map<number, number>();
  const framed = drafts
    .filter(({ speaker, method }) => speaker?.mention != null && !BORROWED.has(method))
    .sort((a, b) => frameToken(a) - frameToken(b));
  let last: { readonly mention: number; readonly token: number } | null = null;
  let next = 0;
  for (const draft of framed) {
    const { firstToken, mention } = draft.speaker!;
    const own = mentions[mention!]!;
    const token = Math.max(frameToken(draft), firstToken);
    while (last !== null && next < named.length && named[next]! <= last.token) next++;
    const alone = next >= named.length || named[next]! >= own.firstToken;
    if (
      last !== null &&
      alone &&
      !ANSWERS.has(draft.cueLemma ?? '') &&
      standsForSpeaker(own) &&
      agrees(mentions[last.mention]!, own) &&
      own.paragraph - context.document.tokens[last.token]!.paragraph <= FARTHEST_PARAGRAPH
    )
      settled.set(firstToken, last.mention);
    if (!draft.attitude) last = { mention: settled.get(firstToken) ?? mention!, token };
  }
  return drafts.map((draft) => {
    const mention = draft.speaker ? settled.get(draft.speaker.firstToken) : undefined;
    return mention === undefined ? draft : { ...draft, speaker: { ...draft.speaker!, mention } };
  });
}

/** The tokens at which the narration names or describes a person, outside everything that is said. */
function findNarratedNames({ mentions }: FrameContext, drafts: readonly QuotationDraft[]): number[] {
  const spans: Span[] = [];
  for (const draft of drafts) for (const span of draft.spans) spans.push(span);
  spans.sort((a, b) => a.start - b.start);
  const found: number[] = [];
  let at = 0;
  let spoken = 0;
  for (const { start, firstToken, kind, type, region } of mentions) {
    for (; at < spans.length && spans[at]!.start <= start; at++) spoken = Math.max(spoken, spans[at]!.end);
    const person = type === 'person' || type === null;
    if (kind !== 'pronoun' && person && region < 0 && start >= spoken) found.push(firstToken);
  }
  return found;
}

function standsForSpeaker({ kind, person, number, region }: Mention): boolean {
  return kind === 'pronoun' && person === 3 && number !== null && region < 0;
}

function agrees(last: Mention, pronoun: Mention): boolean {
  if (last.person !== 3) return false;
  const body = last.type === 'organization' || last.type === 'group';
  if (pronoun.gender === 'neutral') return body && last.number !== 'plural';
  if (pronoun.number === 'plural') return last.number === 'plural' || last.type === 'group';
  return (
    !body &&
    last.type !== 'place' &&
    last.number !== 'plural' &&
    (last.gender === null || last.gender === pronoun.gender)
  );
}
