import {
  checkDimensions,
  checkKey,
  type ResamplingOptions,
  readResampling,
} from '../aggregate/aggregate-options.ts';
import {
  type SpeakerAggregate,
  type SpeakerGrouping,
  summarizeSpeaker,
} from '../aggregate/aggregate-speakers.ts';
import {
  ARTICLE_DIMENSIONS,
  type ArticleDimension,
  describeDimensions,
} from '../aggregate/stance-dimensions.ts';
import { joinArticles, joinKeys, QUOTATION_COUNTS, SPEAKER_KEY, STANCE_VALUES } from './edge-tables.ts';
import { readGroups, streamRows } from './read-groups.ts';
import { readNames, type StoredRun } from './stored-run.ts';

export type StoredSpeakerGrouping<D extends ArticleDimension> = Pick<SpeakerGrouping<D>, 'by' | 'speaker'> &
  ResamplingOptions;

export async function aggregateStoredSpeakers<D extends ArticleDimension>(
  stored: StoredRun,
  options: StoredSpeakerGrouping<D>,
): Promise<SpeakerAggregate<D>[]> {
  const resampling = readResampling(options);
  const by = checkDimensions(options.by, ARTICLE_DIMENSIONS as readonly ArticleDimension[] as readonly D[]);
  const { speaker } = options;
  checkKey(speaker, 'speaker');
  const { instance, run } = stored;
  const from = `quotations${joinArticles(by)}`;
  const outer = by.map((dimension) => STANCE_VALUES[dimension]);
  const totals = new Map<string, number>();
  const count = `SELECT ${[...outer, 'count(*)::DOUBLE'].join(', ')} FROM ${from} WHERE run = $run GROUP BY ALL`;
  for await (const row of streamRows(instance, count, { run }))
    totals.set(JSON.stringify(row.slice(0, -1)), row.at(-1) as number);
  const query = {
    from: from + joinKeys('speaking', 'speaker_id'),
    where: ['run = $run', ...(speaker === undefined ? [] : [`${SPEAKER_KEY} = $speaker`])],
    by: [...outer, SPEAKER_KEY],
    value: 'score',
    counts: QUOTATION_COUNTS,
    parameters: { run, ...(speaker !== undefined && { speaker }) },
  };
  const groups = await readGroups(instance, query, (tally) => tally);
  const nameOf = await readNames(
    stored,
    groups.map(({ values }) => values.at(-1)!),
  );
  return groups.map(({ values, content }) => {
    const [whole, key] = [values.slice(0, -1), values.at(-1)!];
    return Object.assign(
      {},
      describeDimensions(whole, by, { nameOf }),
      { speaker: key, speakerName: nameOf(key) },
      summarizeSpeaker(content, totals.get(JSON.stringify(whole))!, resampling),
    );
  });
}
