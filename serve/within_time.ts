/** Answers that take too long are given up. */

/** The answer took too long. */
export class TooLateError extends Error {
  override name = "TooLateError";
}

/**
 * Does work that may take so long.
 *
 * @param milliseconds How long.
 * @param work Stops when the signal is aborted.
 * @returns What the work returns.
 * @throws TooLateError When it takes too long.
 */
export async function withinTime<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new TooLateError()), milliseconds);
  try {
    return await work(late.signal);
  } finally {
    clearTimeout(timer);
  }
}
