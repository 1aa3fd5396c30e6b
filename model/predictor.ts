/**
 * The compiled inference program: logits of a batch of images by the running statistics. It is
 * compiled for one batch size; a smaller batch runs as a full one whose surplus is left out.
 */
import { Arena } from "../kernels/program/arena.ts";
import type { Executable } from "../kernels/program/engine.ts";
import { headsInference } from "../kernels/heads/heads.ts";
import type { LazyInput } from "../kernels/pointwise/pointwise.ts";
import type { View } from "../kernels/program/program.ts";
import { type Choices, type Chooser, FixedChooser } from "../kernels/tuning/variants.ts";
import { recordForward } from "./forward.ts";
import type { Network } from "./network.ts";

/** Computes logits of normalised images that lie on the device. */
export class Predictor implements Disposable {
  readonly #network: Network;
  readonly #arena: Arena;
  readonly #prepare: Executable;
  readonly #forward: Executable;
  /** [batch, inputHeight, inputWidth, 4]: normalised, fourth channel 0; written by the caller. */
  readonly images: View;
  /** What the heads pool: [batch, outputHeight, outputWidth, lastChannel], awaiting norm and ReLU6. */
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
   * Records and compiles inference.
   *
   * @param network Whose weights to use.
   * @param batch Images at once.
   * @param choices Variants of the kernels.
   */
  static async compile(network: Network, batch: number, choices?: Choices): Promise<Predictor> {
    const { engine } = network;
    const { arena, prepare, forward, ...views } = Predictor.record(
      network,
      batch,
      new FixedChooser(choices),
    );
    const executables = {
      prepare: await engine.compile("inference statistics", prepare),
      forward: await engine.compile(`inference of ${batch}`, forward),
    };
    const predictor = new Predictor(network, arena, executables, views, batch);
    predictor.refresh();
    return predictor;
  }

  /** Records inference in memory of its own. */
  static record(network: Network, batch: number, chooser: Chooser) {
    const { engine, architecture } = network;
    const { input, heads, lastChannel } = architecture;
    const arena = new Arena(engine);
    const images = arena.take("input", batch * input.height * input.width * 4);
    const classes = heads.map((head) => head.classes);
    const total = classes.reduce((sum, count) => sum + count, 0);
    const logits = arena.take("logits", batch * total);
    const pass = recordForward(network, images, architecture.blocks.length, {
      batch,
      arena,
      chooser,
    });
    const { outputHeight, outputWidth } = architecture.blocks.at(-1)!.layers.at(-1)!;
    const headCalls = headsInference({
      input: pass.features.input,
      inputScale: pass.features.norm.scale,
      inputShift: pass.features.norm.shift,
      ...network.heads(),
      features: arena.take("pooled features", batch * lastChannel),
      logits,
      shape: { batch, positions: outputHeight * outputWidth, channels: lastChannel, classes },
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

  /** To be called after the network's weights have changed. */
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

  /** The same as {@linkcode Predictor.destroy}, for `using`. */
  [Symbol.dispose](): void {
    this.destroy();
  }
}
