import type { Document, Paragraph } from '../document/document.ts';
import type { Span } from '../document/span.ts';

/** "Q: ", "RUIZ: ", "Ana Ruiz: ", "MAYOR ANA RUIZ (D): " */
const LABEL = /^((?:\p{Lu}[\p{L}.’'-]*)(?: (?:\p{Lu}[\p{L}.’'-]*|\([^()]{1,20}\))){0,4}): +(?=\S)/u;
const LONGEST_LABEL = 48;
/** Turns that a transcript has at least, by speakers who come back. */
const FEWEST_TURNS = 4;

/**
 * The turns of a transcript or interview, without their labels, by the index of their paragraph. Two labels at least must
 * come back, or it is a list ("Date: ...", "Place: ...") and no talk.
 */
export function findTurns({ text, paragraphs }: Document): ReadonlyMap<number, Span> {
  const labelled: { label: string; paragraph: Paragraph; length: number }[] = [];
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL));
    const found = head.includes(': ') ? LABEL.exec(head) : null;
    if (!found) continue;
    const label = found[1]!;
    labelled.push({ label, paragraph, length: found[0].length });
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const turns = labelled.filter(({ label }) => counts.get(label)! > 1);
  const speakers = [...counts.values()].filter((count) => count > 1).length;
  if (speakers < 2 || turns.length < FEWEST_TURNS) return new Map();
  return new Map(
    labelled.map(({ paragraph: { index, start, end }, length }) => [index, { start: start + length, end }]),
  );
}
