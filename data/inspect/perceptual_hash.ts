/**
 * A fingerprint that stays nearly the same when a picture is saved again, resized or lightly edited:
 * the signs of its lowest spatial frequencies. It is the `phash` of the library ImageHash, after
 * C. Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions" (2010).
 */

/** Side of the square that is transformed. */
export const hashSide = 32;

/** Frequencies that count, in each direction: 8 x 8 of them are 64 bits. */
const frequencies = 8;

/** cos(pi / 32 * (x + 1/2) * frequency). [frequencies, hashSide] */
const cosines = Float64Array.from(
  { length: frequencies * hashSide },
  (_, index) =>
    Math.cos(Math.PI / hashSide * (index % hashSide + 0.5) * Math.floor(index / hashSide)),
);

/**
 * Hashes a picture. Colours count by their luminance alone.
 *
 * @param pixels RGB, the whole picture brought to this size. [32, 32, 3]
 * @returns 64 bits: whether a coefficient of the discrete cosine transform (type II) is above their
 * median. Pictures that look alike differ in few of them.
 */
export function perceptualHash(pixels: Uint8Array): bigint {
  const coefficients = lowFrequencies(pixels);
  const sorted = coefficients.toSorted();
  const middle = sorted.length / 2;
  const median = (sorted[middle - 1]! + sorted[middle]!) / 2;
  let hash = 0n;
  for (const coefficient of coefficients) hash = hash << 1n | (coefficient > median ? 1n : 0n);
  return hash;
}

/** Luminance (ITU-R 601) along rows, then along columns. [frequencies down, frequencies across] */
function lowFrequencies(pixels: Uint8Array): Float64Array {
  const rows = new Float64Array(hashSide * frequencies); // [hashSide, frequencies]
  for (let y = 0; y < hashSide; y++) {
    for (let x = 0; x < hashSide; x++) {
      const at = (y * hashSide + x) * 3;
      const luminance = 0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!;
      for (let across = 0; across < frequencies; across++) {
        rows[y * frequencies + across]! += luminance * cosines[across * hashSide + x]!;
      }
    }
  }
  const result = new Float64Array(frequencies * frequencies);
  for (let down = 0; down < frequencies; down++) {
    for (let y = 0; y < hashSide; y++) {
      const cosine = cosines[down * hashSide + y]!;
      for (let across = 0; across < frequencies; across++) {
        result[down * frequencies + across]! += cosine * rows[y * frequencies + across]!;
      }
    }
  }
  return result;
}
