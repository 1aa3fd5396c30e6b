import assert from "node:assert/strict";
import { join } from "node:path";
import { labelNotices, outputNames, packImages, readCatalogue } from "../mod.ts";
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
  const kinds = await readCatalogue({
    data: folder,
    labels: [
      { kind: "tags", column: "features", noneLabel: "none" },
      { kind: "number", column: "price" },
    ],
  });
  assert.deepEqual(labelNotices(kinds).warnings, []);
  const [features, price] = kinds.heads;
  assert.equal(outputNames(features!).length, 10);
  for (const tag of outputNames(features!)) {
    const count = kinds.rows.filter(({ labels }) => labels[0]!.split("|").includes(tag)).length;
    assert.ok(count >= 20, `${tag} is rare: ${count}`);
  }
  assert.ok(kinds.rows.some(({ labels }) => labels[0] === "none"));
  assert.ok(price?.kind === "number" && price.mean > 60 && price.std > 30);
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
