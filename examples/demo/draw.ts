/** Chance that always falls out the same: a number, 0 to 1, for a key. The same key gives the same number. */
export function drawNumber(key: string): number {
  // FNV-1a over the key, then the finisher of MurmurHash3, so that keys that differ in one letter lie far apart.
  let state = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) state = Math.imul(state ^ key.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
}

export function drawOne<Value>(key: string, values: readonly Value[]): Value {
  return values[Math.floor(drawNumber(key) * values.length)]!;
}

/** The values in an order that the key decides. */
export function shuffle<Value>(key: string, values: readonly Value[]): Value[] {
  return values
    .map((value, at) => ({ value, place: drawNumber(`${key}/${at}`) }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** Deals the values of a pool one by one, all of them before any comes again. */
export interface Decks {
  /** The next card of the pool, and of these the first that is wanted. */
  deal<Value>(
    pool: string,
    values: readonly Value[],
    isWanted?: (value: Value) => boolean,
  ): Value | undefined;
}

export function openDecks(): Decks {
  const decks = new Map<string, { round: number; left: unknown[] }>();
  return {
    deal<Value>(pool: string, values: readonly Value[], isWanted: (value: Value) => boolean = () => true) {
      const deck = decks.get(pool) ?? { round: 0, left: [] };
      decks.set(pool, deck);
      let at = (deck.left as Value[]).findIndex(isWanted);
      if (at === -1 && values.some(isWanted)) {
        deck.left = shuffle(`${pool}/${deck.round++}`, values);
        at = (deck.left as Value[]).findIndex(isWanted);
      }
      return at === -1 ? undefined : (deck.left.splice(at, 1)[0] as Value);
    },
  };
}
