import assert from "node:assert/strict";
import { join } from "node:path";
import { WorkerPool } from "../../threads/mod.ts";
import { DisjointSets } from "../disjoint_sets.ts";
import { inFolder, makeJpeg } from "../testing/mod.ts";
import { joinNear } from "./join_near.ts";
import { scanImages } from "./scan_images.ts";
import { SmallCopies } from "./small_copies.ts";

Deno.test("images without a small copy are read again, a few at a time, and joined all the same", () =>
  inFolder(async (folder) => {
    // Two that differ by 2 are near, two that differ by 40 are not.
    const shades = [60, 62, 64, 104, 106, 150, 190, 192];
    const paths = shades.map((shade) => join(folder, `${shade}.jpg`));
    for (const [image, path] of paths.entries()) {
      await Deno.writeFile(path, makeJpeg(6, 8, () => [shades[image]!, 60, 60]));
    }
    using pool = new WorkerPool(1);
    const options = { width: 6, height: 8, pool };
    const { facts } = await scanImages(paths, options);
    const images = Uint32Array.from(paths.keys());
    const setsWith = async (copies: SmallCopies) => {
      const sets = new DisjointSets(paths.length);
      const seen: number[][] = [];
      const onComparison = (...at: number[]) => seen.push(at);
      await joinNear(images, sets, { paths, facts, copies }, { ...options, onComparison });
      assert.deepEqual(seen.at(-1), [8, 8]);
      return Map.groupBy(paths.keys(), (image) => sets.rootOf(image)).values().toArray();
    };
    const expected = [[0, 1, 2], [3, 4], [5], [6, 7]];
    for (const most of [1, 3, 100]) {
      assert.deepEqual(await setsWith(new SmallCopies(most)), expected, `${most}`);
    }
    await Deno.writeFile(paths[6]!, makeJpeg(6, 8, () => [60, 60, 60]));
    await assert.rejects(setsWith(new SmallCopies(2)), { name: "UserError", message: /190\.jpg/ });
  }));

Deno.test("small copies are kept of the first different images, as many as there is room for", () => {
  const copies = new SmallCopies(2);
  const square = new Uint8Array(32 * 32 * 3).fill(7);
  const [a, b, c] = [1, 2, 3].map((value) => new Uint8Array(32).fill(value));
  for (const digest of [a!, a!, b!, c!]) copies.offer(digest, square);
  assert.deepEqual([a!, b!, c!].map((digest) => copies.of(digest)?.[0]), [7, 7, undefined]);
});
