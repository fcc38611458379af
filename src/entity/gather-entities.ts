import { chooseNames } from './canonical-name.ts';
import { genderOf } from './cluster.ts';
import type { Discourse } from './discourse.ts';
import type { Entity, EntityResolution } from './entity.ts';
import { looksNamed } from './looks-named.ts';
import { measureSalience } from './salience.ts';

/** Makes the clusters into entities; one without a name needs evidence: a second mention, or that it speaks. */
export function gatherEntities({
  clusters,
  doubted,
  clusterOfMention,
  mentions,
  segmentation,
  voiceMap,
  pairs,
}: Discourse): EntityResolution {
  const members: number[][] = clusters.map(() => []);
  const speaks = new Set<number>();
  for (const { index } of mentions) {
    const isSpeaker = voiceMap.spokenBy[index]! >= 0;
    // whose words they are is told all the same
    if (doubted.has(index) && !isSpeaker) clusterOfMention[index] = -1;
    const cluster = clusterOfMention[index]!;
    if (cluster < 0) continue;
    members[cluster]!.push(index);
    if (isSpeaker) speaks.add(cluster);
  }
  const kept = clusters
    .filter(({ index, form }) => {
      const [first, second] = members[index]!;
      if (first === undefined) return false;
      return second !== undefined || form !== null || speaks.has(index) || looksNamed(mentions[first]!.text);
    })
    .map((cluster) => ({ cluster, weight: measureSalience(mentions, members[cluster.index]!, segmentation) }))
    .sort((a, b) => b.weight - a.weight || a.cluster.index - b.cluster.index);
  const most = kept[0]?.weight ?? 1;
  const taken = new Map<string, number>();
  const entityOfCluster = new Int32Array(clusters.length).fill(-1);
  const entities = kept.map(({ cluster, weight }, index): Entity => {
    const own = members[cluster.index]!;
    const { name, aliases } = chooseNames(mentions, own, taken, cluster.listed?.name ?? null);
    entityOfCluster[cluster.index] = index;
    return {
      index,
      name,
      type: cluster.type ?? 'other',
      gender: genderOf(cluster),
      aliases,
      mentions: own,
      salience: weight / most,
      ...(cluster.listed?.id !== undefined && { key: cluster.listed.id }),
    };
  });
  const entityOfMention = clusterOfMention.map((cluster) => (cluster < 0 ? -1 : entityOfCluster[cluster]!));
  const entitiesOfPair = new Map<number, readonly number[]>();
  for (const [mention, pair] of pairs) {
    const own = pair.map(({ index }) => entityOfCluster[index]!);
    if (!own.includes(-1)) entitiesOfPair.set(mention, own);
  }
  return { entities, entityOfMention, entitiesOfPair };
}
