/**
 * A limit of something that concurrent requests share, such as images or bytes. Requests beyond it are
 * refused immediately, so that accepted ones finish in time.
 */

/** The quota is exhausted; a later request may succeed. */
export class QuotaExceededError extends Error {
  override name = "QuotaExceededError";
}

/** A counting semaphore that refuses instead of waiting. */
export class Quota {
  #used = 0;

  /**
   * @param most The limit.
   * @param what What is counted, for error messages: "images".
   */
  constructor(readonly most: number, readonly what: string) {}

  /** The amount in use. */
  get used(): number {
    return this.#used;
  }

  /**
   * Acquires an amount, to be released later.
   *
   * @throws QuotaExceededError When less is left; nothing is acquired then.
   */
  acquire(amount: number): void {
    if (this.#used + amount > this.most) {
      throw new QuotaExceededError(`too many ${this.what} at once; try again in a moment`);
    }
    this.#used += amount;
  }

  /** Releases an acquired amount. */
  release(amount: number): void {
    this.#used -= amount;
  }
}
