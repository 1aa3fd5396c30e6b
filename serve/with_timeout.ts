/** Timeouts of asynchronous work. */

/** The work took longer than its timeout. */
export class TimeoutError extends Error {
  override name = "TimeoutError";
}

/**
 * Runs work with a timeout.
 *
 * @param milliseconds The timeout.
 * @param work The work; it must stop when the signal is aborted.
 * @returns The result of the work.
 * @throws TimeoutError When it takes too long.
 */
export async function withTimeout<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new TimeoutError()), milliseconds);
  try {
    return await work(late.signal);
  } finally {
    clearTimeout(timer);
  }
}
