/** The measured programs as a GPU gets them, recorded without one: nothing is allocated, nothing runs. */
import type { Engine, Program } from "../kernels/mod.ts";
import { CountingEngine, FixedChooser } from "../kernels/recording.ts";
import { ImageStore } from "../model/mod.ts";
import { Network } from "../model/network.ts";
import { InferenceProgram } from "../model/recording.ts";
import { allocateOptimizer, TrainingStep, tutorialAugmentation } from "../train/step/mod.ts";
import { benchArchitecture } from "./architecture.ts";
import { randomImages } from "./random_images.ts";

/** The input's size in pixels. */
type Size = { readonly height: number; readonly width: number };

/** As many batches at once as the trainer's chunks. */
const capacity = 64;

/** A GPU, as far as recording asks. */
const hardware: Pick<
  Engine,
  | "target"
  | "workgroupLimits"
  | "supportsHalf"
  | "maximumBinding"
  | "maximumBindings"
  | "byteLengthOf"
> = {
  target: "hardware",
  // Those of the adapter that bench/adapters/ has the figures of.
  workgroupLimits: { memory: 49152, invocations: 1024 },
  supportsHalf: true,
  maximumBinding: 2 ** 31,
  maximumBindings: 32,
  byteLengthOf: () => 0,
};

function network(size: Size): Network {
  return new Network(new CountingEngine(hardware as Engine), benchArchitecture(size));
}

/** The training step of a batch, with the default variants of its kernels. */
export function recordStep(size: Size, batch: number): Program {
  const trained = network(size);
  const { engine, architecture } = trained;
  const { program } = TrainingStep.record({
    network: trained,
    optimizer: allocateOptimizer(trained),
    store: new ImageStore(engine, randomImages(architecture, batch), batch),
    batchSize: batch,
    capacity,
    augmentation: tutorialAugmentation,
  }, new FixedChooser({}));
  return program;
}

/** The inference of a batch, likewise. */
export function recordInference(size: Size, batch: number): Program {
  return InferenceProgram.record(network(size), batch, new FixedChooser({})).forward;
}
