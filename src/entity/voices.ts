import type { Span } from '../document/span.ts';
import type { Voice } from './entity.ts';
import type { Mention } from './mention.ts';

/** For each mention the innermost voice that it stands in, and for each voice the one around it; -1 for none. */
export interface VoiceMap {
  readonly voiceOfMention: Int32Array;
  readonly outerVoice: Int32Array;
  /** For each mention the voice that it is the speaker of, or -1. */
  readonly spokenBy: Int32Array;
  /** For each voice the first mention in it, or -1. */
  readonly firstInVoice: Int32Array;
}

interface VoiceSpan extends Span {
  readonly voice: number;
}

/** Lays the voices over the mentions in one sweep. */
export function mapVoices(mentions: readonly Mention[], voices: readonly Voice[]): VoiceMap {
  const voiceOfMention = new Int32Array(mentions.length).fill(-1);
  const spokenBy = new Int32Array(mentions.length).fill(-1);
  const outerVoice = new Int32Array(voices.length).fill(-1);
  const firstInVoice = new Int32Array(voices.length).fill(-1);
  const spans: VoiceSpan[] = [];
  let sorted = true;
  for (let voice = 0; voice < voices.length; voice++) {
    const { spans: own, speaker } = voices[voice]!;
    for (const { start, end } of own) {
      sorted &&= spans.length === 0 || spans[spans.length - 1]!.start < start;
      spans.push({ start, end, voice });
    }
    if (speaker !== null && spokenBy[speaker] === -1) spokenBy[speaker] = voice;
  }
  if (!sorted) spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const open: VoiceSpan[] = [];
  let next = 0;
  for (let index = 0; index < mentions.length; index++) {
    const { start, end } = mentions[index]!;
    for (; next < spans.length && spans[next]!.start <= start; next++) {
      const span = spans[next]!;
      while (open.length > 0 && open[open.length - 1]!.end <= span.start) open.pop();
      const outer = open[open.length - 1];
      if (outer !== undefined && outer.voice !== span.voice && outerVoice[span.voice] === -1)
        outerVoice[span.voice] = outer.voice;
      open.push(span);
    }
    while (open.length > 0 && open[open.length - 1]!.end <= start) open.pop();
    const inner = open[open.length - 1];
    if (inner === undefined || inner.end < end) continue;
    voiceOfMention[index] = inner.voice;
    if (firstInVoice[inner.voice]! < 0) firstInVoice[inner.voice] = index;
  }
  return { voiceOfMention, outerVoice, spokenBy, firstInVoice };
}
