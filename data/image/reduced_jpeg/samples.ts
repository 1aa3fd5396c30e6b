/**
 * Computes samples from coefficients. A block of 8x8 samples is a sum of 8x8 cosine waves; the lowest x times y
 * of them, at x times y points, give the reduced block, each of whose samples is close to the mean of those it
 * replaces (with one wave only, it is the mean of the block).
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
 * @param component A component with its coefficients.
 * @param quantisation The factors of its coefficients, in zigzag order.
 * @returns The samples, centred on 128, including padding to whole units.
 */
export function toSamples(component: Component, quantisation: Uint16Array): Plane {
  const { sides, columns, rows, coefficientCount, coefficients } = component;
  const stride = columns * sides.x;
  const samples = new Float32Array(rows * sides.y * stride).fill(128);
  const waves = makeWaves(sides, quantisation);
  for (let row = 0; row < rows; row++) {
    const corner = row * sides.y * stride;
    for (const { index, values } of waves) {
      let block = row * columns * coefficientCount + index;
      for (let left = corner; left < corner + stride; left += sides.x, block += coefficientCount) {
        const coefficient = coefficients[block]!;
        if (coefficient === 0) continue; // most are zero
        addWave(samples, left, stride, coefficient, values, sides);
      }
    }
  }
  return { samples, stride };
}

function addWave(
  samples: Float32Array,
  corner: number,
  stride: number,
  coefficient: number,
  values: Float32Array,
  sides: Sides,
): void {
  let source = 0;
  for (let y = 0; y < sides.y; y++) {
    const line = corner + y * stride;
    for (let x = 0; x < sides.x; x++) samples[line + x]! += coefficient * values[source++]!;
  }
}

/** The values that a coefficient of 1 adds to a block. */
interface Wave {
  /** The coefficient's index, in zigzag order. */
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
