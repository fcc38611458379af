import type { SentimentCue } from './find-cues.ts';
import type { Structure } from './structure.ts';

/** A target or holder as tokens. */
export interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

/** Beyond this many words a cue is not heard: what is left of it is small, and a monstrous sentence stays cheap. */
const EARSHOT = 60;

/** The part of a window in which cues can bear on the target. */
export function neighbourhood(window: TokenRange, target: TokenRange): TokenRange {
  return {
    firstToken: Math.max(window.firstToken, target.firstToken - EARSHOT),
    endToken: Math.min(window.endToken, target.endToken + EARSHOT),
  };
}

/** How much a word is worth at the target's place, by what stands between them: 1 at its side, near 0 far away. */
export function closeness({ barrier }: Structure, cue: TokenRange, target: TokenRange): number {
  const between =
    cue.endToken <= target.firstToken
      ? barrier[target.firstToken]! - barrier[cue.endToken]!
      : cue.firstToken >= target.endToken
        ? barrier[cue.firstToken]! - barrier[target.endToken]!
        : 0;
  return Math.exp(-between);
}

export function covers(range: TokenRange, token: number): boolean {
  return token >= range.firstToken && token < range.endToken;
}

/** True where the target does what the verb says: its subject, or the agent of a passive. */
export function isDoer(structure: Structure, cue: SentimentCue, target: TokenRange): boolean {
  if (structure.passive[cue.firstToken] === 0) return covers(target, structure.subjectOf[cue.firstToken]!);
  return target.firstToken >= cue.endToken && agentOf(structure, cue, target);
}

/** How well the target fits as the object of an attitude. */
export function objectFit(structure: Structure, cue: SentimentCue, target: TokenRange): number {
  if (structure.passive[cue.firstToken] === 1) {
    if (covers(target, structure.subjectOf[cue.firstToken]!)) return 1;
    return target.endToken <= cue.firstToken ? 0.6 * closeness(structure, cue, target) : 0;
  }
  if (target.firstToken < cue.objectFrom) return 0;
  const place = { firstToken: cue.objectFrom - 1, endToken: cue.objectFrom };
  const near = closeness(structure, place, target);
  const head = structure.headOf[target.endToken - 1]!;
  // "criticized Trump's plan": less than "criticized Trump".
  return head >= target.endToken ? near * 0.75 : near;
}

function agentOf({ barrier }: Structure, cue: SentimentCue, target: TokenRange): boolean {
  return barrier[target.firstToken]! - barrier[cue.endToken]! < 0.8;
}
