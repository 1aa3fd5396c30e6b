/** Time, as downloads take it: how long to wait for an answer, and before the next try. */

/** Calls a function after some time. */
export interface Timer {
  /**
   * Calls the function once.
   *
   * @param milliseconds After so long.
   * @param action The function.
   * @returns Prevents it.
   */
  after(milliseconds: number, action: () => void): () => void;
}

/** The time of the clock. */
export const clock: Timer = {
  after(milliseconds, action) {
    const id = setTimeout(action, milliseconds);
    return () => clearTimeout(id);
  },
};

/**
 * Waits.
 *
 * @throws The signal's reason when it is aborted.
 */
export async function wait(
  timer: Timer,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const stop = () => reject(signal!.reason);
  const cancel = timer.after(milliseconds, resolve);
  signal?.addEventListener("abort", stop, { once: true });
  try {
    await promise;
  } finally {
    cancel();
    signal?.removeEventListener("abort", stop);
  }
}
