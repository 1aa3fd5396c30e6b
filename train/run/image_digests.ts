/**
 * Digests of a run's images as the network reads them, in `pictures.csv`. By them a run recognises its own
 * images, wherever they are now and whatever they are called.
 */
import { createHash } from "node:crypto";
import { formatCsv, type ImageSet, pixelsOf, readCsv, type Row } from "../../data/mod.ts";

/** A set of images and the rows they come from. */
type ImagesWithRows = ImageSet & { readonly rows: readonly Pick<Row, "id">[] };

/** Digests of a run's images. */
export interface RunImageDigests {
  /** Of the training images. */
  readonly training: ReadonlySet<string>;
  /** Of the validation images. */
  readonly validation: ReadonlySet<string>;
}

/**
 * A digest of the pixels of each image.
 *
 * @param images Packed images, N of them.
 * @returns Of each, the first 32 hexadecimal digits of its SHA-256. [N]
 */
export function imageDigests(images: ImageSet): string[] {
  return Array.from(
    { length: images.count },
    (_, image) => createHash("sha256").update(pixelsOf(images, image)).digest("hex").slice(0, 32),
  );
}

/** Digests of both sides of a split as a CSV with the columns `id`, `part` and `digest`. */
export function formatImageDigests(
  split: { training: ImagesWithRows; validation: ImagesWithRows },
): string {
  const records = (["training", "validation"] as const).flatMap((part) =>
    imageDigests(split[part]).map((digest, image) => [split[part].rows[image]!.id, part, digest])
  );
  return formatCsv([["id", "part", "digest"], ...records]);
}

/**
 * Reads what {@linkcode formatImageDigests} made.
 *
 * @param path The CSV.
 * @returns The digests; undefined where the run is of a version of facet that stored none.
 * @throws UserError When it cannot be read.
 */
export async function readImageDigests(path: string): Promise<RunImageDigests | undefined> {
  try {
    await Deno.stat(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
  }
  const parts = { training: new Set<string>(), validation: new Set<string>() };
  for await (const { fields: [, part, digest = ""] } of readCsv(path)) {
    if (part === "training" || part === "validation") parts[part].add(digest);
  }
  return parts;
}
