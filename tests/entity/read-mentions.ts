import { readDocument } from '../../src/document/read.ts';
import { findMentions } from '../../src/entity/find-mentions.ts';
import type { Mention } from '../../src/entity/mention.ts';
import { segmentDocument } from '../../src/segment/segment-document.ts';

/** The mentions of a text, as the pipeline finds them. */
export function readMentions(text: string): Mention[] {
  const document = readDocument(text);
  return findMentions(document, segmentDocument(document));
}

/** The mention with this text, or a failure that shows what there is instead. */
export function mentionOf(mentions: readonly Mention[], text: string): Mention {
  const found = mentions.find((mention) => mention.text === text);
  if (!found)
    throw new Error(
      `no mention "${text}" among ${mentions.map((mention) => `"${mention.text}"`).join(', ')}`,
    );
  return found;
}
