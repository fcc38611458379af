import { readDocument } from '../../src/document/read.ts';
import { findMentions } from '../../src/entity/find-mentions.ts';
import { resolveEntities } from '../../src/entity/resolve-entities.ts';
import { segmentDocument } from '../../src/segment/segment-document.ts';

/** Words that somebody says, and the words that name the speaker, both as they stand in the text. */
export type SpokenWords = readonly [content: string, speaker: string];

/** Resolves a passage whose quotations are told by hand; `nameAt` gives the entity of the n-th such phrase. */
export function resolveText(text: string, spoken: readonly SpokenWords[] = []) {
  const document = readDocument(text);
  const segmentation = segmentDocument(document);
  const mentions = findMentions(document, segmentation);
  const voices = spoken.map(([content, speaker]) => {
    const start = text.indexOf(content);
    const end = start + content.length;
    const before = text.lastIndexOf(speaker, start);
    const after = text.indexOf(speaker, end);
    const at = after >= 0 && (before < 0 || after - end < start - before) ? after : before;
    const mention = mentions.find((each) => each.start <= at + speaker.length - 1 && at < each.end);
    if (start < 0 || mention === undefined) throw new Error(`not in the text: ${content} / ${speaker}`);
    return {
      spans: [{ start, end }],
      speaker: mention.index,
      verbatim: mention.region < 0 && /["“]/.test(text[start - 1] ?? ''),
    };
  });
  const { entities, entityOfMention, entitiesOfPair } = resolveEntities(
    document,
    segmentation,
    mentions,
    voices,
  );
  const nameAt = (phrase: string, nth = 1): string | null => {
    const pattern = new RegExp(`(?<!\\w)${phrase}(?!\\w)`, 'g');
    const at = [...text.matchAll(pattern)][nth - 1]?.index ?? -1;
    const mention = mentions.find(
      ({ start, end }) => start <= at + phrase.length - 1 && at < end && end >= at + phrase.length,
    );
    if (mention === undefined) throw new Error(`no mention: ${phrase} ${nth}`);
    return entities[entityOfMention[mention.index]!]?.name ?? null;
  };
  return { entities, entityOfMention, entitiesOfPair, mentions, nameAt };
}
