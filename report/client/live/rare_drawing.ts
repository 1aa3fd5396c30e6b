/**
 * Drawing that is put off. It takes time that the training may want: it is done at most once a second,
 * and not while the page cannot be seen.
 */

/** Draws what was requested. */
export class RareDrawing {
  readonly #requested = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    document.addEventListener("visibilitychange", () => this.#drawAll());
  }

  /** Has something drawn soon; twice is as good as once. */
  request(draw: () => void): void {
    this.#requested.add(draw);
    this.#timer ??= setTimeout(() => this.#drawAll(), 1000);
  }

  #drawAll(): void {
    this.#timer = undefined;
    if (document.hidden) return;
    for (const draw of this.#requested) draw();
    this.#requested.clear();
  }
}
