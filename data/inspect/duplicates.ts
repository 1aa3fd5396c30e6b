/**
 * Finds images that occur more than once in a catalogue, as the same or nearly the same pixels. In a random
 * split they put training images into the validation set; with different labels they cannot be learned.
 */
import type { BatchOptions } from "../batches.ts";
import type { Row } from "../row.ts";
import type { InputOptions } from "../decode.ts";
import type { Head } from "../heads.ts";
import { joinGroups } from "../join_groups.ts";
import { distinctLabels } from "../label_cells.ts";
import { nearPairs } from "./near_pairs.ts";
import type { ImageFacts } from "./image_facts.ts";
import { scanImages } from "./scan_images.ts";

/** Rows that show the same picture. */
export interface DuplicateGroup {
  /** Indices of the rows, ascending, at least two. */
  readonly rows: readonly number[];
  /** `exact` where all have the same pixels at the input size; `near` where some have nearly the same. */
  readonly kind: "exact" | "near";
  /** Names of the heads with different labels; a missing label differs from none. */
  readonly conflicts: readonly string[];
}

/** The input size, threads, progress and cancellation. */
export interface DuplicateOptions extends Partial<InputOptions>, BatchOptions {}

/**
 * Finds duplicates among rows. Rows whose image cannot be used are in no group.
 *
 * @param rows The rows.
 * @param heads Their label columns, to find conflicts.
 * @param options The input size, 60 x 80 by default, and threads.
 * @returns Groups with the indices of their rows in `rows`, in the order of their first rows.
 * @throws The signal's reason when it is aborted.
 *
 * @example
 * ```ts
 * import { findDuplicates } from "./duplicates.ts";
 *
 * const image = new URL("../testdata/cmyk.jpg", import.meta.url).pathname;
 * const rows = ["red", "pink"].map((label, i) => ({
 *   line: i + 2, id: `${i}`, image, labels: [label],
 * }));
 * const heads = [{ name: "colour", classes: ["pink", "red"] }];
 * const [group] = await findDuplicates(rows, heads);
 * if (group?.kind !== "exact" || group.conflicts[0] !== "colour") throw new Error("pink or red?");
 * ```
 */
export async function findDuplicates(
  rows: readonly Row[],
  heads: readonly Head[],
  options: DuplicateOptions = {},
): Promise<DuplicateGroup[]> {
  const { width = 60, height = 80 } = options;
  const paths = rows.map(({ image }) => image);
  const { images } = await scanImages(paths, { ...options, width, height, keepPixels: false });
  return groupDuplicates(rows, heads, images);
}

/**
 * Groups rows with the same or nearly the same image.
 *
 * @param rows The rows.
 * @param heads Their label columns.
 * @param images By row; undefined where it cannot be used.
 */
export function groupDuplicates(
  rows: readonly Row[],
  heads: readonly Head[],
  images: readonly (ImageFacts | undefined)[],
): DuplicateGroup[] {
  const usable = [...images.keys()].filter((position) => images[position] !== undefined);
  const exact = [...Map.groupBy(usable, (position) => images[position]!.digest).values()];
  const pairs = nearPairs(exact.map(([first]) => images[first!]!.square));
  // Two images are in one group also when a third is near both, so images of different groups are never near.
  return joinGroups(exact.length, pairs)
    .map((indices) => ({
      rows: indices.flatMap((index) => exact[index]!).sort((a, b) => a - b),
      kind: indices.length === 1 ? "exact" as const : "near" as const,
    }))
    .filter((group) => group.rows.length > 1)
    .map((group) => ({ ...group, conflicts: conflictsOf(group.rows.map((p) => rows[p]!), heads) }));
}

function conflictsOf(rows: readonly Row[], heads: readonly Head[]): string[] {
  return heads.filter((head, index) =>
    distinctLabels(head, rows.map(({ labels }) => labels[index]!)).length > 1
  ).map(({ name }) => name);
}
