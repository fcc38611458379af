import { runStages } from '../../src/run-stages.ts';
import type { Engine } from '../../src/sentiment/engine.ts';

/** Entities, directed edges, speakers, mentions, quotations and segments of one article. */
export function predictStance(
  { id, text }: { readonly id: string; readonly text: string },
  engine: Engine,
): object {
  const { mentions, quotations, resolution, segmentation, segments, stances } = runStages(text, engine);
  const { entities, entityOfMention } = resolution;
  const named = (index: number) => ({ text: entities[index]!.name, aliases: entities[index]!.aliases });
  const speakerOf = (mention: number | null, words: { start: number; end: number } | null) =>
    (mention === null ? undefined : entities[entityOfMention[mention]!]?.name) ??
    (words ? text.slice(words.start, words.end) : null);
  // The guide of the judged articles: a speaker whom the article never names is nobody, unless he speaks for a body.
  const isUnnamed = (mention: number | null) => {
    const entity = mention === null ? undefined : entities[entityOfMention[mention]!];
    if (entity === undefined) return true;
    const body = entity.type !== 'person' && entity.type !== 'other';
    return !body && !entity.mentions.some((index) => mentions[index]!.kind === 'name');
  };
  const spoken = quotations
    .flatMap(({ regions, speakerMention, speaker }) =>
      regions.map((region) => ({
        ...segmentation.regions[region]!.inner,
        speaker: speakerOf(speakerMention, speaker),
        unnamed: isUnnamed(speakerMention),
      })),
    )
    .sort((a, b) => a.start - b.start);
  return {
    id,
    entities: entities.map(({ name, type, aliases }) => ({ name, type, aliases })),
    edges: stances
      .filter(({ holder }) => holder.kind !== 'unattributed')
      .map(({ holder, target, polarity, tone, mixed, confidence, score, evidence }) => ({
        holder: holder.kind === 'entity' ? named(holder.entity) : 'narrator',
        target: named(target),
        polarity,
        tone,
        mixed,
        confidence,
        score,
        evidence: evidence.map(({ start, end }) => ({ start, end })),
      })),
    speakers: spoken.map(({ start, end, speaker, unnamed }) => ({
      quote: text.slice(start, end).split(/\s+/).slice(0, 12).join(' '),
      speaker: unnamed ? null : speaker,
    })),
    mentions: mentions.flatMap(({ start, end, index }) => {
      const entity = entities[entityOfMention[index]!];
      return entity ? [{ start, end, entity: entity.name }] : [];
    }),
    quotes: spoken,
    segments: segments.map(({ start, end, kind }) => ({ start, end, kind })),
  };
}
