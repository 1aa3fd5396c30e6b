/**
 * From image files to predictions: decoded on threads, brought together with those of other requests,
 * through the model, and named.
 */
import type { InputOptions } from "../data/decode.ts";
import type { Head } from "../data/heads.ts";
import { toPredictions } from "../eval/mod.ts";
import type { TaggedImage } from "./answer.ts";
import { Batcher } from "./batcher.ts";
import { Decoder, type DecoderOptions } from "./decoder.ts";
import type { SentImage } from "./request_images.ts";

/** What computes, such as a `PixelInference`. */
export interface Inference {
  /** Images at once. */
  readonly batch: number;
  /** Logits in the order of the images. */
  logits(images: readonly Uint8Array[]): Promise<Float32Array[]>;
}

/** A model that is being served. */
export interface ServedModel {
  /** The run's name. */
  readonly name: string;
  /** In the order of the logits. */
  readonly heads: readonly Head[];
  /** How the network sees images. */
  readonly input: InputOptions;
  /** What computes the logits. */
  readonly inference: Inference;
  /** What computes, for people. */
  readonly device: string;
}

/** How to tag. */
export interface TaggingOptions {
  /** Threads that decode. */
  readonly threads: number;
  /** What images may take. */
  readonly limits: DecoderOptions["limits"];
  /** Told of each batch that was computed. */
  readonly onBatch?: (images: number) => void;
}

/** Milliseconds that an image waits for others, so that they share a batch. */
const patience = 3;

/** Tags images of many requests at once. */
export class Tagging {
  readonly #model: ServedModel;
  readonly #decoder: Decoder;
  readonly #batcher: Batcher<Uint8Array, Float32Array>;

  /**
   * @param model Which model.
   * @param options Where to decode, and what.
   */
  constructor(model: ServedModel, { threads, limits, onBatch }: TaggingOptions) {
    this.#model = model;
    this.#decoder = new Decoder({ threads, input: model.input, limits });
    this.#batcher = new Batcher({
      batch: model.inference.batch,
      patience,
      compute: async (images) => {
        const logits = await model.inference.logits(images);
        onBatch?.(images.length);
        return logits;
      },
    });
  }

  /**
   * Tags the images of a request.
   *
   * @param images Their files.
   * @param top How many guesses to list per head.
   * @param signal When aborted, what has not begun is left.
   * @returns In the order of the images.
   * @throws The signal's reason when it is aborted.
   */
  async tag(
    images: readonly SentImage[],
    top: number,
    signal: AbortSignal,
  ): Promise<TaggedImage[]> {
    const { heads } = this.#model;
    const decoded = await this.#decoder.decode(images.map(({ bytes }) => bytes), signal);
    const pixels = decoded.flatMap((reply) => "pixels" in reply ? [reply.pixels] : []);
    const logits = await this.#batcher.ask(pixels, signal);
    let next = 0;
    return decoded.map((reply, index) => {
      const { name } = images[index]!;
      if ("reason" in reply) return { name, error: reply.reason };
      const [prediction] = toPredictions([name], logits[next++]!, heads, { top });
      return { name, facets: prediction!.facets };
    });
  }

  /** Ends the threads. */
  close(): void {
    this.#decoder.close();
  }
}
