/**
 * Finds images that occur more than once in a catalogue, as the same or nearly the same pixels. In a random
 * split they put training images into the validation set; with different labels they cannot be learned.
 */
import type { BatchOptions } from "../batches.ts";
import type { Row } from "../row.ts";
import type { InputOptions } from "../decode.ts";
import type { Head } from "../heads.ts";
import { DisjointSets } from "../disjoint_sets.ts";
import { distinctLabels } from "../label_cells.ts";
import { type Comparable, type ComparisonOptions, joinNear } from "./join_near.ts";
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
  const size = { ...options, width, height };
  const paths = rows.map(({ image }) => image);
  const scanned = await scanImages(paths, size);
  return await groupDuplicates(rows, heads, { paths, ...scanned }, size);
}

/**
 * Groups rows with the same or nearly the same image.
 *
 * @param rows The rows.
 * @param heads Their label columns.
 * @param images The rows' images.
 * @param options How they were scanned, and threads.
 */
export async function groupDuplicates(
  rows: readonly Row[],
  heads: readonly Head[],
  images: Comparable,
  options: ComparisonOptions,
): Promise<DuplicateGroup[]> {
  const { facts } = images;
  const first = facts.firstOfSame();
  const sets = new DisjointSets(facts.count);
  for (const [row, same] of first.entries()) sets.join(row, same);
  const different = first.filter((same, row) => same === row && facts.has(row));
  await joinNear(different, sets, images, options);
  // Two images are in one group also when a third is near both, so images of different groups are never near.
  return groupsOf(sets, facts.count).map((group) => ({
    rows: group,
    kind: group.every((row) => first[row] === first[group[0]!]) ? "exact" : "near",
    conflicts: conflictsOf(group.map((row) => rows[row]!), heads),
  }));
}

/** The sets of several rows in the order of their first rows. */
function groupsOf(sets: DisjointSets, count: number): number[][] {
  // Of a million rows few have a double: only their sets get a list.
  const sizes = new Uint32Array(count);
  for (let row = 0; row < count; row++) sizes[sets.rootOf(row)]!++;
  const groups = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    const root = sets.rootOf(row);
    if (sizes[root] === 1) continue;
    const group = groups.get(root);
    if (group) group.push(row);
    else groups.set(root, [row]);
  }
  return [...groups.values()];
}

function conflictsOf(rows: readonly Row[], heads: readonly Head[]): string[] {
  return heads.filter((head, index) =>
    distinctLabels(head, rows.map(({ labels }) => labels[index]!)).length > 1
  ).map(({ name }) => name);
}
