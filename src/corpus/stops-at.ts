/** Does something that a signal may end; tells whether it has. */
export async function stopsAt(signal: AbortSignal | undefined, act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return false;
  } catch (error) {
    if (signal?.aborted && error === signal.reason) return true;
    throw error;
  }
}
