/**
 * From coefficients to samples. A block of 8x8 samples is a sum of 8x8 cosine waves; the lowest x
 * times y of them, sampled x times y times, are the same block reduced, each of whose samples is
 * close to the mean of those it stands for (of one wave only, it is the mean of the block).
 */
import { type Component, isWithin, type Sides, ZIGZAG } from "./frame.ts";

/** A component's samples. */
export interface Plane {
  /** [rows, stride] */
  readonly samples: Float32Array;
  readonly stride: number;
}

/**
 * Makes a component's samples.
 *
 * @param component Whose coefficients have been read.
 * @param quantisation What its coefficients are multiplied by, in zigzag order.
 */
export function toSamples(component: Component, quantisation: Uint16Array): Plane {
  const { sides, columns, rows, kept, coefficients } = component;
  const stride = columns * sides.x;
  const samples = new Float32Array(rows * sides.y * stride).fill(128);
  const waves = makeWaves(sides, quantisation);
  let block = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, block += kept) {
      const corner = row * sides.y * stride + column * sides.x;
      for (const { index, values } of waves) {
        const coefficient = coefficients[block + index]!;
        if (coefficient === 0) continue; // as most are
        let source = 0;
        for (let y = 0; y < sides.y; y++) {
          const line = corner + y * stride;
          for (let x = 0; x < sides.x; x++) {
            samples[line + x]! += coefficient * values[source++]!;
          }
        }
      }
    }
  }
  return { samples, stride };
}

/** What a coefficient of 1 adds to a block. */
interface Wave {
  /** The coefficient's, in zigzag order. */
  readonly index: number;
  /** [y, x] */
  readonly values: Float32Array;
}

function makeWaves(sides: Sides, quantisation: Uint16Array): Wave[] {
  const wave = (frequency: number, side: number) =>
    Array.from({ length: side }, (_, position) =>
      Math.sqrt((frequency === 0 ? 1 : 2) / 8) *
      Math.cos((2 * position + 1) * frequency * Math.PI / (2 * side)));
  return [...ZIGZAG.entries()].filter(([, place]) => isWithin(place, sides)).map(
    ([index, place]) => {
      const across = wave(place % 8, sides.x);
      const values = wave(place >> 3, sides.y).flatMap((down) =>
        across.map((value) => down * value * quantisation[index]!)
      );
      return { index, values: Float32Array.from(values) };
    },
  );
}
