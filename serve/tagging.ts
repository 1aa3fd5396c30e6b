/**
 * Predictions for image files: decoding on threads, batching with the images of other requests,
 * inference, and naming of classes and tags.
 */
import type { Decisions } from "../data/decisions.ts";
import type { Head } from "../data/heads.ts";
import { inputArea, type InputOptions, uprightSize } from "../data/mod.ts";
import { toPredictions } from "../eval/mod.ts";
import { OccludedImage } from "../model/mod.ts";
import type { MapAnswer, TaggedImage } from "./answer.ts";
import { Batcher } from "./batcher.ts";
import { Decoder, type DecoderOptions } from "./decoder.ts";
import type { SentImage } from "./request_images.ts";

/** Computes logits, such as a `PixelInference`. */
export interface Inference {
  /** Maximum number of images in a batch. */
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
  /** How logits become answers; without them nothing is said to be sure. */
  readonly decisions?: Decisions | undefined;
  /** Input size and resizing. */
  readonly input: InputOptions;
  /** Computes the logits. */
  readonly inference: Inference;
  /** Display name of the device. */
  readonly device: string;
}

/** Options of tagging. */
export interface TaggingOptions {
  /** Number of decoding threads. */
  readonly threads: number;
  /** Limits of images. */
  readonly limits: DecoderOptions["limits"];
  /** Called after each computed batch with its number of images. */
  readonly onBatch?: ((images: number) => void) | undefined;
}

/** Milliseconds that an image waits for others to fill its batch. */
const patience = 3;

/** Predicts the labels of images of concurrent requests. */
export class Tagging {
  readonly #model: ServedModel;
  readonly #decoder: Decoder;
  readonly #batcher: Batcher<Uint8Array, Float32Array>;

  /**
   * @param model The model.
   * @param options Threads, limits and a callback.
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
   * @param images The image files.
   * @param top Number of listed guesses per head.
   * @param signal When aborted, queued images are not computed.
   * @returns Results in the order of the images.
   * @throws The signal's reason when it is aborted.
   */
  async tag(
    images: readonly SentImage[],
    top: number,
    signal: AbortSignal,
  ): Promise<TaggedImage[]> {
    const { heads, decisions } = this.#model;
    const decoded = await this.#decoder.decode(images.map(({ bytes }) => bytes), signal);
    const pixels = decoded.flatMap((reply) => "pixels" in reply ? [reply.pixels] : []);
    const logits = await this.#batcher.ask(pixels, signal);
    let next = 0;
    return decoded.map((reply, index) => {
      const { name } = images[index]!;
      if ("reason" in reply) return { name, error: reply.reason };
      const [prediction] = toPredictions([name], logits[next++]!, heads, { top, decisions });
      return { name, facets: prediction!.facets };
    });
  }

  /**
   * Finds what a head's answer for an image rests on: predicts it with one part after the other hidden. Other
   * requests have their turns in between.
   *
   * @param image The image file.
   * @param head Index of the head.
   * @param top Number of listed guesses.
   * @param signal When aborted, queued copies are not computed.
   * @returns The answer and its map, or why the image cannot be used.
   * @throws The signal's reason when it is aborted.
   */
  async map(
    { name, bytes }: SentImage,
    head: number,
    top: number,
    signal: AbortSignal,
  ): Promise<{ readonly error: string } | Pick<MapAnswer, "facet" | "map">> {
    const { heads, decisions, input } = this.#model;
    const [reply] = await this.#decoder.decode([bytes], signal);
    if ("reason" in reply!) return { error: reply.reason };
    const image = new OccludedImage(reply!.pixels, input);
    const logits = await this.#batcher.ask(image.copies, signal);
    const [prediction] = toPredictions([name], logits[0]!, heads, { top, decisions });
    const { width, height, values } = image.mapOf(logits, heads, head);
    const size = uprightSize(bytes);
    const area = inputArea(size, input, input.resize ?? "pad");
    return {
      facet: prediction!.facets[heads[head]!.name]!,
      map: {
        width,
        height,
        values: Array.from(values, rounded),
        area: {
          left: rounded(area.left / size.width),
          top: rounded(area.top / size.height),
          width: rounded(area.width / size.width),
          height: rounded(area.height / size.height),
        },
      },
    };
  }

  /** Ends the threads. */
  close(): void {
    this.#decoder.close();
  }
}

/** To five digits behind the point, as many as mean something. */
function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
