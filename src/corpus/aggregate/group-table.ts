/** Where a group stands: one value for every dimension. */
export type GroupValues = readonly (string | null)[];

export interface Group<T> {
  readonly values: GroupValues;
  readonly content: T;
}

/** Groups by their values, each made when it is first asked for. */
export interface GroupTable<T> {
  at(values: GroupValues): T;
  /**
   * The groups with new values, those that become one merged; null leaves a group out. Sorted by their values, dimension by
   * dimension, by UTF-16 code units, null last.
   */
  settle(change: (values: GroupValues) => GroupValues | null, merge: (a: T, b: T) => T): Group<T>[];
}

export function createGroupTable<T>(start: () => T): GroupTable<T> {
  const groups = new Map<string, Group<T>>();
  return {
    at(values) {
      const id = JSON.stringify(values);
      const known = groups.get(id);
      if (known) return known.content;
      const content = start();
      groups.set(id, { values, content });
      return content;
    },
    settle(change, merge) {
      const settled = new Map<string, Group<T>>();
      for (const { values, content } of groups.values()) {
        const final = change(values);
        if (final === null) continue;
        const id = JSON.stringify(final);
        const known = settled.get(id);
        settled.set(id, { values: final, content: known ? merge(known.content, content) : content });
      }
      return [...settled.values()].sort(compareGroups);
    },
  };
}

/** By their values, dimension by dimension, by UTF-16 code units, null last. */
export function compareGroups(
  { values: a }: Pick<Group<unknown>, 'values'>,
  { values: b }: Pick<Group<unknown>, 'values'>,
): number {
  for (const [at, value] of a.entries()) {
    const other = b[at]!;
    if (value === other) continue;
    if (value === null) return 1;
    if (other === null) return -1;
    return value < other ? -1 : 1;
  }
  return 0;
}
