/**
 * Computes samples at their full size. The inverse cosine transform is that of Arai, Agui and Nakajima (1988),
 * as in libjpeg's `jidctflt.c`: eight transforms of columns, then eight of rows, with factors moved into the
 * quantisation table.
 */
import { type Component, ZIGZAG } from "./frame.ts";

/** A component's samples, rounded. */
export interface RoundedPlane {
  /** [rows, stride] */
  readonly samples: Uint8ClampedArray;
  readonly stride: number;
}

/**
 * Makes a component's samples.
 *
 * @param component A component with all its coefficients.
 * @param quantisation The factors of its coefficients, in zigzag order.
 * @returns The samples, including padding to whole units.
 */
export function toFullSamples(component: Component, quantisation: Uint16Array): RoundedPlane {
  const { columns, rows, coefficients } = component;
  const stride = columns * 8;
  const samples = new Uint8ClampedArray(rows * 8 * stride); // rounds its values
  const factors = Float64Array.from(quantisation, (factor, index) => {
    const place = ZIGZAG[index]!;
    return factor * scaleOf(place >> 3) * scaleOf(place & 7) / 8;
  });
  const block = new Float64Array(64);
  for (let row = 0, start = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, start += 64) {
      const corner = row * 8 * stride + column * 8;
      let isFlat = true;
      block.fill(0);
      for (let index = 0; index < 64; index++) {
        const coefficient = coefficients[start + index]!;
        if (coefficient === 0) continue;
        block[ZIGZAG[index]!] = coefficient * factors[index]!;
        if (index > 0) isFlat = false;
      }
      if (isFlat) {
        for (let y = 0, at = corner; y < 8; y++, at += stride) {
          samples.fill(block[0]! + 128, at, at + 8);
        }
        continue;
      }
      for (let x = 0; x < 8; x++) transform(block, x, 8);
      for (let y = 0, at = corner; y < 8; y++, at += stride) {
        transform(block, 8 * y, 1);
        for (let x = 0; x < 8; x++) samples[at + x] = block[8 * y + x]! + 128;
      }
    }
  }
  return { samples, stride };
}

/** The factor that the transform leaves out. */
function scaleOf(frequency: number): number {
  return frequency === 0 ? 1 : Math.SQRT2 * Math.cos(frequency * Math.PI / 16);
}

const DIAGONAL = 2 * Math.cos(4 * Math.PI / 16);
const FIRST = 2 * Math.cos(2 * Math.PI / 16);
const DIFFERENCE = 2 * (Math.cos(2 * Math.PI / 16) - Math.cos(6 * Math.PI / 16));
const SUM = 2 * (Math.cos(2 * Math.PI / 16) + Math.cos(6 * Math.PI / 16));

/** Transforms eight values in place. */
function transform(values: Float64Array, start: number, step: number): void {
  const [i1, i2, i3] = [start + step, start + 2 * step, start + 3 * step];
  const [i4, i5, i6, i7] = [start + 4 * step, start + 5 * step, start + 6 * step, start + 7 * step];
  const sum04 = values[start]! + values[i4]!;
  const difference04 = values[start]! - values[i4]!;
  const sum26 = values[i2]! + values[i6]!;
  const turned26 = (values[i2]! - values[i6]!) * DIAGONAL - sum26;
  const even0 = sum04 + sum26;
  const even3 = sum04 - sum26;
  const even1 = difference04 + turned26;
  const even2 = difference04 - turned26;

  const sum53 = values[i5]! + values[i3]!;
  const difference53 = values[i5]! - values[i3]!;
  const sum17 = values[i1]! + values[i7]!;
  const difference17 = values[i1]! - values[i7]!;
  const odd7 = sum17 + sum53;
  const turned = (difference53 + difference17) * FIRST;
  const odd6 = turned - SUM * difference53 - odd7;
  const odd5 = (sum17 - sum53) * DIAGONAL - odd6;
  const odd4 = DIFFERENCE * difference17 - turned + odd5;

  values[start] = even0 + odd7;
  values[i7] = even0 - odd7;
  values[i1] = even1 + odd6;
  values[i6] = even1 - odd6;
  values[i2] = even2 + odd5;
  values[i5] = even2 - odd5;
  values[i4] = even3 + odd4;
  values[i3] = even3 - odd4;
}
