import assert from "node:assert/strict";
import { join } from "node:path";
import { outputNames, packImages, readCatalogue } from "../mod.ts";
import { drawCatalogue } from "./catalogue.ts";

async function draw(seed: number, count: number): Promise<string> {
  const folder = await Deno.makeTempDir();
  await drawCatalogue({ folder, seed, count });
  return folder;
}

Deno.test("the same seed draws byte-identical files, another seed others", async () => {
  const [a, b, c] = [await draw(4, 6), await draw(4, 6), await draw(5, 6)];
  const read = (folder: string, name: string) => Deno.readFile(join(folder, name));
  for (const name of ["styles.csv", "images/10001.jpg", "images/10006.jpg"]) {
    assert.deepEqual(await read(a, name), await read(b, name));
    assert.notDeepEqual(await read(a, name), await read(c, name));
  }
});

Deno.test("a drawn catalogue is in the tutorial's layout, with every class in fair number", async () => {
  const folder = await draw(1, 400);
  const { rows, heads, unusable } = await readCatalogue({ data: folder });
  assert.equal(rows.length, 400);
  assert.equal(unusable.length, 0);
  assert.deepEqual(heads.map((head) => outputNames(head).length), [2, 6, 8]);
  for (const [index, head] of heads.entries()) {
    const classes = outputNames(head);
    for (const name of classes) {
      const count = rows.filter(({ labels }) => labels[index] === name).length;
      assert.ok(count > 0.5 * rows.length / classes.length, `${name} is rare: ${count}`);
    }
  }
  const few = rows.slice(0, 20);
  const set = await packImages(few, heads, {
    width: 60,
    height: 80,
    strict: true,
    cacheFolder: false,
  });
  assert.equal(set.count, 20);
});

Deno.test("a folder that cannot be made is named", async () => {
  const file = await Deno.makeTempFile();
  await assert.rejects(drawCatalogue({ folder: join(file, "x"), count: 1 }), /cannot write to/);
});
