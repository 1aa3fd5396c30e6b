/** For tests: JPEGs of four inks, made of four grey ones, since no encoder here writes them. */
import { Marker, readSegments } from "../image/jpeg_segments.ts";
import { type JpegKind, makeJpegOf, type Painter } from "./mod.ts";

/** A function from a position to what each ink leaves of white. */
export type InkPainter = (x: number, y: number) => readonly [number, number, number, number];

/**
 * A CMYK JPEG as Adobe's programs write them, inverted; its inks are in scans of their own.
 *
 * @param kind Whether it is progressive.
 * @param paint What each ink leaves of white, from 0 to 255: cyan, magenta, yellow and black.
 */
export async function makeCmykJpeg(
  { progressive }: Pick<JpegKind, "progressive">,
  width: number,
  height: number,
  paint: InkPainter,
): Promise<Uint8Array> {
  const grays = await Promise.all([0, 1, 2, 3].map((ink) => {
    const gray: Painter = (x, y) => {
      const value = paint(x, y)[ink]!;
      return [value, value, value];
    };
    return makeJpegOf({ colours: "gray", progressive }, width, height, gray);
  }));
  const adobe = [0xff, 0xee, 0, 14, ...new TextEncoder().encode("Adobe"), 0, 100, 0, 0, 0, 0, 0];
  const parts: Uint8Array[] = [Uint8Array.of(0xff, 0xd8, ...adobe)];
  for (const [ink, gray] of grays.entries()) {
    for (const { marker, body, whole } of readSegments(gray)) {
      if (marker >= Marker.baselineFrame && marker <= Marker.progressiveFrame) {
        if (ink === 0) parts.push(frameOf(marker, body));
      } else if (marker === Marker.startOfScan) {
        const scan = whole.slice();
        scan[5] = ink + 1;
        parts.push(scan);
      } else if (
        marker === Marker.huffmanTables || (marker === Marker.quantisationTables && !ink)
      ) {
        parts.push(whole);
      }
    }
  }
  parts.push(Uint8Array.of(0xff, 0xd9));
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

function frameOf(marker: number, gray: Uint8Array): Uint8Array {
  const components = [1, 2, 3, 4].flatMap((id) => [id, 0x11, gray[8]!]);
  return Uint8Array.of(0xff, marker, 0, 20, ...gray.subarray(0, 5), 4, ...components);
}
