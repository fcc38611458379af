/** Exit code of what Ctrl-C has stopped, as shells have it. */
export const INTERRUPTED = 130;

/** Gives a signal to `act` that Ctrl-C and SIGTERM abort; a second one ends the process at once. */
export async function runUntilSignal<Result>(act: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(INTERRUPTED);
    stop.abort(new Error('stopped'));
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  try {
    return await act(stop.signal);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}
