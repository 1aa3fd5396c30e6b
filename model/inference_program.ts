/**
 * The inference program: from a batch of normalised images on the device to its logits, by the running
 * statistics. It is compiled for one batch size; a smaller batch runs as a full one whose surplus is
 * left out. `Predictor` puts in front of it what reads and normalises pixels.
 */
import { logitCounts, logitSegments } from "../data/heads.ts";
import { Arena, FixedChooser } from "../kernels/recording.ts";
import type { Choices, Chooser, Executable } from "../kernels/mod.ts";
import { headsInference } from "../kernels/heads/heads.ts";
import type { LazyInput } from "../kernels/pointwise/pointwise.ts";
import type { Program, View } from "../kernels/program/program.ts";
import { recordForward } from "./forward.ts";
import type { Network } from "./network.ts";

/** How to compile an inference program. */
export interface InferenceProgramOptions {
  /** Variants of the kernels. */
  readonly choices?: Choices | undefined;
  /**
   * How many inputs of the network are of the same image, one behind the other, and share its logits: what the heads
   * pool is averaged over them, and so are the logits, which are linear in it. 1 by default.
   */
  readonly inputsPerImage?: number | undefined;
  /**
   * Records the calls that write the images at the start of each run; without it the caller writes them.
   *
   * @param images [batch * inputsPerImage, inputHeight, inputWidth, 4]
   */
  readonly recordInput?: ((images: View) => Promise<Program>) | undefined;
}

/** Computes logits of normalised images that lie on the device. */
export class InferenceProgram implements Disposable {
  readonly #network: Network;
  readonly #arena: Arena;
  readonly #prepare: Executable;
  readonly #forward: Executable;
  /** [batch * inputsPerImage, inputHeight, inputWidth, 4]: normalised, fourth channel 0. */
  readonly images: View;
  /**
   * What the heads pool, before its norm and ReLU6.
   * [batch * inputsPerImage, outputHeight, outputWidth, lastChannel]
   */
  readonly features: Required<LazyInput>;
  /** [batch, totalClasses] */
  readonly logits: View;

  private constructor(
    network: Network,
    arena: Arena,
    executables: { prepare: Executable; forward: Executable },
    views: { images: View; features: Required<LazyInput>; logits: View },
    readonly batch: number,
  ) {
    this.#network = network;
    this.#arena = arena;
    this.#prepare = executables.prepare;
    this.#forward = executables.forward;
    this.images = views.images;
    this.features = views.features;
    this.logits = views.logits;
  }

  /**
   * Records and compiles inference by the network's present weights.
   *
   * @param network Whose weights to use.
   * @param batch Images at once.
   * @param options Variants of the kernels, and the calls in front.
   */
  static async compile(
    network: Network,
    batch: number,
    { choices, inputsPerImage, recordInput }: InferenceProgramOptions = {},
  ): Promise<InferenceProgram> {
    const { engine } = network;
    const { arena, prepare, forward, ...views } = InferenceProgram.record(
      network,
      batch,
      new FixedChooser(choices),
      inputsPerImage,
    );
    try {
      const input = await recordInput?.(views.images) ?? [];
      const executables = {
        prepare: await engine.compile("inference statistics", prepare),
        forward: await engine.compile(`inference of ${batch}`, [...input, ...forward]),
      };
      const program = new InferenceProgram(network, arena, executables, views, batch);
      program.refresh();
      return program;
    } catch (error) {
      arena.destroy();
      throw error;
    }
  }

  /** Records inference in memory of its own. */
  static record(network: Network, batch: number, chooser: Chooser, inputsPerImage = 1) {
    const { engine, architecture } = network;
    const { input, heads, lastChannel } = architecture;
    const arena = new Arena(engine);
    const rows = batch * inputsPerImage;
    const images = arena.take("input", rows * input.height * input.width * 4);
    const { counts: classes, total } = logitSegments(logitCounts(heads));
    const logits = arena.take("logits", batch * total);
    const pass = recordForward(network, images, architecture.blocks.length, {
      batch: rows,
      arena,
      chooser,
    });
    const { outputHeight, outputWidth } = architecture.blocks.at(-1)!.layers.at(-1)!;
    // An image's inputs are neighbours, so that for the heads it is one image of as many more positions.
    const positions = inputsPerImage * outputHeight * outputWidth;
    const headCalls = headsInference({
      input: pass.features.input,
      inputScale: pass.features.norm.scale,
      inputShift: pass.features.norm.shift,
      ...network.heads(),
      features: arena.take("pooled features", batch * lastChannel),
      logits,
      shape: { batch, positions, channels: lastChannel, classes },
      target: engine.target,
    });
    return {
      arena,
      images,
      features: pass.features,
      logits,
      prepare: pass.prepare,
      forward: [...pass.calls, ...headCalls],
    };
  }

  /** Computes the norms' scales and shifts anew; to be called after the weights have changed. */
  refresh(): void {
    this.#network.engine.run(this.#prepare);
  }

  /** Enqueues the computation of `logits` from `images`. */
  run(): void {
    this.#network.engine.run(this.#forward);
  }

  /** Frees the program's own memory; the network stays. */
  destroy(): void {
    this.#network.engine.release(this.#prepare);
    this.#network.engine.release(this.#forward);
    this.#arena.destroy();
  }

  /** The same as {@linkcode InferenceProgram.destroy}, for `using`. */
  [Symbol.dispose](): void {
    this.destroy();
  }
}
