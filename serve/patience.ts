/** When an answer is not worth going on with: its reader has left, or it takes too long. */

/** The answer took too long. */
export class TooLateError extends Error {
  override name = "TooLateError";
}

/**
 * Does work until nobody waits for it.
 *
 * @param request Whose answer it is; its signal is only listened to while the work is done, for it is
 * aborted after every answer.
 * @param milliseconds How long the work may take.
 * @param work Stops when the signal is aborted.
 * @returns What the work returns.
 * @throws TooLateError When it takes too long.
 */
export async function whileWaitedFor<T>(
  request: Request,
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const leaving = new AbortController();
  const leave = () => leaving.abort(request.signal.reason);
  const timer = setTimeout(() => leaving.abort(new TooLateError()), milliseconds);
  request.signal.addEventListener("abort", leave);
  try {
    return await work(leaving.signal);
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener("abort", leave);
  }
}
