import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** Built by `npm test` before the tests run. */
const CLI = resolve('dist/cli.js');

/** A command that runs, what it has said so far on both streams, and its end. */
export interface RunningCommand {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<{
    readonly status: number | null;
    readonly signal: string | null;
    readonly stdout: string;
    readonly stderr: string;
  }>;
  /** Waits until it has said this. */
  hears(words: RegExp): Promise<RegExpExecArray>;
}

/** Starts `quotestance` with arguments, in a folder. */
export function startCommand(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): RunningCommand {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<Awaited<RunningCommand['ended']>>((settle, fail) => {
    child.on('error', fail).on('close', (status, signal) => settle({ status, signal, stdout, stderr }));
  });
  return {
    child,
    said: () => stdout + stderr,
    ended,
    hears: (words) =>
      new Promise((settle, fail) => {
        const look = () => {
          const found = words.exec(stdout + stderr);
          if (!found) return;
          child.stderr.off('data', look);
          settle(found);
        };
        child.stderr.on('data', look);
        child.on('close', () => fail(new Error(`it ended without saying ${words}: ${stdout}${stderr}`)));
        look();
      }),
  };
}

/** Runs it to its end. */
export function runCommand(args: readonly string[], cwd: string, env?: NodeJS.ProcessEnv) {
  return startCommand(args, cwd, env).ended;
}
