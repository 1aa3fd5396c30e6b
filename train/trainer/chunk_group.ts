/**
 * Chunks that are enqueued one after the other and waited for together. The device works on one group while
 * the host waits for the one before: some runtimes hold the thread until all that is enqueued is done, and
 * bring the results only some time after that, during which the next group is enqueued already. So each group
 * is waited for once, and is long enough to hide that time; and a stop is as prompt as groups are short.
 */
import type { StepResult } from "../step/training_step.ts";
import { type Chunk, chunkSeconds } from "./chunk_planner.ts";
import type { InputImages } from "./input_images.ts";

/** About as long as a group takes: two are enqueued at once. */
const groupSeconds = chunkSeconds / 2;

/** Most chunks of a group. */
const mostChunks = 4;

/** What is left of an epoch is part of the group before it when it takes less. */
const leastSeconds = groupSeconds / 2;

/** A chunk that is enqueued. */
export interface EnqueuedChunk extends Chunk {
  /** Waits for its results, in the order of its batches. */
  readonly results: () => Promise<StepResult[]>;
  /** Waits for inputs that are read back, where they are. */
  readonly images: (() => Promise<InputImages | undefined>) | undefined;
}

/** A chunk and what the device has returned for it. */
export interface ChunkResults extends Chunk {
  /** In the order of its batches. */
  readonly results: readonly StepResult[];
  /** Inputs that were read back, where they were. */
  readonly images: InputImages | undefined;
}

/** The chunks that are enqueued since the last wait. */
export class ChunkGroup {
  readonly #chunks: EnqueuedChunk[] = [];
  #results: Promise<[StepResult[], InputImages | undefined]>[] | undefined;

  /** @param enqueued When the first chunk is enqueued, in milliseconds. */
  constructor(readonly enqueued: number) {}

  /** Whether nothing is enqueued. */
  get isEmpty(): boolean {
    return this.#chunks.length === 0;
  }

  /** Adds a chunk that is enqueued. */
  add(chunk: EnqueuedChunk): void {
    this.#chunks.push(chunk);
  }

  /**
   * Whether the group is to be waited for before more is enqueued.
   *
   * @param batchesLeft Batches of the epoch that are not enqueued.
   * @param secondsPerBatch What a batch took lately; undefined before the first one.
   */
  isFull(batchesLeft: number, secondsPerBatch = Infinity): boolean {
    if (this.#chunks.length >= mostChunks) return true;
    if (batchesLeft * secondsPerBatch < leastSeconds) return false;
    const batches = this.#chunks.reduce((sum, { inputs }) => sum + inputs.length, 0);
    return batches * secondsPerBatch >= groupSeconds;
  }

  /** Images of all chunks. */
  get images(): number {
    return this.#chunks.reduce((sum, { step, inputs }) => sum + step.batchSize * inputs.length, 0);
  }

  /** Begins to wait for all chunks, once. It may return only when they are done. */
  wait(): void {
    this.#results = this.#chunks.map(({ results, images }) => Promise.all([results(), images?.()]));
    // Where one fails, nobody may wait for the others.
    for (const result of this.#results) result.catch(() => {});
  }

  /** Waits until all chunks have ended, whether they failed or not. */
  async end(): Promise<void> {
    if (this.#results === undefined) this.wait();
    await Promise.allSettled(this.#results!);
  }

  /** The chunks that are waited for and their results, one by one in order. */
  async *results(): AsyncGenerator<ChunkResults> {
    for (const [index, { step, inputs }] of this.#chunks.entries()) {
      const [results, images] = await this.#results![index]!;
      yield { step, inputs, results, images };
    }
  }
}
