/**
 * What the pictures of a run looked like: a digest of each as the network sees it, kept with the run. By
 * it a run knows its own pictures again, wherever they are now and whatever they are called.
 */
import { createHash } from "node:crypto";
import { formatCsv, readCsv, type Row } from "../../data/mod.ts";
import { type HostImages, pixelsOf } from "../../model/images.ts";

/** A set of images and the rows they come from. */
type Pictures = HostImages & { readonly rows: readonly Pick<Row, "id">[] };

/** Digests of a run's pictures. */
export interface RunPictures {
  /** Of those that it is trained on. */
  readonly training: ReadonlySet<string>;
  /** Of those that it is validated by. */
  readonly validation: ReadonlySet<string>;
}

/**
 * A digest of each image's pixels.
 *
 * @param images Packed images, N of them.
 * @returns Of each, the first 32 hexadecimal digits of its SHA-256. [N]
 */
export function pictureDigests(images: HostImages): string[] {
  return Array.from(
    { length: images.count },
    (_, image) => createHash("sha256").update(pixelsOf(images, image)).digest("hex").slice(0, 32),
  );
}

/** Digests of both sides of a split as a CSV with the columns `id`, `part` and `digest`. */
export function formatPictures(split: { training: Pictures; validation: Pictures }): string {
  const records = (["training", "validation"] as const).flatMap((part) =>
    pictureDigests(split[part]).map((digest, image) => [split[part].rows[image]!.id, part, digest])
  );
  return formatCsv([["id", "part", "digest"], ...records]);
}

/**
 * Reads what {@linkcode formatPictures} made.
 *
 * @param path The CSV.
 * @returns Undefined where the run is of a version of facet that kept none.
 * @throws UserError When it cannot be read.
 */
export async function readPictures(path: string): Promise<RunPictures | undefined> {
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
