/** Where the files of a run are. */
import { join } from "node:path";

/** Where a run's files are. */
export interface RunPaths {
  /** The run's folder, as the caller named it. */
  readonly folder: string;
  /** Its options, as JSON. */
  readonly config: string;
  /** Its heads and their classes, as JSON. */
  readonly labels: string;
  /** The training rows, as CSV. */
  readonly train: string;
  /** The validation rows, as CSV. */
  readonly validation: string;
  /** The rows that could not be used, and why, as CSV. */
  readonly unusable: string;
  /** Digests of the images of both, as CSV. */
  readonly imageDigests: string;
  /** The kernel variants it computes with. */
  readonly kernels: string;
  /** The log: a JSON object per epoch, a line each. */
  readonly metrics: string;
  /** The folder of the models saved during training, and of `state`. */
  readonly checkpoints: string;
  /** The checkpoint: everything needed to resume. */
  readonly state: string;
  /** The best model by validation. */
  readonly best: string;
  /** The latest model. */
  readonly last: string;
}

/** The paths of the files of a run in a folder. */
export function runPaths(folder: string): RunPaths {
  return {
    folder,
    config: join(folder, "config.json"),
    labels: join(folder, "labels.json"),
    train: join(folder, "train.csv"),
    validation: join(folder, "val.csv"),
    unusable: join(folder, "unusable.csv"),
    imageDigests: join(folder, "pictures.csv"),
    kernels: join(folder, "kernels.json"),
    metrics: join(folder, "metrics.jsonl"),
    checkpoints: join(folder, "checkpoints"),
    state: join(folder, "checkpoints", "state.safetensors"),
    best: join(folder, "best.safetensors"),
    last: join(folder, "last.safetensors"),
  };
}

/** What is advised where a file of a run is not as the run wrote it. */
export const adviceOnFiles =
  "put back the file that the run wrote, or train anew with another --out";
