import type { FrameContext } from './frame-context.ts';

const BE = new Set(['is', 'was', 'are', 'were', 'be', 'been', 'being', "'re", 'get', 'got']);
const NEGATIONS = new Set(['not', "n't", 'never']);
/** "had to admit", "went on to say": the infinitive is a fact here, not a wish. */
const FACTUAL = new Set(['had', 'has', 'have', 'forced', 'on', 'obliged', 'compelled']);

export function isBe(lower: string): boolean {
  return BE.has(lower);
}

/** "did not say", "never said": nothing is reported. */
export function isNegated({ document }: FrameContext, cue: number): boolean {
  for (let index = Math.max(0, cue - 3); index < cue; index++)
    if (NEGATIONS.has(document.tokens[index]!.lower)) return true;
  return false;
}

/** "declined [to say]": an infinitive that reports nothing. */
export function isIdleInfinitive({ document }: FrameContext, cue: number): boolean {
  return document.tokens[cue - 1]?.lower === 'to' && !FACTUAL.has(document.tokens[cue - 2]?.lower ?? '');
}

/** "was quoted as saying", "has been described by critics as". */
export function isPassive({ document }: FrameContext, cue: number): boolean {
  if (!/(?:ed|en|ld|aid|ught|ritten)$/.test(document.tokens[cue]!.lower)) return false;
  for (let index = cue - 1; index >= Math.max(0, cue - 3); index--) {
    const { lower, pos } = document.tokens[index]!;
    if (BE.has(lower)) return true;
    if (pos !== 'ADV') return false;
  }
  return false;
}

/** The "by" that names who spoke, behind a passive cue, or -1. */
export function findBy({ document }: FrameContext, cue: number, end: number): number {
  for (let index = cue + 1; index < Math.min(end, cue + 8); index++)
    if (document.tokens[index]!.lower === 'by') return index;
  return -1;
}
