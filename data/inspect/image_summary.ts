/** A summary of the sizes, formats and bytes of all images. */
import { type ImageFormat, imageFormats } from "../image/formats.ts";
import type { ImageSize } from "../image_set.ts";
import type { FactsTable } from "./facts_table.ts";

/** A summary of the files of a catalogue. */
export interface ImageSummary {
  /** Stored sizes in pixels, the most frequent first. */
  readonly sizes: readonly (ImageSize & { readonly count: number })[];
  /** Images by format: JPEG and PNG always, others where there are some. */
  readonly formats: FormatCounts;
  /** The files' sizes in bytes. */
  readonly bytes: { readonly min: number; readonly median: number; readonly max: number };
}

/** Images by format. */
export type FormatCounts =
  & Readonly<Record<"jpeg" | "png", number>>
  & Readonly<Partial<Record<ImageFormat, number>>>;

/** Summarises images, at least one. */
export function summariseImages(facts: FactsTable): ImageSummary {
  const sizes = new Map<string, { width: number; height: number; count: number }>();
  const bytes = new Float64Array(facts.count);
  for (let image = 0; image < facts.count; image++) {
    const [width, height] = facts.sizeOf(image);
    const same = sizes.get(`${width}x${height}`);
    if (same) same.count++;
    else sizes.set(`${width}x${height}`, { width, height, count: 1 });
    bytes[image] = facts.bytesOf(image);
  }
  bytes.sort();
  return {
    sizes: [...sizes.values()]
      .sort((a, b) => b.count - a.count || a.width - b.width || a.height - b.height),
    formats: countFormats(facts),
    bytes: {
      min: bytes[0]!,
      median: (bytes[(bytes.length - 1) >> 1]! + bytes[bytes.length >> 1]!) / 2,
      max: bytes[bytes.length - 1]!,
    },
  };
}

function countFormats(facts: FactsTable): FormatCounts {
  const counts = new Map<ImageFormat, number>();
  for (let image = 0; image < facts.count; image++) {
    const format = facts.formatOf(image);
    counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  const present = (Object.keys(imageFormats) as ImageFormat[]).filter((format) =>
    counts.has(format)
  )
    .map((format) => [format, counts.get(format)!] as const);
  return { jpeg: 0, png: 0, ...Object.fromEntries(present) };
}
