import assert from "node:assert/strict";
import { decodeImage, uprightSize } from "../../data/mod.ts";
import { makePng } from "../../data/testing/mod.ts";
import { annotatedPicture, mapPicture } from "./predicted_picture.ts";

const head = { name: "tone", classes: ["dark", "light"] };
const facet = { label: "dark", probability: 0.75, top: [{ label: "dark", probability: 0.75 }] };

/** A grey picture. */
function grey(width: number, height: number): Uint8Array {
  return makePng(width, 8, 2, Array.from({ length: height }, () => Array(width * 3).fill(128)));
}

/** A picture's pixels, by column and row. */
async function read(jpeg: Uint8Array) {
  const size = uprightSize(jpeg);
  const pixels = await decodeImage(jpeg, { ...size, strict: true });
  const at = (x: number, y: number) => {
    const start = (Math.round(y) * size.width + Math.round(x)) * 3;
    return [...pixels.subarray(start, start + 3)] as [number, number, number];
  };
  return { ...size, at };
}

Deno.test("a picture holds the image, small ones enlarged four times, large ones reduced, and lines below", async () => {
  const heads = [head, { name: "shape", classes: ["a"] }];
  const facets = { tone: facet, shape: { label: "a", probability: 1, top: [] } };
  const small = await read(await annotatedPicture(grey(60, 80), heads, facets));
  assert.equal(small.width, 440 + 32);
  assert.ok(small.height > 16 + 320 + 16 + 60, `${small.height}`);
  const middle = small.at(small.width / 2, 16 + 160);
  assert.ok(middle.every((value) => Math.abs(value - 128) < 6), `${middle}`);
  assert.ok(small.at(40, 16 + 160).every((value) => value > 245), "white beside it");
  const large = await read(await annotatedPicture(grey(1300, 650), heads, facets));
  assert.equal(large.width, 640 + 32);
  assert.ok(large.height > 320 + 90 && large.height < 480, `${large.height}`);
});

for (const [resize, shown] of [["stretch", 0], ["pad", 1], ["fit", 2]] as const) {
  Deno.test(`a map lies over the part of the image that the network saw there (${resize})`, async () => {
    // The image is twice as wide as high, the input square: padded it has white above and below, filled its
    // left and right quarters are cut off.
    const file = grey(240, 120);
    const input = { width: 40, height: 40, resize };
    const cells = Array.from({ length: 8 * 8 }, (_, cell) => {
      const [x, y] = [cell % 8, Math.floor(cell / 8)];
      return x < 4 && y < 4 ? 1 : 0; // the left upper quarter
    });
    const map = { width: 8, height: 8, values: Float32Array.from(cells) };
    const { at } = await read(await mapPicture(file, input, { head, facet, map }));
    const [width, height] = [480, 240];
    const left = 16 + width + 16;
    const orange = (across: number, down: number) => {
      const [red, , blue] = at(left + across * width, 16 + down * height);
      return red - blue > 60;
    };
    const places = [[0.1, 0.1], [0.35, 0.1], [0.35, 0.35], [0.1, 0.35], [0.65, 0.1], [0.1, 0.65]];
    const expected = [
      [true, true, true, true, false, false],
      // A quarter of the input's height is white, so its left upper quarter ends in the image's middle.
      [true, true, true, true, false, false],
      // The left quarter of the image was not seen.
      [false, true, true, false, false, false],
    ][shown];
    assert.deepEqual(places.map(([across, down]) => orange(across!, down!)), expected);
    const [red, , blue] = at(16 + 0.35 * width, 16 + 0.35 * height);
    assert.ok(Math.abs(red - blue) < 8, "the image beside it is as it was");
  });
}
