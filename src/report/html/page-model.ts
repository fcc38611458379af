import { gatherVoices, type SpeakingVoice } from '../gather-voices.ts';
import type { Report } from '../schema.ts';

/** Voices with a colour of their own; the rest share a grey, and are told apart by their initials. */
const COLORED_VOICES = 6;

/** A speaker with his place in the legend and the letters that mark his words. */
interface PageVoice extends SpeakingVoice {
  readonly index: number;
  readonly initials: string;
  /** `v0`..`v5`, or `vx` for those without a colour of their own. */
  readonly className: string;
}

/** What all parts of the page need to know. */
export interface PageModel {
  readonly report: Report;
  readonly text: string;
  readonly voices: readonly PageVoice[];
  readonly voiceOfQuotation: ReadonlyMap<string, PageVoice>;
}

export function buildPageModel(report: Report, text: string): PageModel {
  const taken = new Set<string>();
  const voices = gatherVoices(report).map((voice, index): PageVoice => {
    const initials = chooseInitials(voice.name, taken);
    taken.add(initials);
    return { ...voice, index, initials, className: index < COLORED_VOICES ? `v${index}` : 'vx' };
  });
  const voiceOfQuotation = new Map(
    voices.flatMap((voice) => voice.quotations.map(({ id }) => [id, voice] as const)),
  );
  return { report, text, voices, voiceOfQuotation };
}

/** "Noor Valdivia" is NV; where that is taken, NV2. */
function chooseInitials(name: string, taken: ReadonlySet<string>): string {
  if (name === 'unknown speaker') return '?';
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const capitalized = words.filter((word) => /^[\p{Lu}\p{Lt}\p{N}]/u.test(word));
  const named = capitalized.length > 0 ? capitalized : words;
  const letters =
    [named[0], named.length > 1 ? named.at(-1) : undefined]
      .map((word) => (word ? [...word][0]! : ''))
      .join('')
      .toUpperCase() || '?';
  for (let number = 2; ; number++) {
    const candidate = number === 2 && !taken.has(letters) ? letters : `${letters}${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
