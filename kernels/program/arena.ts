/**
 * Memory for the intermediate tensors of one program. A program runs its calls in order, so memory
 * given back while recording may serve a later call: what is recorded last about a block wins.
 */
import type { Engine } from "./engine.ts";
import type { Memory, View } from "./program.ts";

/** Hands out memory while a program is recorded, and reuses what is given back. */
export class Arena {
  readonly #engine: Engine;
  readonly #owned: Memory[] = [];
  readonly #free: Memory[] = [];

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * A view of `length` floats whose content is undefined.
   *
   * @param label Shown in errors.
   * @param length Number of floats.
   * @param half Whether they are 16-bit floats.
   */
  take(label: string, length: number, half = false): View {
    const byteLength = length * (half ? 2 : 4);
    let best = -1;
    for (const [index, memory] of this.#free.entries()) {
      if (memory.byteLength < byteLength) continue;
      if (best < 0 || memory.byteLength < this.#free[best]!.byteLength) best = index;
    }
    const memory = best < 0
      ? this.#engine.allocate(label, byteLength)
      : this.#free.splice(best, 1)[0]!;
    if (best < 0) this.#owned.push(memory);
    return { memory, offset: 0, byteLength, half };
  }

  /**
   * A view of `length` floats that shares its memory with no other tensor, so that what is written to it
   * once stays for every run of the program. It is never given back.
   *
   * @param label Shown in errors.
   * @param length Number of floats.
   */
  keep(label: string, length: number): View {
    const memory = this.#engine.allocate(label, length * 4);
    this.#owned.push(memory);
    return { memory, offset: 0, byteLength: length * 4, half: false };
  }

  /** Gives a view's memory back for later calls of the same program. */
  give(view: View): void {
    this.#free.push(view.memory);
  }

  /** Frees everything. The program must not run any more. */
  destroy(): void {
    for (const memory of this.#owned.splice(0)) this.#engine.free(memory);
    this.#free.length = 0;
  }
}
