import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { QuotestanceError } from '../../errors.ts';
import { messageOf, pickFields } from './analyze-article.ts';
import type { RunSettings } from './corpus-options.ts';
import { createGroupClock, readGroupClock } from './group-clock.ts';
import type { GroupMessage, GroupReply } from './group-message.ts';
import type { GroupAnswer, GroupRunner } from './group-runner.ts';
import { watchThreads } from './watch-threads.ts';
import type { WorkerModule } from './worker-module.ts';

/** Enough that messages cost little, few enough that little is done again when a worker ends. */
const GROUP_SIZE = 8;
/** Groups for each worker that are at work, waiting for one, or done and waiting for the consumer. */
const GROUPS_AHEAD = 4;
/** Milliseconds until an idle thread ends; a new one is started when there is work again. */
const IDLE_TIMEOUT = 60_000;
/** The longest that a timer can wait. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** A group that a worker has, or waits for. */
interface RunningGroup {
  readonly clock: SharedArrayBuffer;
  end(code: 'timed-out' | 'worker-failed', reason: string): void;
}

/**
 * Analyses in worker threads. A worker that takes longer than the limit over an article is ended; a worker that has ended
 * is replaced.
 * @param onFailure Called when no worker can be started, now or as a replacement.
 * @throws QuotestanceError `workers-unavailable` where the worker file is not there.
 */
export function openWorkerRunner(
  { workers, engine, nameBlind, vocabulary, timeLimit }: RunSettings,
  { file, heapLimit }: WorkerModule,
  onFailure: (error: unknown) => void,
): GroupRunner {
  if (!existsSync(file)) {
    throw new QuotestanceError(
      'workers-unavailable',
      `${fileURLToPath(file)}, which worker threads run, is not there; leave quotestance out of your bundle (as an external package), or use workers: 0`,
    );
  }
  const pool = new Tinypool({
    filename: file.href,
    name: 'analyzeGroup',
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: IDLE_TIMEOUT,
    // Options of the process, such as a loader for TypeScript, are not for the built worker.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapLimit },
  });
  const running = new Set<RunningGroup>();
  const threads = watchThreads(pool, (threadId) => {
    for (const group of running) {
      if (readGroupClock(group.clock).threadId === threadId) group.end('worker-failed', 'the worker ended');
    }
  });
  let isAnyOpened = false;
  let closing: Promise<void> | undefined;
  pool.on('error', (error) => onFailure(describeFailure(error)));

  return {
    lanes: workers,
    groupSize: GROUP_SIZE,
    places: workers * GROUP_SIZE * GROUPS_AHEAD,
    async run(articles) {
      // The pool would start new threads.
      if (closing) throw new Error('the workers have been ended');
      const clock = createGroupClock();
      const control = new AbortController();
      let ending: { readonly code: 'timed-out' | 'worker-failed'; readonly reason: string } | undefined;
      const group: RunningGroup = {
        clock,
        end(code, reason) {
          ending ??= { code, reason };
          control.abort();
        },
      };
      const timer = watchTime(group, timeLimit);
      running.add(group);
      try {
        const message: GroupMessage = {
          articles: articles.map(pickFields),
          engine,
          nameBlind,
          vocabulary,
          clock,
        };
        const reply = pool.run(message, { signal: control.signal }) as Promise<GroupReply>;
        threads.update();
        const answer = readReply(await reply);
        isAnyOpened = true;
        return answer;
      } catch (error) {
        if (error instanceof QuotestanceError) throw error;
        const { at } = readGroupClock(clock);
        // A worker that has never got as far as an article says nothing about articles.
        if (at === null && !isAnyOpened) throw describeFailure(error);
        // Only an end that was brought about from here comes as an abort; otherwise the thread has its own last words.
        const isOurs = ending !== undefined && error instanceof Error && error.name === 'AbortError';
        const { code, reason } = isOurs
          ? ending!
          : { code: 'worker-failed' as const, reason: messageOf(error) };
        return { kind: 'ended', at: at ?? 0, code, reason };
      } finally {
        running.delete(group);
        timer.stop();
      }
    },
    close() {
      closing ??= endThreads();
      return closing;
    },
  };

  async function endThreads(): Promise<void> {
    threads.update();
    // It fails where a thread ends with an error just now, which is an end as well.
    mendThreads(pool);
    await pool.destroy().catch(() => {});
    await threads.allEnded();
  }
}

/** Ends the group when one of its articles takes too long. */
function watchTime(group: RunningGroup, timeLimit: number): { stop(): void } {
  let timer = setTimeout(look, Math.min(timeLimit, LONGEST_TIMER));
  return { stop: () => clearTimeout(timer) };

  function look() {
    const { at, elapsed } = readGroupClock(group.clock);
    if (at !== null && elapsed >= timeLimit)
      group.end('timed-out', `the analysis took longer than ${timeLimit} ms`);
    else timer = setTimeout(look, Math.min(Math.max(timeLimit - elapsed, 1), LONGEST_TIMER));
  }
}

function readReply(reply: GroupReply): GroupAnswer {
  if (reply.kind === 'no-engine') {
    const { code, message } = reply;
    throw code === null ? describeFailure(message) : new QuotestanceError(code, message);
  }
  const outcomes = reply.outcomes.map((outcome) =>
    outcome.kind === 'report'
      ? { kind: 'report' as const, report: JSON.parse(outcome.json), text: outcome.text }
      : outcome,
  );
  return { kind: 'outcomes', outcomes };
}

function describeFailure(error: unknown): QuotestanceError {
  return new QuotestanceError(
    'workers-unavailable',
    `a worker thread could not be started: ${messageOf(error)}; workers: 0 does without`,
    { cause: error },
  );
}

/**
 * The pool awaits the end of its threads by `events.once`, which takes its listeners back when a thread fails meanwhile; the
 * threads of tinypool 2.2.0 cannot do that, and the process would end with a TypeError.
 */
function mendThreads(pool: Tinypool): void {
  for (const thread of pool.threads as { removeListener?: unknown }[]) thread.removeListener ??= () => thread;
}
