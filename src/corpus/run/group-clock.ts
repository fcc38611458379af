/** Slots of the shared memory. */
const AT = 0;
const SINCE = 1;
const THREAD = 2;
const SLOTS = 3;
/** No article of the group is being analysed. */
const NONE = -1n;

/** Where a worker is in its group, as seen from outside. */
export interface GroupMoment {
  /** Index of the article being analysed; null before the first and after the last. */
  readonly at: number | null;
  /** Milliseconds since that article was begun. */
  readonly elapsed: number;
  /** The thread that has the group; 0 where none has begun it. */
  readonly threadId: number;
}

/** Shared memory in which a worker says where it is: a stuck worker answers no message, and a dead one sends none. */
export function createGroupClock(): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(SLOTS * BigInt64Array.BYTES_PER_ELEMENT);
  Atomics.store(new BigInt64Array(memory), AT, NONE);
  return memory;
}

/** The worker has the group. */
export function markThread(memory: SharedArrayBuffer, threadId: number): void {
  Atomics.store(new BigInt64Array(memory), THREAD, BigInt(threadId));
}

/** The worker begins with an article; null: it is through. */
export function markArticle(memory: SharedArrayBuffer, at: number | null): void {
  const slots = new BigInt64Array(memory);
  // The time goes first: a reader in between then sees an article that has just begun, never one that is late.
  Atomics.store(slots, SINCE, process.hrtime.bigint());
  Atomics.store(slots, AT, at === null ? NONE : BigInt(at));
}

export function readGroupClock(memory: SharedArrayBuffer): GroupMoment {
  const slots = new BigInt64Array(memory);
  const at = Atomics.load(slots, AT);
  const since = Atomics.load(slots, SINCE);
  return {
    at: at === NONE ? null : Number(at),
    elapsed: at === NONE ? 0 : Number(process.hrtime.bigint() - since) / 1e6,
    threadId: Number(Atomics.load(slots, THREAD)),
  };
}
