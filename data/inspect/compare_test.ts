import assert from "node:assert/strict";
import { compare, squareSide } from "./compare.ts";

/** A bright disc on a darker ground, with soft edges. */
function disc(centreX: number, colour: readonly number[], ground = 250): Uint8Array {
  return Uint8Array.from({ length: squareSide ** 2 * 3 }, (_, at) => {
    const [x, y] = [Math.floor(at / 3) % squareSide, Math.floor(at / 3 / squareSide)];
    const inside = 1 / (1 + Math.exp(Math.hypot(x - centreX, y - 15) - 5));
    return Math.round(ground + (colour[at % 3]! - ground) * inside);
  });
}

Deno.test("an image does not differ from itself", () => {
  const image = disc(15, [90, 60, 30]);
  assert.deepEqual(compare(image, image), { block: 0, tint: 0 });
  const flat = new Uint8Array(image.length).fill(7);
  assert.deepEqual(compare(flat, flat), { block: 0, tint: 0 });
});

Deno.test("a small shift leaves little, a large one much", () => {
  const image = disc(15, [90, 60, 30]);
  const slight = compare(image, disc(15.5, [90, 60, 30]));
  assert(slight.block < 3 && slight.tint < 1, JSON.stringify(slight));
  assert(compare(image, disc(19, [90, 60, 30])).block > 40);
});

Deno.test("the tint is what sets two colours apart, on any ground and whichever way round", () => {
  for (const ground of [250, 180]) {
    const [one, other] = [disc(15, [90, 60, 30], ground), disc(15, [90, 60, 42], ground)];
    for (const { tint } of [compare(one, other), compare(other, one)]) {
      assert(tint > 7 && tint <= 12, `${tint} of 12`);
    }
  }
});
