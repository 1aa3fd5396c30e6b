/** Options of `facet predict` for long lists, and opening the list that they name. */
import { UserError } from "../data/errors.ts";
import {
  defaultImages,
  imagesOfCsv,
  imagesOfFolder,
  imagesOfLines,
  type ListedImage,
  type Shard,
} from "../data/mod.ts";
import { batchRule, count, flag, type Options, text } from "./options.ts";

/** What to predict and where to write it. */
export interface ListOptions {
  /** A CSV, a folder, or `-`. */
  readonly list: string;
  readonly imageColumn?: string;
  readonly imagePattern?: string;
  readonly shard: Shard;
  readonly out: string;
  readonly format: "csv" | "jsonl";
  /** Guesses to list per facet; none when undefined. */
  readonly top?: number;
  /** Images at once. */
  readonly batch: number;
}

/**
 * What the user says.
 *
 * @param paths Images named besides, which there must not be.
 * @param options The command's options.
 * @throws UserError When they do not go together or make no sense.
 */
export function listOptions(paths: readonly string[], options: Options): ListOptions {
  const [list, out] = [text(options.in), text(options.out)];
  if (list === undefined || out === undefined) throw new UserError("--in and --out go together");
  if (paths.length > 0) {
    throw new UserError(`name images by --in or one by one (${paths[0]}), not both`);
  }
  const printed = ["json", "csv"].find((name) => options[name] === true);
  if (printed !== undefined) {
    throw new UserError(`${flag(printed)} is for printing; how --out is written its ending says`);
  }
  const format = formatOf(out);
  const top = options.top === undefined ? undefined : count("--top", options.top);
  if (top !== undefined && format === "csv") {
    throw new UserError("--top goes with .jsonl, not .csv");
  }
  const [imageColumn, imagePattern] = [text(options.imageColumn), text(options.imagePattern)];
  return {
    ...{ list, out, format, shard: shard(text(options.shard) ?? "1/1") },
    ...(imageColumn !== undefined && { imageColumn }),
    ...(imagePattern !== undefined && { imagePattern }),
    ...(top !== undefined && { top }),
    batch: count("--batch-size", options.batchSize ?? "64", batchRule),
  };
}

function formatOf(out: string): "csv" | "jsonl" {
  if (out.endsWith(".jsonl")) return "jsonl";
  if (out.endsWith(".csv")) return "csv";
  throw new UserError(`--out must end in .jsonl or .csv, not "${out}"`);
}

function shard(value: string): Shard {
  const [number = 0, count = 0] = /^\d+\/\d+$/.test(value) ? value.split("/").map(Number) : [];
  if (1 <= number && number <= count && count <= 1e9) return { number, count };
  throw new UserError(
    `--shard must read like 1/3, 2/3 or 3/3, not "${value}"`,
  );
}

/**
 * Opens the list; its first row is read at once, so that a list that cannot be read is found out
 * before anything is written.
 *
 * @param options What the user says.
 * @returns The list's rows as they are asked for.
 * @throws UserError When there is no such list, or it is none.
 */
export async function openList(options: ListOptions): Promise<AsyncGenerator<ListedImage>> {
  const images = await imagesOf(options);
  const first = await images.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* images;
  })();
}

async function imagesOf(options: ListOptions): Promise<AsyncGenerator<ListedImage>> {
  const { list, imageColumn, imagePattern } = options;
  if (list !== "-" && !await isFolder(list)) {
    return imagesOfCsv(list, {
      column: imageColumn ?? defaultImages.column,
      pattern: imagePattern ?? defaultImages.pattern,
    });
  }
  const stray = (["imageColumn", "imagePattern"] as const).find((name) => options[name]);
  if (stray !== undefined) {
    throw new UserError(`${flag(stray)} goes with a CSV, and ${list} is none`);
  }
  return list === "-" ? imagesOfLines(Deno.stdin.readable) : imagesOfFolder(list);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isDirectory;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new UserError(`--in ${path} does not exist`);
    throw new UserError(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
}
