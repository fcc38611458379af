import type { Quotation, Report } from './schema.ts';

/** Below this the views put a question mark to a speaker. */
export const DOUBTFUL = 0.5;

const UNKNOWN = 'unknown speaker';

/** One speaker with everything that he is quoted and reported to say, as the views show it. */
export interface SpeakingVoice {
  /** Null where the speaker is no entity of the report, or unknown. */
  readonly entityId: string | null;
  /** The entity's name, the words that name the speaker, or "unknown speaker". */
  readonly name: string;
  readonly quotations: readonly Quotation[];
  /** How many of them have words in quotation marks. */
  readonly quoted: number;
  readonly words: number;
}

/** The speakers of a report, the one with most words first; unknown speakers are one voice, the last. */
export function gatherVoices({ entities, quotations }: Report): SpeakingVoice[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const voices = new Map<
    string,
    { entityId: string | null; name: string; quotations: Quotation[]; quoted: number; words: number }
  >();
  for (const quotation of quotations) {
    const { speaker, kind, text } = quotation;
    const name = names.get(speaker.entityId ?? '') ?? (speaker.text.replace(/\s+/g, ' ').trim() || UNKNOWN);
    const key = speaker.entityId ?? `words:${name.toLowerCase()}`;
    const voice = voices.get(key) ?? {
      entityId: speaker.entityId,
      name,
      quotations: [],
      quoted: 0,
      words: 0,
    };
    voices.set(key, voice);
    voice.quotations.push(quotation);
    if (kind !== 'indirect') voice.quoted++;
    voice.words += countWords(text);
  }
  return [...voices.values()].sort(
    (a, b) => Number(a.name === UNKNOWN) - Number(b.name === UNKNOWN) || b.words - a.words,
  );
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
