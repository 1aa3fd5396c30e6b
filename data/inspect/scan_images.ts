/** Scans many image files, each read and decoded once. What they hold is handed on and not kept; facts are. */
import { type BatchOptions, handleInBatches } from "../batches.ts";
import type { InputOptions } from "../decode.ts";
import { UserError } from "../errors.ts";
import { imageBytes } from "../image_set.ts";
import { quoteName } from "../quote_name.ts";
import { squareLength } from "./compare.ts";
import { FactsTable } from "./facts_table.ts";
import type { ScanReply, ScanSettings } from "./scan_batch.ts";
import { SmallCopies } from "./small_copies.ts";

/** Options of a scan, and threads. */
export interface ScanOptions extends InputOptions, BatchOptions {}

/** Called with each image that can be used: its file's index, and RGB. [height, width, 3] */
export type TakePixels = (file: number, pixels: Uint8Array) => void;

/** The result of scanning a list of files. */
export interface ScannedImages {
  /** The facts of the files. */
  readonly facts: FactsTable;
  /** Why each file cannot be used; undefined where it can. [files] */
  readonly reasons: (string | undefined)[];
  /** Small copies of the first images. */
  readonly copies: SmallCopies;
}

const handler = new URL("./scan_batch.ts", import.meta.url).href;

/**
 * Scans files in parallel.
 *
 * @param paths The image files.
 * @param options The input size, resizing and threads.
 * @param takePixels Called with the pixels of each image, in no particular order.
 * @throws The signal's reason when it is aborted.
 */
export async function scanImages(
  paths: readonly string[],
  options: ScanOptions,
  takePixels?: TakePixels,
): Promise<ScannedImages> {
  const facts = new FactsTable(paths.length);
  const reasons: (string | undefined)[] = new Array(paths.length).fill(undefined);
  const copies = new SmallCopies();
  await eachReply(paths, options, takePixels !== undefined, (reply, start) => {
    for (const [position, reason] of reply.reasons.entries()) reasons[start + position] = reason;
    for (const [position, image] of reply.images.entries()) {
      if (image === undefined) continue;
      facts.set(start + position, image);
      copies.offer(image.digest, squareAt(reply, position));
      takePixels?.(start + position, pixelsAt(reply, position, options));
    }
  });
  return { facts, reasons, copies };
}

/**
 * Reads images again that were scanned before.
 *
 * @param files Their indices.
 * @param scanned All paths and their facts.
 * @param options As those of the scan.
 * @param take Called with each image: its index, its pixels, and its small copy.
 * @throws UserError When one is no longer what it was.
 * @throws The signal's reason when it is aborted.
 */
export async function scanAgain(
  files: readonly number[],
  { paths, facts }: { readonly paths: readonly string[]; readonly facts: FactsTable },
  options: ScanOptions & Pick<ScanSettings, "pixels">,
  take: (file: number, pixels: Uint8Array, square: Uint8Array) => void,
): Promise<void> {
  const again = files.map((file) => paths[file]!);
  await eachReply(again, options, options.pixels, (reply, start) => {
    for (const [position, image] of reply.images.entries()) {
      const file = files[start + position]!;
      const digest = facts.digestOf(file);
      if (!image || image.digest.some((value, at) => value !== digest[at])) {
        throw new UserError(
          `${quoteName(paths[file]!)} was changed while the images were looked at; run it again`,
        );
      }
      take(
        file,
        options.pixels ? pixelsAt(reply, position, options) : new Uint8Array(),
        squareAt(reply, position),
      );
    }
  });
}

async function eachReply(
  paths: readonly string[],
  options: ScanOptions,
  pixels: boolean,
  take: (reply: ScanReply, start: number) => void,
): Promise<void> {
  const { width, height, resize, strict } = options;
  const settings: ScanSettings = { width, height, resize, strict, pixels };
  await handleInBatches(paths, handler, settings, take, options);
}

function squareAt({ squares }: ScanReply, position: number): Uint8Array {
  return squares.subarray(position * squareLength, (position + 1) * squareLength);
}

function pixelsAt({ pixels }: ScanReply, position: number, size: InputOptions): Uint8Array {
  const length = imageBytes(size);
  return pixels.subarray(position * length, (position + 1) * length);
}
