import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { uprightSize } from "../../data/mod.ts";
import { makeJpeg } from "../../data/testing/mod.ts";
import { encodeWeights } from "../../model/mod.ts";
import { headsOfKinds, smallModel, smallSize } from "../../model/testing/small_model.ts";
import { predictFiles } from "../predict_files.ts";
import { predictIntoFolder } from "./predict_into_folder.ts";

const root = await Deno.makeTempDir();
const heads = headsOfKinds.map((head) =>
  head.name === "shape" ? { name: "shape", classes: ["../circle", "CON", "unsure"] } : head
);
const decisions = {
  precision: 0.9,
  heads: [
    { temperature: 1, sureFrom: 0.4 },
    { temperature: 1, thresholds: [0.5, 0.5], sureFrom: 0 },
    { margin: 3 },
  ],
};
const { architecture, weights } = smallModel(smallSize, 3, heads);
const model = join(root, "model.safetensors");
await Deno.writeFile(model, encodeWeights({ architecture, weights, steps: 0, decisions }));

const photos = join(root, "photos");
for (const [index, name] of ["1.jpg", "2.jpg", "3.jpg", "more/1.jpg", "more/4.jpg"].entries()) {
  await Deno.mkdir(join(photos, "more"), { recursive: true });
  const shade = (x: number, y: number) => (x * (index + 3) * 9 + y * (9 - index) * 5) % 256;
  const jpeg = makeJpeg(54, 66, (x, y) => [shade(x, y), shade(y, x), (index * 60) % 256]);
  await Deno.writeFile(join(photos, name), jpeg);
}
await Deno.writeTextFile(join(photos, "note.jpg"), "text");
const common = { model, device: "cpu", threads: 1 } as const;
const { predictions } = await predictFiles({ ...common, paths: [photos] });

/** All files below a folder, and folders with a slash. */
async function below(folder: string, path = ""): Promise<string[]> {
  const names: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(join(folder, path))) {
    names.push(join(path, name) + (isDirectory ? "/" : ""));
    if (isDirectory) names.push(...await below(folder, join(path, name)));
  }
  return names.sort();
}

Deno.test("images get their answers beneath, and names that collide a number", async () => {
  const parent = await Deno.makeTempDir();
  const outFolder = join(parent, "new", "out");
  const skipped: string[] = [];
  const progress: unknown[] = [];
  const result = await predictIntoFolder({ ...common, images: [photos], outFolder, batchSize: 2 }, {
    onSkipped: ({ path, reason }) => skipped.push(`${basename(path)}: ${reason}`),
    onProgress: (...counts) => progress.push(counts),
  });
  assert.deepEqual(await below(outFolder), ["1-2.jpg", "1.jpg", "2.jpg", "3.jpg", "4.jpg"]);
  assert.deepEqual(
    await below(parent),
    [
      "new/",
      "new/out/",
      ...["1-2", "1", "2", "3", "4"]
        .map((name) => `new/out/${name}.jpg`),
    ].sort(),
    "and nothing beside it",
  );
  assert.deepEqual(uprightSize(await Deno.readFile(join(outFolder, "4.jpg"))).width, 472);
  const { images, written } = result;
  assert.deepEqual([images, result.skipped, written], [5, 1, {
    files: 5,
    renamed: 1,
    folders: [],
  }]);
  assert.deepEqual(skipped, ["note.jpg: not an image: the file holds text"]);
  assert.deepEqual(progress.at(-1), [6, 6]);
});

Deno.test("images are sorted by class as predictFiles says, unsure ones apart, under names that folders can have", async () => {
  const outFolder = join(await Deno.makeTempDir(), "out");
  const { written } = await predictIntoFolder({
    ...common,
    images: [photos],
    outFolder,
    sortBy: "shape",
  });
  const folderOf = (label: string) => ({ "../circle": "_._circle", "CON": "_CON" })[label] ?? label;
  const expected = predictions.map(({ image, facets }) => {
    const { shape } = facets;
    assert.ok(shape && !shape.kind && shape.sure !== undefined);
    return { image, folder: shape.sure ? folderOf(shape.label) : "unsure-2" };
  });
  assert.ok(new Set(expected.map(({ folder }) => folder)).size > 1, "not all alike");
  const found = (await below(outFolder)).filter((name) => !name.endsWith("/"));
  assert.equal(found.length, 5);
  for (const { image, folder } of expected) {
    const bytes = await Deno.readFile(image);
    const copies = found.filter((name) => name.startsWith(`${folder}/`)).map((name) =>
      Deno.readFileSync(join(outFolder, name))
    );
    assert.ok(copies.some((copy) => copy.toHex() === bytes.toHex()), `${image} is in ${folder}`);
  }
  const total = written!.folders.reduce((sum, { images }) => sum + images, 0);
  assert.equal(total, 5);
});

Deno.test("of a head of tags each tag has a folder, and images without one have theirs", async () => {
  const outFolder = join(await Deno.makeTempDir(), "out");
  const options = { ...common, images: [photos], outFolder, sortBy: "marks" };
  const { written } = await predictIntoFolder(options);
  const counts = new Map<string, number>();
  for (const { facets } of predictions) {
    const { marks } = facets;
    assert.ok(marks?.kind === "tags");
    const names = marks.sure === false
      ? ["unsure"]
      : marks.tags.length === 0
      ? ["no tag"]
      : marks.tags.map(({ label }) => label);
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const found = written!.folders.map(({ folder, images }) => [folder, images]);
  assert.deepEqual(Object.fromEntries(found), Object.fromEntries(counts));
});

Deno.test("a list is written like images that are named, with the reasons of rows that cannot be used", async () => {
  const folder = await Deno.makeTempDir();
  const list = join(folder, "list.csv");
  const rows = ["2.jpg", "none.jpg", "more/1.jpg"].map((name) => join(photos, name));
  await Deno.writeTextFile(list, `image\n${rows.join("\n")}\n`);
  const skipped: string[] = [];
  const { images } = await predictIntoFolder({
    ...common,
    images: { list, imageColumn: "image", imagePattern: "{}" },
    outFolder: join(folder, "out"),
    maps: join(folder, "maps"),
  }, { onSkipped: ({ path }) => skipped.push(basename(path)) });
  assert.deepEqual([images, skipped], [2, ["none.jpg"]]);
  assert.deepEqual(await below(join(folder, "out")), ["1.jpg", "2.jpg"]);
  assert.deepEqual(
    await below(join(folder, "maps")),
    ["1.marks.jpg", "1.shape.jpg", "1.weight.jpg", "2.marks.jpg", "2.shape.jpg", "2.weight.jpg"],
  );
});

Deno.test("with test-time augmentation answers and maps are of the image and its mirror image, and decisions found without warn", async () => {
  const written = async (tta: "flip" | "none") => {
    const folder = await Deno.makeTempDir();
    const facets: unknown[] = [];
    const warnings: string[] = [];
    const maps = join(folder, "maps");
    await predictIntoFolder({ ...common, images: [photos], maps, tta }, {
      onPrediction: (prediction) => facets.push(prediction.facets),
      onWarning: (message) => warnings.push(message),
    });
    return { facets, warnings, map: await Deno.readFile(join(maps, "1.shape.jpg")) };
  };
  const [flip, none] = [await written("flip"), await written("none")];
  const { predictions: mirrored } = await predictFiles(
    { ...common, paths: [photos], tta: "flip" },
    { onWarning: () => {} },
  );
  assert.deepEqual(flip.facets, mirrored.map(({ facets }) => facets));
  assert.deepEqual(none.facets, predictions.map(({ facets }) => facets));
  assert.notDeepEqual(flip.facets, none.facets);
  assert.notEqual(flip.map.toHex(), none.map.toHex());
  assert.match(flip.warnings.join(), /found with --tta none, not with --tta flip/);
  assert.deepEqual(none.warnings, []);
});

Deno.test("what cannot be done is told before anything is written, and work that ends early leaves nothing", async () => {
  const folder = await Deno.makeTempDir();
  const there = join(folder, "there");
  await Deno.mkdir(there);
  const out = join(folder, "out");
  const fails = async (options: object, message: RegExp, hooks = {}) => {
    await assert.rejects(
      predictIntoFolder({ ...common, images: [photos], ...options }, hooks),
      message,
    );
    assert.deepEqual(await below(folder), ["there/"]);
  };
  await fails({ outFolder: there }, /there already exists.*--out-folder/);
  await fails({ maps: there }, /there already exists.*--maps/);
  await fails({}, /--out-folder or --maps/);
  await fails({ maps: out, sortBy: "shape" }, /--sort-by goes with --out-folder/);
  await fails({ outFolder: out, maps: join(out, "maps") }, /must be apart/);
  await fails({ outFolder: out, maps: out }, /must be apart/);
  await fails(
    { outFolder: out, sortBy: "weight" },
    /"weight" predicts a number: .*"shape", "marks"/,
  );
  await fails({ outFolder: out, sortBy: "form" }, /"form" is no head: .*"shape", "marks"/);
  await fails({ outFolder: out, images: [join(photos, "note.jpg")] }, /note\.jpg cannot be used/);
  await fails({ outFolder: out, images: [join(folder, "no.jpg")] }, /no\.jpg cannot be read/);
  await fails(
    { outFolder: out, images: { list: photos, pattern: "" } },
    /unknown option `pattern`/,
  );
  const lists: [object, RegExp][] = [
    [{}, /^UserError: --in must be a text or a stream/],
    [{ list: 3 }, /^UserError: --in must be a text or a stream, not 3/],
    [{ list: photos, imageColumn: 3 }, /^UserError: --image-column must be a text, not 3/],
    [{ list: photos, shard: { number: 3, count: 2 } }, /^UserError: --shard must be .*from 1 to c/],
  ];
  for (const [images, message] of lists) await fails({ outFolder: out, images }, message);
  const stopping = new AbortController();
  await fails({ outFolder: out, maps: join(folder, "maps"), sortBy: "shape" }, /enough/, {
    signal: stopping.signal,
    onPrediction: () => stopping.abort(new Error("enough")),
  });
});
