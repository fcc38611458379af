import { type ResamplingOptions, readResampling } from '../aggregate/aggregate-options.ts';
import { describeEntity, ENTITY_TYPES, type EntitySummary } from '../aggregate/summarize-entities.ts';
import { type StanceSummary, summarizeStances } from '../aggregate/tally.ts';
import type { EntityKey } from '../link/entity-key.ts';
import { countValues, joinKeys, STANCE_COUNTS } from './edge-tables.ts';
import { readGroups, streamRows } from './read-groups.ts';
import { readNames, type StoredRun } from './stored-run.ts';

export async function summarizeStoredEntities(
  stored: StoredRun,
  options: ResamplingOptions,
): Promise<EntitySummary[]> {
  const resampling = readResampling(options);
  const { instance, run } = stored;
  const parameters = { run };
  const readSide = async (side: string, column: string) => {
    const query = {
      from: `stances${joinKeys(side, column)}`,
      where: ['run = $run', `${column} IS NOT NULL`],
      by: [`${side}.key`],
      value: 'score',
      counts: STANCE_COUNTS,
      parameters,
    };
    const groups = await readGroups(instance, query, (tally) => summarizeStances(tally, resampling));
    return new Map<EntityKey, StanceSummary>(groups.map(({ values: [key], content }) => [key!, content]));
  };
  const toward = await readSide('aimed', 'target_id');
  const held = await readSide('held', 'holder_id');
  const quotations = new Map<EntityKey, number>();
  const speakers = `SELECT speaking.key, count(*)::DOUBLE FROM quotations${joinKeys('speaking', 'speaker_id')}
    WHERE run = $run AND speaker_id IS NOT NULL GROUP BY ALL`;
  for await (const [key, count] of streamRows(instance, speakers, parameters))
    quotations.set(key as string, count as number);
  const query = {
    from: `(SELECT run, sequence, id AS entity_id, type, mentions, salience FROM entities)${joinKeys('own', 'entity_id')}`,
    where: ['run = $run'],
    by: ['own.key'],
    value: 'salience',
    counts: { ...countValues('type', ENTITY_TYPES, 'type '), mentions: 'sum(mentions)' },
    parameters,
  };
  const groups = await readGroups(instance, query, (tally) => tally);
  const nameOf = await readNames(
    stored,
    groups.map(({ values }) => values[0]!),
  );
  return groups.map(({ values, content }) => {
    const key = values[0]!;
    content.counts.set('quotations', quotations.get(key) ?? 0);
    return describeEntity(
      key,
      nameOf(key),
      content,
      toward.get(key) ?? null,
      held.get(key) ?? null,
      resampling,
    );
  });
}
