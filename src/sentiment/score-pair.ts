import type { Document, Token } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { covers, isDoer, neighbourhood, objectFit, type TokenRange } from './bearing.ts';
import { cuesOf, firstCueFrom } from './document-cues.ts';
import type { Window } from './engine.ts';
import type { SentimentCue } from './find-cues.ts';
import { gatherReading, type WeighedCue } from './gather.ts';
import type { SentimentReading } from './reading.ts';
import { weightToward } from './score-target.ts';
import { type Structure, TEXT_ITSELF } from './structure.ts';
import { tokensOf } from './tokens-of.ts';

type Voice = TokenRange | 'outside' | 'narrator';

/** What is left of an attitude that somebody else than the speaker holds: "Reed hates Vance", Moss said. */
const SECOND_HAND = 0.3;
/** News narration is seldom an attitude of its own: "the disgraced banker" is one, "a weak economy" hardly. */
const NARRATED = 0.5;
/** A word near the target that nothing ties to the holder but that both stand in one sentence. */
const NEARBY = 0.2;
/** The holder of a feeling is the object itself, not what stands somewhere behind. */
const FELT_FROM = 0.5;
/** What befalls the target says little of what anybody thinks of it. */
const LUCK = 0.4;

/** The attitude of one voice toward the target: its own attitude verbs, and what its speech says of the target. */
export function scorePair(
  document: Document,
  window: Window,
  holder: Span | 'outside' | 'narrator',
  target: Span,
): SentimentReading {
  const { structure, cues } = cuesOf(document);
  const aim = tokensOf(document, window, target);
  const voice = typeof holder === 'string' ? holder : tokensOf(document, window, holder);
  const weighed: WeighedCue[] = [];
  const near = neighbourhood(window, aim);
  for (let at = firstCueFrom(cues, near.firstToken); at < cues.length; at++) {
    const cue = cues[at]!;
    if (cue.endToken > near.endToken) break;
    if (covers(aim, cue.firstToken)) continue;
    weighed.push({
      cue,
      weight: luckShare(cue) * weightBetween(document.tokens, structure, cue, voice, aim),
    });
  }
  return gatherReading(document, weighed);
}

function luckShare({ entry: { kind } }: SentimentCue): number {
  return kind === 'judgement' || kind === 'deed' || kind === 'attitude' ? 1 : LUCK;
}

function weightBetween(
  tokens: readonly Token[],
  structure: Structure,
  cue: SentimentCue,
  voice: Voice,
  aim: TokenRange,
): number {
  const { entry, shift } = cue;
  if (voice === 'narrator') {
    if (structure.speakerOf[cue.firstToken] !== TEXT_ITSELF) return 0;
    return entry.kind === 'judgement' || entry.kind === 'deed'
      ? NARRATED * weightToward(structure, cue, aim)
      : 0;
  }
  if (voice === 'outside') {
    const subject = structure.subjectOf[cue.firstToken]!;
    const own = entry.kind !== 'attitude' || subject < 0 || isFirstPerson(tokens[subject]!.lower);
    return weightToward(structure, cue, aim) * (own ? 1 : SECOND_HAND);
  }
  if (entry.felt) {
    // "Reed angered Vance": the feeling is Vance's, and tells nothing of Reed's.
    if (isDoer(structure, cue, voice)) return 0;
    if (isDoer(structure, cue, aim) && objectFit(structure, cue, voice) > FELT_FROM)
      return entry.weight * shift;
  } else if (entry.kind === 'attitude' && holdsAttitude(tokens, structure, cue, voice))
    return entry.weight * shift * objectFit(structure, cue, aim);
  if (!speaksFor(tokens, structure, structure.speakerOf[cue.firstToken]!, voice))
    return (voice.endToken <= cue.firstToken ? NEARBY : NEARBY / 2) * weightToward(structure, cue, aim);
  return weightToward(structure, cue, aim) * (entry.kind === 'attitude' ? SECOND_HAND : 1);
}

function holdsAttitude(
  tokens: readonly Token[],
  structure: Structure,
  cue: SentimentCue,
  voice: TokenRange,
): boolean {
  // "Reed's criticism of Vance", "Reed voiced his contempt for Vance".
  if (!cue.entry.verb)
    return (
      voice.endToken <= cue.firstToken &&
      structure.clauseOf[voice.firstToken] === structure.clauseOf[cue.firstToken]
    );
  return (
    isDoer(structure, cue, voice) ||
    (structure.passive[cue.firstToken] === 0 &&
      speaksFor(tokens, structure, structure.subjectOf[cue.firstToken]!, voice))
  );
}

/** True where a word is the voice itself, or a pronoun in the voice's own speech: "I admire Vance," Reed said. */
function speaksFor(
  tokens: readonly Token[],
  { speakerOf }: Structure,
  token: number,
  voice: TokenRange,
): boolean {
  if (token < 0) return false;
  return (
    covers(voice, token) ||
    (tokens[token]!.pos === 'PRON' && speakerOf[token]! >= 0 && covers(voice, speakerOf[token]!))
  );
}

function isFirstPerson(lower: string): boolean {
  return lower === 'i' || lower === 'we';
}
