import { type Cluster, genderOf } from './cluster.ts';
import type { Mention } from './mention.ts';

/** True where nothing in gender, number and type speaks against a noun phrase standing for a cluster. */
export function fits(cluster: Cluster, mention: Mention): boolean {
  if (
    mention.gender !== null &&
    mention.gender !== 'neutral' &&
    (genderOf(cluster) ?? mention.gender) !== mention.gender
  )
    return false;
  if ((mention.number === 'plural') !== cluster.plural && mention.number !== null) return false;
  return agreesInType(cluster, mention);
}

export function agreesInType({ type }: Cluster, mention: Mention): boolean {
  if (type === null || mention.type === null || type === mention.type) return true;
  return type !== 'person' && mention.type !== 'person';
}
