/**
 * The largest batches that a memory holds, found by counting what the programs of a batch take, without
 * allocating: so that a wall such as the CPU engine's 4 GiB is known before a run meets it.
 */
import type { ImageSet } from "../../data/image_set.ts";
import type { Engine } from "../../kernels/mod.ts";
import { CountingEngine } from "../../kernels/recording.ts";
import { type Architecture, mobileNetV2 } from "../../model/architecture.ts";
import { ImageInference, Network } from "../../model/mod.ts";
import { leastMemory } from "./memory.ts";

/** The largest batches of one input size. */
export interface LargestBatches {
  /** Width of the images in pixels. */
  readonly width: number;
  /** Their height in pixels. */
  readonly height: number;
  /** Most images per batch of a training. */
  readonly training: number;
  /** Most images per batch of a prediction. */
  readonly inference: number;
}

/** Images per batch of a run's validations. */
const validationBatch = 64;

/** Batch sizes whose memory is counted first; from them on it grows by about as much for every image. */
const first = [64, 128] as const;

/**
 * The largest batches that fit, of a full-sized model in float32, the images streamed.
 *
 * @param engine Whose limits and sizes count; nothing is allocated on it.
 * @param bytes The memory.
 * @param size Width and height of the images in pixels.
 *
 * @example
 * ```ts
 * import { CpuEngine } from "../../kernels/mod.ts";
 * import { largestBatches } from "./largest_batch.ts";
 *
 * using engine = await CpuEngine.open();
 * const { training, inference } = await largestBatches(engine, 2 ** 32, { width: 60, height: 80 });
 * if (training < 512 || inference < 2 * training) throw new Error("4 GiB hold that");
 * ```
 */
export async function largestBatches(
  engine: Engine,
  bytes: number,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<LargestBatches> {
  const heads = [{ name: "label", classes: Array.from({ length: 100 }, (_, at) => String(at)) }];
  const architecture = mobileNetV2({ heads, inputWidth: width, inputHeight: height });
  const largest = async (bytesOf: (batch: number) => Promise<number>) => {
    const [few, many] = [await bytesOf(first[0]), await bytesOf(first[1])];
    const slope = (many - few) / (first[1] - first[0]);
    let batch = Math.max(0, Math.floor(first[0] + (bytes - few) / slope));
    for (let excess; batch > 0 && (excess = await bytesOf(batch) - bytes) > 0;) {
      batch = Math.max(0, batch - Math.ceil(excess / slope));
    }
    return batch;
  };
  return {
    width,
    height,
    training: await largest((batch) => trainingBytes(engine, architecture, batch)),
    inference: await largest((batch) => inferenceBytes(engine, architecture, batch)),
  };
}

async function trainingBytes(
  engine: Engine,
  architecture: Architecture,
  batchSize: number,
): Promise<number> {
  const options = {
    engine,
    architecture,
    images: countedImages(architecture, batchSize),
    batchSize,
    seed: 0,
    learningRate: () => 0,
    averaging: 0.99,
  };
  const validation = countedImages(architecture, validationBatch);
  return (await leastMemory(options, validation, validationBatch)).bytes;
}

async function inferenceBytes(
  engine: Engine,
  architecture: Architecture,
  batch: number,
): Promise<number> {
  const counting = new CountingEngine(engine);
  const network = new Network(counting, architecture);
  await ImageInference.compile(network, countedImages(architecture, batch), batch);
  return counting.allocated;
}

/** Images that are only counted: they have no pixels. */
function countedImages({ input, heads }: Architecture, count: number): ImageSet {
  return {
    count,
    width: input.width,
    height: input.height,
    pixels: new Uint8Array(),
    labels: new Int32Array(count * heads.length),
  };
}
