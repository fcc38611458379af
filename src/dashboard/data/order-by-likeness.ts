interface Cluster {
  readonly members: readonly number[];
}

/**
 * An order of vectors in which those that point the same way stand together: average-linkage clustering over the cosine, two
 * clusters joined at the ends that are most alike. The same vectors in the same order always give the same.
 */
export function orderByLikeness(vectors: readonly (readonly number[])[]): number[] {
  const likeness = vectors.map((a) => vectors.map((b) => cosine(a, b)));
  const between = (a: Cluster, b: Cluster) => {
    let total = 0;
    for (const x of a.members) for (const y of b.members) total += likeness[x]![y]!;
    return total / (a.members.length * b.members.length);
  };
  let clusters: Cluster[] = vectors.map((_, index) => ({ members: [index] }));
  while (clusters.length > 1) {
    let [first, second, best] = [0, 1, Number.NEGATIVE_INFINITY];
    for (let a = 0; a < clusters.length; a++)
      for (let b = a + 1; b < clusters.length; b++) {
        const value = between(clusters[a]!, clusters[b]!);
        if (value > best + 1e-12) [first, second, best] = [a, b, value];
      }
    const joined = { members: joinEnds(clusters[first]!.members, clusters[second]!.members, likeness) };
    clusters = clusters
      .map((cluster, at) => (at === first ? joined : cluster))
      .filter((_, at) => at !== second);
  }
  return [...(clusters[0]?.members ?? [])];
}

function joinEnds(
  a: readonly number[],
  b: readonly number[],
  likeness: readonly (readonly number[])[],
): number[] {
  const turn = (list: readonly number[]) => [...list].reverse();
  const ways = [
    [a, b],
    [a, turn(b)],
    [turn(a), b],
    [turn(a), turn(b)],
  ] as const;
  let best = ways[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const way of ways) {
    const value = likeness[way[0].at(-1)!]![way[1][0]!]!;
    if (value > most + 1e-12) [best, most] = [way, value];
  }
  return [...best[0], ...best[1]];
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((total, value, at) => total + value * y[at]!, 0);
  const size = Math.sqrt(dot(a, a) * dot(b, b));
  return size === 0 ? 0 : dot(a, b) / size;
}
