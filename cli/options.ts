/** Options that several commands share, and how their text becomes values. */
import { UserError } from "../data/errors.ts";
import { testTimeAugmentations } from "../data/test_time_augmentation.ts";
import type { CatalogueOptions, DownloadSettings, InspectOptions } from "../data/mod.ts";
import { type ResizeMode, resizeModes } from "../data/resize.ts";
import { labelName } from "../data/label_columns.ts";
import { finite, requireRule, type Rule, whole } from "../data/rules.ts";
import { type ComputeOptions, computeRules } from "../kernels/compute_options.ts";
import { type Command, Option } from "./deps.ts";
import { addLabelOptions, labelColumns } from "./label_options.ts";
import { list, type Options, text } from "./option_text.ts";

export { list, type Options, text } from "./option_text.ts";

/** The help of `--encoding`. */
export const encodingHelp = "the CSV's encoding, such as windows-1252 (default: UTF-8 or UTF-16)";

/** The help of `--image-separator`. */
export const imageSeparatorHelp =
  'what separates the names of several images in a cell, such as "|"';

/** Adds the options of a catalogue's images and labels. */
export function addCatalogueOptions(command: Command): Command {
  return addLabelOptions(
    addDownloadOptions(command)
      .option("--image-column <name>", "column that names the image, or several (default: id)")
      .option(
        "--image-pattern <path>",
        "its file, {} being the name, {other} a column (default: images/{}.jpg)",
      )
      .option("--image-separator <text>", imageSeparatorHelp)
      .option("--encoding <name>", encodingHelp)
      .option("--group <column>", "keep rows of the same value together; any column of the CSV")
      .option("--no-group", "keep no rows together, whatever the table looks like")
      .option("--split-column <column>", "column of the CSV that says train, val or test")
      .option("--no-split-column", "take no column for a split, whatever the table looks like"),
  );
}

/** Adds the options of images that are downloaded. */
export function addDownloadOptions(command: Command): Command {
  return command
    .option(
      "--download <folder>",
      "where images of web addresses are kept (default: downloads in facet's cache folder)",
    )
    .option("--connections <number>", "addresses fetched at once (default: 8)")
    .option("--offline", "fetch no address; use the images that are there");
}

/** How images are downloaded; undefined where no option says so. */
export function downloadOptions(options: Options): DownloadSettings | undefined {
  const settings = {
    folder: text(options.download),
    parallel: number("--connections", options.connections, whole(1, 64)),
    offline: options.offline === true ? true : undefined,
  };
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

/**
 * Adds the options of the network's input.
 *
 * @param command Where to.
 * @param size What the size is by default.
 */
export function addInputOptions(command: Command, size = "60x80"): Command {
  return command
    .option("--input-size <WxH>", `size the network sees (default: ${size})`)
    .addOption(
      new Option("--resize <how>", "images of another size (default: pad)")
        .choices(resizeModes),
    )
    .option("--strict", "refuse images of another size");
}

/** Adds the options of the device. */
export function addEngineOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--device <which>", "what computes (default: auto, a GPU if there is one)")
        .choices(["auto", "gpu", "cpu"]),
    )
    .option(
      "--threads <number>",
      "threads of the CPU engine and of image decoding (default: one a core)",
    );
}

/** Test-time augmentation: what each image's predictions are averaged over. */
export function ttaOption(): Option {
  return new Option("--tta <how>", "average predictions with the mirror image's (default: none)")
    .choices(testTimeAugmentations);
}

/** The options of the device. */
export function engineOptions(options: Options): ComputeOptions {
  return {
    device: text(options.device) as ComputeOptions["device"],
    threads: threadCount(options),
  };
}

/** The number of threads; undefined for one a core. */
export function threadCount({ threads }: Options): number | undefined {
  return number("--threads", threads, computeRules.threads.rule);
}

/** The options of a catalogue. */
export function catalogueOptions(data: string, options: Options): CatalogueOptions {
  const { imageColumn, imagePattern, encoding } = options;
  return {
    group: text(options.group),
    splitColumn: text(options.splitColumn),
    imageSeparator: imageSeparator(options),
    download: downloadOptions(options),
    data,
    imageColumn: text(imageColumn),
    imagePattern: text(imagePattern),
    labels: labelColumns(options),
    encoding: text(encoding),
    missing: list(options.missing),
  };
}

/** The options of a catalogue, with what the table and its files say where the user says nothing; tells it. */
export async function foundCatalogueOptions(
  data: string,
  options: Options,
  tell: (message: string) => void,
): Promise<CatalogueOptions> {
  return await withFoundColumns(catalogueOptions(data, options), tell, options);
}

/**
 * The same of options that are known.
 *
 * @param given The options.
 * @param tell Told what was found.
 * @param options The command line: `--no-group` keeps a group from being found, and
 * `--no-split-column` or a split in files a column that is one.
 */
export async function withFoundColumns<Given extends CatalogueOptions>(
  given: Given,
  tell: (message: string) => void,
  options: Options,
): Promise<Given> {
  const { data } = given;
  const { findColumns, openSource } = await import("../data/mod.ts");
  // Loaded here, so that --help stays quick.
  const bars = new (await import("./progress.ts")).ProgressBars();
  await openSource(data, {
    onRows: bars.stage("unpacking", "rows"),
    onFiles: bars.stage("unpacking the zip", "files"),
  }).finally(() => bars.stop());
  const { note, ...found } = await findColumns({
    data,
    imageColumn: given.imageColumn,
    imagePattern: given.imagePattern,
    imageSeparator: given.imageSeparator,
    group: options.group === false ? false : given.group,
    splitColumn: options.splitColumn === false || text(options.split) !== undefined
      ? false
      : given.splitColumn,
    encoding: given.encoding,
    labels: given.labels?.map(labelName),
  });
  if (note !== undefined) tell(note);
  return { ...given, ...found };
}

/** What separates names of images; tabs and line ends, which are hard to type, may be written as \t and \n. */
export function imageSeparator(options: Options): string | undefined {
  return text(options.imageSeparator)?.replaceAll("\\t", "\t").replaceAll("\\n", "\n");
}

/** The options of the network's input. */
export function inputOptions(
  options: Options,
): Pick<InspectOptions, "width" | "height" | "resize" | "strict"> {
  const [width, height] = size(text(options.inputSize)) ?? [];
  return {
    width,
    height,
    resize: text(options.resize) as ResizeMode | undefined,
    // A flag that is not given is undefined: a resumed run keeps its own value.
    strict: options.strict === true ? true : undefined,
  };
}

function size(value: string | undefined): [number, number] | undefined {
  if (value === undefined) return undefined;
  const [, width, height] = /^(\d+)x(\d+)$/.exec(value) ?? [];
  if (Number(width) > 0 && Number(height) > 0) return [Number(width), Number(height)];
  throw new UserError(`--input-size must read like 60x80 (width x height), not "${value}"`);
}

/** Images at once; memory is exhausted sooner. */
export const batchRule: Rule = whole(1, 65536);

/** The seed of random numbers: any whole number that is exact. */
export const seedRule: Rule = whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

/** Digits with at most one point and an exponent, as `Number` reads them; no blanks, no 0x10. */
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * An option's number.
 *
 * @param name The option, such as `--seed`.
 * @param value The option's text.
 * @param rule What the number must be; any by default.
 * @returns Undefined where the option is not given.
 * @throws UserError When it is none, or another; it says what it must be.
 */
export function number(
  name: string,
  value: string | boolean | undefined,
  rule: Rule = finite,
): number | undefined {
  if (typeof value !== "string") return undefined;
  if (!decimal.test(value)) {
    const words = rule === finite ? "" : `; it takes ${rule.words}`;
    throw new UserError(`${name} must be a number, not "${value.slice(0, 60)}"${words}`);
  }
  requireRule(name, Number(value), rule);
  return Number(value);
}

/**
 * An option's whole number of at least 1.
 *
 * @param name The option, such as `--top`.
 * @param value The option's text.
 * @param rule What the number must be.
 * @throws UserError When it is not one.
 */
export function count(
  name: string,
  value: string | boolean | undefined,
  rule: Rule = whole(1, 1e9),
): number {
  const parsed = number(name, value, rule);
  if (parsed === undefined) throw new UserError(`${name} must be ${rule.words}`);
  return parsed;
}

/**
 * An option's number of bytes: a whole number, K, M or G after it for its multiples by 1024.
 *
 * @throws UserError When it is not one.
 */
export function bytes(name: string, value: string | boolean | undefined): number | undefined {
  if (typeof value !== "string") return undefined;
  const [, digits, unit = ""] = /^(\d+)([KMG]?)$/i.exec(value) ?? [];
  const size = Number(digits) * 1024 ** ["", "K", "M", "G"].indexOf(unit.toUpperCase());
  if (!(Number.isSafeInteger(size) && size > 0)) {
    throw new UserError(`${name} must be a size such as 512M or 2G, not "${value.slice(0, 60)}"`);
  }
  return size;
}

/** An option's name as the user writes it, such as `--image-column` for `imageColumn`. */
export function flag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
