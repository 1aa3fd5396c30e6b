/**
 * Photos as a camera makes them, for measuring: 12 megapixels with detail at every scale, edges and
 * grain, colour at half the resolution, quality 90; 2.7 MB each.
 */
import { counterRandom, encodeJpeg } from "../data/mod.ts";
import { makeCmykJpeg } from "../data/testing/make_cmyk.ts";

/** The width of a photo. */
export const PHOTO_WIDTH = 4000;
const WIDTH = PHOTO_WIDTH;
const HEIGHT = 3000;

/**
 * Makes one photo, once as a baseline and once as a progressive JPEG; that takes some seconds.
 *
 * @returns The two files' bytes.
 */
export async function makePhotos(): Promise<{ baseline: Uint8Array; progressive: Uint8Array }> {
  const picture = paintPhoto();
  const encode = (progressive: boolean) =>
    encodeJpeg(picture, {
      width: WIDTH,
      height: HEIGHT,
      quality: 90,
      baseline: !progressive,
      progressive,
      auto_subsample: false,
      chroma_subsample: 2,
      quant_table: 0, // the standard's, as cameras use it
    });
  return { baseline: await encode(false), progressive: await encode(true) };
}

/** Makes the photo with four inks, each at full resolution. */
export function makeCmykPhoto(): Promise<Uint8Array> {
  const picture = paintPhoto();
  return makeCmykJpeg({}, WIDTH, HEIGHT, (x, y) => {
    const at = 3 * (y * WIDTH + x);
    return [picture[at]!, picture[at + 1]!, picture[at + 2]!, 255 - (picture[at]! >> 2)];
  });
}

/**
 * The photo's pixels: noise on finer and finer grids, as in natural images, with discs of other colours in front.
 *
 * @returns [3000, 4000, 3]
 */
export function paintPhoto(): Uint8Array {
  const random = counterRandom(1);
  const light = new Float32Array(WIDTH * HEIGHT).fill(128);
  for (let cell = 1024, strength = 70; cell >= 2; cell /= 2, strength *= 0.72) {
    addNoise(light, cell, strength, random);
  }
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 3);
  const discs = Array.from({ length: 60 }, () => ({
    x: random() * WIDTH,
    y: random() * HEIGHT,
    radius: 50 + random() * 400,
    tint: [random() - 0.5, random() - 0.5, random() - 0.5],
  }));
  for (let y = 0, pixel = 0; y < HEIGHT; y++) {
    const near = discs.filter((disc) => Math.abs(disc.y - y) < disc.radius);
    for (let x = 0; x < WIDTH; x++, pixel++) {
      const grain = light[pixel]! + 14 * (random() + random() - 1);
      const disc = near.find((disc) => Math.hypot(disc.x - x, disc.y - y) < disc.radius);
      for (let channel = 0; channel < 3; channel++) {
        data[pixel * 3 + channel] = grain + 120 * (disc?.tint[channel] ?? 0);
      }
    }
  }
  return new Uint8Array(data.buffer);
}

/** Adds noise that is random every `cell` pixels and passes smoothly from one to the next. */
function addNoise(light: Float32Array, cell: number, strength: number, random: () => number): void {
  const columns = Math.ceil(WIDTH / cell) + 1;
  const rows = Math.ceil(HEIGHT / cell) + 1;
  const grid = Float32Array.from({ length: columns * rows }, () => strength * (random() - 0.5));
  for (let y = 0, pixel = 0; y < HEIGHT; y++) {
    const row = Math.floor(y / cell);
    const down = y / cell - row;
    for (let x = 0; x < WIDTH; x++, pixel++) {
      const column = Math.floor(x / cell);
      const across = x / cell - column;
      const corner = row * columns + column;
      const top = grid[corner]! * (1 - across) + grid[corner + 1]! * across;
      const bottom = grid[corner + columns]! * (1 - across) + grid[corner + columns + 1]! * across;
      light[pixel]! += top * (1 - down) + bottom * down;
    }
  }
}
