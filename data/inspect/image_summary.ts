/** A summary of the sizes, formats and bytes of all images. */
import { type ImageFormat, imageFormats } from "../image/formats.ts";
import type { ImageSize } from "../image_set.ts";
import type { ImageFacts } from "./image_facts.ts";

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
export function summariseImages(images: readonly ImageFacts[]): ImageSummary {
  const bySize = Map.groupBy(images, ({ width, height }) => `${width}x${height}`);
  const sizes = [...bySize.values()].map((same) => {
    const { width, height } = same[0]!;
    return { width, height, count: same.length };
  });
  const bytes = Float64Array.from(images, (image) => image.bytes).sort();
  return {
    sizes: sizes.sort((a, b) => b.count - a.count || a.width - b.width || a.height - b.height),
    formats: countFormats(images),
    bytes: {
      min: bytes[0]!,
      median: (bytes[(bytes.length - 1) >> 1]! + bytes[bytes.length >> 1]!) / 2,
      max: bytes[bytes.length - 1]!,
    },
  };
}

function countFormats(images: readonly ImageFacts[]): FormatCounts {
  const counts: FormatCounts & Partial<Record<ImageFormat, number>> = { jpeg: 0, png: 0 };
  for (const format of Object.keys(imageFormats) as ImageFormat[]) {
    const count = images.filter((image) => image.format === format).length;
    if (count > 0) counts[format] = count;
  }
  return counts;
}
