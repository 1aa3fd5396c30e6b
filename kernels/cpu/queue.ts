/**
 * Work in order: each piece begins when the one before has ended. The first failure is kept, and
 * nothing after it is done.
 */
export class WorkQueue {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;
  #failure: { readonly error: unknown } | undefined;

  /** Whether nothing is waiting or under way. */
  get idle(): boolean {
    return this.#waiting === 0;
  }

  /** Does a piece of work after everything before it, now if there is nothing. */
  add(work: () => void | Promise<void>): void {
    if (!this.idle) {
      this.#follow(() => this.#attempt(work));
      return;
    }
    const going = this.#attempt(work);
    if (going) this.#follow(() => going);
  }

  /**
   * Waits for everything added before.
   *
   * @throws The first failure.
   */
  async finish(): Promise<void> {
    await this.#last;
    this.check();
  }

  /** @throws The first failure, if there was one. */
  check(): void {
    if (this.#failure) throw this.#failure.error;
  }

  /** Does a piece of work unless something has failed; what is returned never fails. */
  #attempt(work: () => void | Promise<void>): void | Promise<void> {
    if (this.#failure) return;
    try {
      return work()?.catch((error) => this.#fail(error));
    } catch (error) {
      this.#fail(error);
    }
  }

  #follow(next: () => void | Promise<void>): void {
    this.#waiting++;
    this.#last = this.#last.then(next).finally(() => this.#waiting--);
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
  }
}
