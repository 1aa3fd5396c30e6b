import assert from "node:assert/strict";
import { join } from "node:path";
import { decodeImage } from "../decode.ts";
import { WorkerPool } from "../../threads/mod.ts";
import { inFolder, makeJpeg, makePng } from "../testing/mod.ts";
import { inspectCatalogue, type Inspection, type InspectOptions } from "./inspection.ts";
import { inspectionJson } from "./inspection_json.ts";
import { noMeans } from "./mean_images.ts";
import { drawProduct, saveProduct, size, writeCatalogue } from "./testing/mod.ts";

const labels = ["kind", "colour"];
const inspect = (folder: string, options: Partial<InspectOptions> = {}) =>
  inspectCatalogue({ data: folder, labels, ...options });

/** The pixels of all usable images, read again. */
async function pixelsOf({ count, readPixels }: Inspection): Promise<Uint8Array[]> {
  const pixels: Uint8Array[] = [];
  await readPixels(Array.from({ length: count }, (_, row) => row), (row, own) => {
    pixels[row] = own.slice();
  });
  return pixels;
}

const text = new TextEncoder().encode("not found");

Deno.test("one image of one class is a catalogue", () =>
  inFolder(async (folder) => {
    await writeCatalogue(folder, [[makeJpeg(6, 8, () => [200, 100, 50]), "hat", "red"]]);
    const found = await inspect(folder);
    const [pixels] = await pixelsOf(found);
    assert.equal(pixels!.length, 80 * 60 * 3);
    assert.deepEqual(found.heads.map(({ counts, missing }) => [[...counts], missing]), [
      [[1], 0],
      [[1], 0],
    ]);
    const [hat] = found.heads[0]!.classes;
    assert.deepEqual(await hat!.readMean(), pixels);
    assert.deepEqual(hat!.samples, [0]);
    assert.deepEqual(hat!.colour.map(Math.round), [200, 100, 50]);
    assert.deepEqual(found.duplicates, []);
    assert.equal(found.sides, undefined);
  }));

Deno.test("images that rows disagree about are listed", () =>
  inFolder(async (folder) => {
    await writeCatalogue(folder, [[makeJpeg(6, 8, () => [200, 100, 50]), "hat", "red"]]);
    await Deno.writeTextFile(join(folder, "styles.csv"), "0,cap,red\n", { append: true });
    const { conflicts } = inspectionJson(await inspect(folder));
    assert.deepEqual(conflicts, [
      { id: "0", column: "kind", labels: [{ label: "hat", line: 2 }, { label: "cap", line: 3 }] },
    ]);
  }));

Deno.test("sizes are those stored, formats are told by content, and a grey PNG is grey", () =>
  inFolder(async (folder) => {
    const grey = makePng(4, 8, 0, Array.from({ length: 8 }, () => [90, 90, 90, 90]));
    const files = [grey, makeJpeg(30, 40, () => [9, 9, 9]), makeJpeg(30, 40, () => [99, 9, 9])];
    await writeCatalogue(folder, files.map((bytes) => [bytes, "hat", "grey"] as const));
    const found = await inspect(folder, { width: 3, height: 4 });
    const lengths = files.map((bytes) => bytes.length).sort((a, b) => a - b);
    assert.deepEqual(found.images, {
      sizes: [{ width: 30, height: 40, count: 2 }, { width: 4, height: 8, count: 1 }],
      formats: { jpeg: 2, png: 1 },
      bytes: { min: lengths[0], median: lengths[1], max: lengths[2] },
    });
    // 4 x 8 pixels become 2 x 4, which padding to 3 x 4 puts at the left.
    const [first] = await pixelsOf(found);
    assert.deepEqual([...first!.subarray(0, 9)], [90, 90, 90, 90, 90, 90, 255, 255, 255]);
  }));

Deno.test("formats other than JPEG and PNG are counted where there are some", () =>
  inFolder(async (folder) => {
    const stored = (name: string) => new URL(`../testdata/formats/${name}`, import.meta.url);
    const files = await Promise.all(["lossy.webp", "few.gif", "animated.gif", "4_bits.bmp"].map(
      (name) => Deno.readFile(stored(name)),
    ));
    await writeCatalogue(folder, files.map((bytes) => [bytes, "hat", "grey"] as const));
    const { images } = await inspect(folder);
    assert.deepEqual(images.formats, { jpeg: 0, png: 0, webp: 1, gif: 2, bmp: 1 });
    assert.deepEqual(images.sizes, [{ width: 23, height: 17, count: 4 }]);
  }));

Deno.test("what cannot be used is listed with its reason, and the rest stays in place", () =>
  inFolder(async (folder) => {
    const images = await Promise.all([1, 2].map((pose) => saveProduct(drawProduct(pose, "Red"))));
    await writeCatalogue(folder, [
      [undefined, "hat", "red"],
      [images[0], "hat", ""],
      [text, "cap", "red"],
      [images[1], "", "red"],
      [images[1], "", ""],
    ]);
    const found = await inspect(folder);
    assert.deepEqual(found.unusable.map(({ id, reason }) => [id, reason]), [
      ["4", "all labels are empty"],
      ["0", "no such file"],
      ["2", "not an image: the file holds text"],
    ]);
    assert.equal(found.total, 5);
    assert.deepEqual(found.rows.map(({ id }) => id), ["1", "3"]);
    const pixels = await pixelsOf(found);
    for (const [position, image] of images.entries()) {
      assert.deepEqual(pixels[position], await decodeImage(image, size));
    }
    assert.deepEqual([...found.labels], [1, -1, -1, 0]);
    const [kind, colour] = found.heads;
    assert.deepEqual([kind!.missing, [...kind!.counts]], [1, [0, 1]]);
    assert.deepEqual([colour!.missing, [...colour!.counts]], [1, [1]]);
    assert.deepEqual(found.coOccurrences, [{ heads: [0, 1], counts: new Uint32Array(2) }]);
    assert.equal(inspectionJson(found).heads[0]!.classes![0]!.colour, null);
  }));

Deno.test("a catalogue without a usable image is an error that says why", () =>
  inFolder(async (folder) => {
    await writeCatalogue(folder, [[text, "hat", "red"], [undefined, "hat", "red"]]);
    await assert.rejects(inspect(folder), {
      name: "UserError",
      message: /none of the 2 rows is usable: .*holds text.*no such file/,
    });
  }));

Deno.test("class statistics are those of the class's pixels", () =>
  inFolder(async (folder) => {
    const poses = Array.from({ length: 9 }, (_, pose) => pose);
    const files = await Promise.all(
      poses.map((pose) => saveProduct(drawProduct(pose, pose % 2 ? "Red" : "Blue"))),
    );
    await writeCatalogue(
      folder,
      files.map((bytes, i) => [bytes, i % 3 ? "hat" : "cap", i % 2 ? "red" : "blue"] as const),
    );
    const found = await inspect(folder, { samples: 2 });
    const hats = await Promise.all(
      poses.filter((i) => i % 3).map((i) => decodeImage(files[i]!, size)),
    );
    const [, hat] = found.heads[0]!.classes;
    assert.equal(hat!.count, 6);
    const mean = hats[0]!.map((_, at) =>
      Math.round(hats.reduce((sum, pixels) => sum + pixels[at]!, 0) / 6)
    );
    assert.deepEqual(await hat!.readMean(), mean);
    // Of all pixels but those of the white that the product stands on.
    const blues = hats.flatMap((pixels) =>
      [...pixels].filter((_, at) =>
        at % 3 === 2 && pixels.slice(at - 2, at + 1).some((v) => v <= 235)
      )
    );
    assert.ok(blues.length < hats.length * hats[0]!.length / 3, "some of it is white");
    const average = blues.reduce((sum, value) => sum + value, 0) / blues.length;
    const variance = blues.reduce((sum, value) => sum + (value - average) ** 2, 0) / blues.length;
    assert(Math.abs(hat!.colour[2] - average) < 1e-9);
    assert(Math.abs(hat!.std[2] - Math.sqrt(variance)) < 1e-6);
    assert.deepEqual([...found.coOccurrences[0]!.counts], [2, 1, 3, 3]);
    assert.equal(hat!.samples.length, 2);
    assert(hat!.samples.every((row) => row % 3 !== 0));
    const again = await inspect(folder, { samples: 2 });
    assert.deepEqual(JSON.stringify(inspectionJson(again)), JSON.stringify(inspectionJson(found)));
    assert.deepEqual(again.heads[0]!.classes[1]!.samples, hat!.samples);
  }));

Deno.test("the split beside the data is counted, and duplicates on both of its sides", () =>
  inFolder(async (folder) => {
    const images = await Promise.all([1, 2].map((pose) => saveProduct(drawProduct(pose, "Red"))));
    const [a, b] = images;
    await writeCatalogue(folder, [[a, "hat", "red"], [b, "cap", "red"], [a, "hat", "pink"], [
      b,
      "hat",
      "red",
    ]]);
    const write = (name: string, rows: string) =>
      Deno.writeTextFile(join(folder, name), `id,kind,colour\n${rows}`);
    await write("train.csv", "0,hat,red\n1,cap,red\n3,hat,red\n");
    await write("val.csv", "2,hat,pink\n");
    const found = await inspect(folder);
    assert.deepEqual(found.sides!.map(({ rows }) => rows), [[0, 1, 3], [2]]);
    assert.deepEqual(found.heads[0]!.sides, [
      { name: "training", counts: Uint32Array.of(1, 2) },
      { name: "validation", counts: Uint32Array.of(0, 1) },
    ]);
    const json = inspectionJson(found);
    assert.deepEqual(json.duplicates, {
      groups: 2,
      rows: 4,
      conflicts: { kind: 1, colour: 1 },
      acrossSplit: 1,
      list: [
        { kind: "exact", ids: ["0", "2"], conflicts: ["colour"] },
        { kind: "exact", ids: ["1", "3"], conflicts: ["kind"] },
      ],
    });
    assert.deepEqual(json.split!.training, { file: join(folder, "train.csv"), rows: 3 });
    assert.deepEqual(json.coOccurrences, [{ heads: labels, counts: [[0, 1], [1, 2]] }]);
    const [cap] = json.heads[0]!.classes!;
    assert.deepEqual([cap!.name, cap!.count, cap!.training, cap!.validation], ["cap", 1, 1, 0]);
    assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
  }));

Deno.test("progress counts images, and an aborted signal stops the look with its reason", () =>
  inFolder(async (folder) => {
    const jpeg = makeJpeg(6, 8, () => [1, 2, 3]);
    await writeCatalogue(folder, Array.from({ length: 40 }, () => [jpeg, "hat", "red"] as const));
    const seen: number[][] = [];
    await inspectCatalogue({ data: folder, labels }, { onProgress: (...at) => seen.push(at) });
    assert.deepEqual(seen.at(-1), [40, 40]);
    const controller = new AbortController();
    const { signal } = controller;
    const hooks = { signal, onProgress: () => controller.abort(new Error("enough")) };
    await assert.rejects(inspectCatalogue({ data: folder, labels }, hooks), /enough/);
  }));

Deno.test("mean images that were kept ready are those that are read again, also where rows are lost", () =>
  inFolder(async (folder) => {
    const drawn = await Promise.all(
      Array.from({ length: 11 }, (_, pose) => saveProduct(drawProduct(pose, "Red"))),
    );
    // Which numbers a fifth holds depends on the images that cannot be used.
    const files = [...drawn, text, undefined, text, text];
    await writeCatalogue(
      folder,
      files.map((bytes, i) => [bytes, i % 3 ? "hat" : "cap", `${(i * 7) % 15}.5`] as const),
    );
    const options = {
      data: folder,
      labels: ["kind", { kind: "number", column: "colour" }],
    } as const;
    using pool = new WorkerPool(1);
    const ready = { heads: 2, classes: 20, ofHead: { most: 10, least: 1 } };
    const [kept, read] = [
      await inspectCatalogue(options, { pool }, ready),
      await inspectCatalogue(options, { pool }, noMeans),
    ];
    const meansOf = (found: Inspection) =>
      Promise.all(
        found.heads.flatMap(({ classes, parts = [] }) => [
          ...classes,
          ...parts.map(({ statistics }) => statistics),
        ]).map((statistics) => statistics.readMean()),
      );
    const means = await meansOf(kept);
    assert.equal(means.length, 7);
    assert.deepEqual(means, await meansOf(read));
    // Where nothing is read again, changed files do not matter.
    await Deno.remove(join(folder, "images"), { recursive: true });
    const { classes } = kept.heads[0]!;
    assert.deepEqual(await Promise.all(classes.map((own) => own.readMean())), means.slice(0, 2));
    await assert.rejects(read.heads[0]!.classes[0]!.readMean(), { name: "UserError" });
  }));

Deno.test("an image that was changed since is not shown as another, but named", () =>
  inFolder(async (folder) => {
    const [one, other] = [[200, 100, 50], [20, 100, 50]].map((colour) =>
      makeJpeg(6, 8, () => colour as [number, number, number])
    );
    await writeCatalogue(folder, [[one, "hat", "red"], [other, "hat", "green"]]);
    using pool = new WorkerPool(1);
    const found = await inspectCatalogue({ data: folder, labels }, { pool });
    await Deno.writeFile(join(folder, "images", "1.jpg"), one!);
    await assert.rejects(pixelsOf(found), {
      name: "UserError",
      message: /1\.jpg" was changed while the images were looked at; run it again/,
    });
  }));
