/**
 * The shared memory that all threads compute in, and the blocks it is divided into. It grows as blocks are
 * allocated, up to the 4 GiB that 32-bit WebAssembly addresses, and what is freed is used again.
 */
import { OutOfMemoryError } from "../program/engine.ts";
import { allocationSize, type Memory } from "../program/program.ts";

const pageLength = 65536;

/** Pages of a full memory: 4 GiB. */
export const mostPages = 65536;

/** The largest block that a full memory could hold, what the module has at its start left out. */
export const mostBytes = (mostPages - 1) * pageLength;

/** A block of the shared memory. */
export class HeapMemory implements Memory {
  /**
   * Names a block.
   *
   * @param label Shown in errors.
   * @param byteLength A multiple of 256.
   * @param address Its first byte in the shared memory, a multiple of 256.
   */
  constructor(
    readonly label: string,
    readonly byteLength: number,
    readonly address: number,
  ) {}
}

/** A free range. */
interface Gap {
  start: number;
  end: number;
}

/** Hands out blocks of one shared memory. */
export class Heap {
  readonly memory: WebAssembly.Memory;
  /** Sorted, never adjacent. */
  readonly #gaps: Gap[] = [];
  /** Where the part begins that was never handed out; it is still zero. */
  #top: number;

  /**
   * Makes the memory.
   *
   * @param reserved Bytes at its start for the module's own data.
   */
  constructor(reserved: number) {
    this.#top = allocationSize(reserved);
    const initial = Math.ceil(this.#top / pageLength);
    this.memory = new WebAssembly.Memory({ initial, maximum: mostPages, shared: true });
  }

  /** The memory's bytes as they are now; growing makes this one too short. */
  get bytes(): Uint8Array {
    return new Uint8Array(this.memory.buffer);
  }

  /**
   * A block filled with zeros.
   *
   * @param label Shown in errors.
   * @param byteLength Size in bytes, rounded up to a multiple of 256.
   * @throws {OutOfMemoryError} When there is no room for it.
   */
  allocate(label: string, byteLength: number): HeapMemory {
    const size = allocationSize(byteLength);
    const best = this.#bestGap(size);
    if (best !== undefined) {
      const gap = this.#gaps[best]!;
      const address = gap.start;
      gap.start += size;
      if (gap.start === gap.end) this.#gaps.splice(best, 1);
      this.bytes.fill(0, address, address + size);
      return new HeapMemory(label, size, address);
    }
    const address = this.#top;
    this.#reserve(label, address + size);
    this.#top = address + size;
    return new HeapMemory(label, size, address);
  }

  /** Gives a block back. */
  free({ address, byteLength }: HeapMemory): void {
    const gap = { start: address, end: address + byteLength };
    const next = this.#gaps.findIndex(({ start }) => start > address);
    const at = next < 0 ? this.#gaps.length : next;
    this.#gaps.splice(at, 0, gap);
    this.#join(at);
    if (at > 0) this.#join(at - 1);
  }

  /** Whether blocks of these sizes would all find room, were the free parts in one piece. */
  hasRoom(byteLengths: readonly number[]): boolean {
    const wanted = byteLengths.reduce((sum, bytes) => sum + allocationSize(bytes), 0);
    const gaps = this.#gaps.reduce((sum, { start, end }) => sum + end - start, 0);
    return wanted <= gaps + mostPages * pageLength - this.#top;
  }

  #bestGap(size: number): number | undefined {
    let best: number | undefined;
    let smallest = Infinity;
    for (const [index, { start, end }] of this.#gaps.entries()) {
      if (end - start < size || end - start >= smallest) continue;
      best = index;
      smallest = end - start;
    }
    return best;
  }

  /** Joins a gap with the one behind it where they touch. */
  #join(at: number): void {
    const [gap, behind] = [this.#gaps[at]!, this.#gaps[at + 1]];
    if (gap.end !== behind?.start) return;
    gap.end = behind.end;
    this.#gaps.splice(at + 1, 1);
  }

  /** Grows the memory to hold `end` bytes and a little more, which kernels may read and ignore. */
  #reserve(label: string, end: number): void {
    const pages = Math.ceil((end + 256) / pageLength);
    const missing = pages - this.memory.buffer.byteLength / pageLength;
    if (missing <= 0) return;
    try {
      this.memory.grow(missing);
    } catch {
      const mebibytes = Math.ceil((end - this.#top) / 2 ** 20);
      throw new OutOfMemoryError(
        `${label} needs ${mebibytes} MiB, more than is left of the machine's memory or of the 4 GiB ` +
          "that the CPU engine can have. Use a smaller batch or input size.",
      );
    }
  }
}
