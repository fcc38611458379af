import { type Cluster, canBePerson } from './cluster.ts';
import { clusterOf, type Discourse } from './discourse.ts';
import type { Mention } from './mention.ts';

/** How many mentions behind the speaker, and around "you", the listener is looked for. */
const REACH = 4;
const VOCATIVE_REACH = 8;
const ADDRESSING = new Set(['told', 'tells', 'telling', 'asked', 'asks', 'to', 'reminded', 'warned']);
/** “He left,” Roe said in a podcast with Lund: the words are for others too. */
const BESIDE = new Set([...ADDRESSING, 'with']);
const PRONOUNS = new Set(['him', 'her']);

/** “He left,” Roe told Lund; “He left,” Roe said in a podcast with Lund: who hears the words of a voice. */
export function findListener(discourse: Discourse, voice: number): Cluster | null {
  return findHearer(discourse, voice, BESIDE, 4);
}

/** Roe told Lund: “You left”: to whom the words of a voice are said. */
export function findAddressed(discourse: Discourse, { index, region }: Mention): Cluster | null {
  const voice = discourse.voiceMap.voiceOfMention[index]!;
  const called = findVocative(discourse, index, voice);
  if (called !== null || region < 0) return called;
  const hearer = findHearer(discourse, voice, ADDRESSING, 1);
  return hearer !== null && canBePerson(hearer) && !hearer.plural ? hearer : null;
}

function findHearer(
  discourse: Discourse,
  voice: number,
  words: ReadonlySet<string>,
  reach: number,
): Cluster | null {
  const {
    mentions,
    voices,
    voiceMap: { voiceOfMention },
    document: { tokens },
  } = discourse;
  const speaker = mentions[voices[voice]?.speaker ?? -1];
  if (speaker === undefined) return null;
  for (let at = speaker.index + 1; at <= speaker.index + REACH && at < mentions.length; at++) {
    const { sentence, firstToken, kind, headToken } = mentions[at]!;
    if (sentence !== speaker.sentence || voiceOfMention[at] !== voiceOfMention[speaker.index]) return null;
    if (kind !== 'name' && !(reach === 1 && PRONOUNS.has(tokens[headToken]!.lower))) continue;
    for (let token = firstToken - 1; token >= firstToken - reach && token >= speaker.endToken; token--)
      if (words.has(tokens[token]!.lower)) return clusterOf(discourse, at);
  }
  return null;
}

const ENDS = new Set(['.', '!', '?', '”', '"', '’', "'"]);
const MARKS = new Set(['“', '"', '‘', "'"]);

/** “Roe, you left.” “You left, Senator Roe!”: the name of whom is spoken to stands apart. */
function findVocative(discourse: Discourse, index: number, voice: number): Cluster | null {
  const {
    mentions,
    voiceMap: { voiceOfMention },
    document: { tokens },
  } = discourse;
  const end = Math.min(mentions.length, index + VOCATIVE_REACH);
  for (let at = Math.max(0, index - VOCATIVE_REACH); at < end; at++) {
    const { kind, firstToken, endToken } = mentions[at]!;
    if (kind !== 'name' || voiceOfMention[at] !== voice) continue;
    const before = tokens[firstToken - 1]?.lower ?? '';
    const after = tokens[endToken]?.lower ?? '';
    const next = tokens[endToken + 1]?.lower ?? '';
    const opens = MARKS.has(before) && after === ',' && (next === 'you' || next === 'your' || next === 'i');
    const closes =
      before === ',' &&
      (after === ',' ? ENDS.has(next) : ENDS.has(after)) &&
      tokens[firstToken - 2]?.pos !== 'PROPN';
    if (!opens && !closes) continue;
    const cluster = clusterOf(discourse, at);
    if (cluster !== null && canBePerson(cluster)) return cluster;
  }
  return null;
}
