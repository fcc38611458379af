import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type ArticleOutcome, pickFields } from '../corpus/run/analyze-article.ts';
import type { RunSettings } from '../corpus/run/corpus-options.ts';
import type { GroupMessage, GroupReply } from '../corpus/run/group-message.ts';
import type { GroupRunner } from '../corpus/run/group-runner.ts';
import { QuotestanceError } from '../errors.ts';

/** Loading the engine may take so many milliseconds. */
const STARTING = 120_000;

/** What the parent sends to the process that analyses: an article, or nothing, to have the engine loaded. */
export type ForkMessage = Omit<GroupMessage, 'clock'>;

/** A process that analyses. */
interface Fork {
  readonly child: ChildProcess;
  /** Sends a message and waits for the answer; how the process ended where it did. */
  ask(
    message: ForkMessage,
    limit: number,
  ): Promise<
    | GroupReply
    | { readonly kind: 'ended'; readonly code: 'timed-out' | 'worker-failed'; readonly reason: string }
  >;
}

/**
 * Analyses one article at a time in a process of its own, which is replaced where an article ends it. A thread shares its
 * fate with its process: what ends the whole process, such as a fault in native code, takes the batch along. Here it ends
 * the article alone.
 */
export function openForkRunner(
  {
    engine,
    nameBlind,
    vocabulary,
    timeLimit,
  }: Pick<RunSettings, 'engine' | 'nameBlind' | 'vocabulary' | 'timeLimit'>,
  file: URL,
): GroupRunner {
  let running: Promise<Fork> | undefined;
  return {
    lanes: 1,
    groupSize: 1,
    places: 8,
    async run(articles) {
      running ??= start();
      const { ask } = await running;
      const answer = await ask(
        { articles: articles.map(pickFields), engine, nameBlind, vocabulary },
        timeLimit,
      );
      if (answer.kind === 'no-engine') throw refuse(answer.code, answer.message);
      if (answer.kind === 'ended') {
        running = undefined;
        return { ...answer, at: 0 };
      }
      return { kind: 'outcomes', outcomes: answer.outcomes.map(readOutcome) };
    },
    async close() {
      const fork = await running?.catch(() => undefined);
      running = undefined;
      if (fork && fork.child.exitCode === null && fork.child.signalCode === null) await end(fork.child);
    },
  };

  async function start(): Promise<Fork> {
    const forked = openFork(file);
    const answer = await forked.ask({ articles: [], engine, nameBlind, vocabulary }, STARTING);
    if (answer.kind === 'outcomes') return forked;
    running = undefined;
    if (answer.kind === 'no-engine') throw refuse(answer.code, answer.message);
    throw refuse(null, answer.reason);
  }
}

function openFork(file: URL): Fork {
  const child = fork(fileURLToPath(file), { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return {
    child,
    ask: (message, limit) =>
      new Promise((resolve) => {
        let late = false;
        const timer = Number.isFinite(limit)
          ? setTimeout(() => {
              late = true;
              child.kill('SIGKILL');
            }, limit)
          : undefined;
        const settle = (answer: Awaited<ReturnType<Fork['ask']>>) => {
          clearTimeout(timer);
          child.off('message', onMessage).off('exit', onExit).off('error', onError);
          resolve(answer);
        };
        const onMessage = (reply: unknown) => settle(reply as GroupReply);
        const onExit = (code: number | null, signal: string | null) =>
          settle(
            late
              ? { kind: 'ended', code: 'timed-out', reason: `the analysis took longer than ${limit} ms` }
              : { kind: 'ended', code: 'worker-failed', reason: `the process ended with ${signal ?? code}` },
          );
        const onError = (error: Error) =>
          settle({ kind: 'ended', code: 'worker-failed', reason: error.message });
        child.on('message', onMessage).on('exit', onExit).on('error', onError);
        // An error means that it has ended, which is told above.
        child.send(message, () => {});
      }),
  };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

function readOutcome(outcome: (GroupReply & { kind: 'outcomes' })['outcomes'][number]): ArticleOutcome {
  return outcome.kind === 'report'
    ? { kind: 'report', report: JSON.parse(outcome.json), text: outcome.text }
    : outcome;
}

function refuse(code: QuotestanceError['code'] | null, message: string): QuotestanceError {
  return code === null
    ? new QuotestanceError('workers-unavailable', `a process could not be started: ${message}`)
    : new QuotestanceError(code, message);
}
