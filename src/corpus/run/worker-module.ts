/** The file that worker threads run, and how much memory each may take. */
export interface WorkerModule {
  /** Exports `analyzeGroup`. */
  readonly file: URL;
  /** Megabytes of JavaScript heap; a worker that needs more has died. */
  readonly heapLimit: number;
}

/**
 * Ample for an article of a million characters, and a bound, so that a monstrous one cannot fill the machine. With more
 * room the garbage collector lets each worker grow for minutes before it settles, and is no faster.
 */
const HEAP_LIMIT = 512;

/** The worker file of this package. It exists as built only, also where the code around it runs from TypeScript. */
export function findWorkerModule(): WorkerModule {
  const here = import.meta.url;
  const path = here.endsWith('.ts') ? '../../../dist/corpus-worker.js' : './corpus-worker.js';
  return { file: new URL(path, here), heapLimit: HEAP_LIMIT };
}
