/** The benchmark's command line. */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { UserError } from "../data/errors.ts";
import { count } from "../cli/options.ts";
import type { Kind } from "./competitor.ts";
import type { Device } from "./facet_engine.ts";

/** What to measure and how to print it. */
export interface BenchOptions {
  readonly batches: readonly number[];
  readonly size: { readonly height: number; readonly width: number };
  readonly kinds: readonly Kind[];
  /** Keys of the competitors to measure; all where undefined. */
  readonly only: readonly string[] | undefined;
  readonly rounds: number;
  readonly data: string;
  /** Rows of an epoch; all where undefined. */
  readonly images: number | undefined;
  /** Threads of everything that computes on the CPU. */
  readonly threads: number;
  readonly format: "table" | "json" | "markdown";
}

const kinds = ["step", "inference", "epoch"] as const;

/** Rows of an epoch without a GPU: so many take seconds. */
const imagesWithoutGpu = 512;

const sharedData = fileURLToPath(
  new URL("../../shared/data/fashion-product-images", import.meta.url),
);

/**
 * Reads the command line.
 *
 * @param args The arguments.
 * @param device The device that facet chooses; without a GPU the defaults are smaller.
 * @throws UserError When an option is invalid.
 */
export function readOptions(args: string[], device: Device): BenchOptions {
  const { values } = parse(args);
  const batches = values.batches ?? (device === "cpu" ? "16,64" : "16,64,256,1024");
  const [, height, width] = /^(\d+)x(\d+)$/.exec(values.size) ?? [];
  if (height === undefined || width === undefined) {
    throw new UserError(`--size must read like 80x60 (height x width), not "${values.size}"`);
  }
  const images = values.images ?? (device === "cpu" ? String(imagesWithoutGpu) : undefined);
  return {
    batches: batches.split(",").map((batch) => count("--batches", batch)),
    size: { height: Number(height), width: Number(width) },
    kinds: values.kinds.split(",").map((name) => {
      const kind = kinds.find((kind) => kind === name);
      if (kind === undefined) throw new UserError(`--kinds are ${kinds.join(", ")}, not "${name}"`);
      return kind;
    }),
    only: values.only?.split(","),
    rounds: count("--rounds", values.rounds),
    data: values.data,
    images: images === undefined ? undefined : count("--images", images),
    threads: count("--threads", values.threads ?? String(navigator.hardwareConcurrency)),
    format: values.json ? "json" : values.markdown ? "markdown" : "table",
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        batches: { type: "string" },
        size: { type: "string", default: "80x60" },
        kinds: { type: "string", default: kinds.join(",") },
        only: { type: "string" },
        rounds: { type: "string", default: "3" },
        data: { type: "string", default: sharedData },
        images: { type: "string" },
        threads: { type: "string" },
        json: { type: "boolean", default: false },
        markdown: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UserError((error as Error).message, { cause: error });
  }
}
