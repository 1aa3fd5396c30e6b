import assert from "node:assert/strict";
import { join } from "node:path";
import { readCatalogue } from "../catalogue.ts";
import { findColumns } from "../find/find_columns.ts";
import { packImages } from "../pack.ts";
import { parquetBytes, type TestColumn } from "../parquet/testing/write_parquet.ts";
import { openSource } from "./data_source.ts";
import { catalogueOf, dataset, features, images, write } from "./testing/test_data.ts";
import { withCache } from "./testing/with_cache.ts";

Deno.test("a data set of Hugging Face is a catalogue: images, names of classes, and its split", async () => {
  await withCache(async (folder) => {
    await write(folder, {
      "README.md": "---\n",
      "data/train-00000-of-00002.parquet": dataset([0, 1, 2]),
      "data/train-00001-of-00002.parquet": dataset([3]),
      "data/test-00000-of-00001.parquet": dataset([4, 5]),
    });
    const { rows, heads, found, sides, differences } = await catalogueOf(folder);
    assert.deepEqual(found, { imageColumn: "image", imagePattern: "{}", labels: ["label"] });
    assert.deepEqual(heads, [{ name: "label", classes: ["hat", "shoe"] }]);
    assert.deepEqual(rows.map(({ id, labels: [label] }) => `${id} ${label}`), [
      "train-00000-of-00002/000000.jpg hat",
      "train-00000-of-00002/000001.jpg shoe",
      "train-00000-of-00002/000002.jpg hat",
      "train-00001-of-00002/000000.jpg shoe",
      "test-00000-of-00001/000000.jpg hat",
      "test-00000-of-00001/000001.jpg shoe",
    ]);
    for (const [index, { image }] of rows.entries()) {
      assert.deepEqual(Deno.readFileSync(image), images[index]);
    }
    assert.deepEqual(
      sides,
      [rows.slice(0, 4), rows.slice(4)].map((side) => side.map(({ id }) => id)),
    );
    assert.deepEqual(differences, []);
    const size = { width: 60, height: 80, cacheFolder: false } as const;
    assert.equal((await packImages(rows, heads, size)).count, 6);
  });
});

Deno.test("of several columns of images the one called image is taken, else they are to choose from", async () => {
  await withCache(async (folder) => {
    const data = join(folder, "pets.parquet");
    const column = (name: string, at: number): TestColumn => ({
      name,
      kind: "image",
      data: [at, at + 1].map((index) => ({ bytes: images[index], path: null })),
    });
    const mask = column("mask", 2);
    await Deno.writeFile(data, dataset([0, 1], [mask]));
    const { rows, found } = await catalogueOf(data);
    assert.equal(found.imageColumn, "image");
    const masks = await readCatalogue({ data, ...found, imageColumn: "mask", labels: ["label"] });
    assert.deepEqual(
      [...rows, ...masks.rows].map(({ image }) => Deno.readFileSync(image)),
      images.slice(0, 4),
    );
    await Deno.writeFile(data, parquetBytes({ columns: [column("front", 0), mask] }));
    await assert.rejects(findColumns({ data }), {
      message:
        /several columns hold images; choose:\n {2}--image-column "front"\n {2}--image-column "mask"/,
    });
    await Deno.writeFile(data, parquetBytes({ columns: [{ ...mask, data: [] }] }));
    await assert.rejects(readCatalogue({ data }), { message: `${data}: no rows` });
  });
});

Deno.test("test files without labels are left out and told", async () => {
  await withCache(async (folder) => {
    const secret = parquetBytes({
      columns: [
        { name: "image", kind: "image", data: [{ bytes: images[4], path: null }] },
        { name: "label", kind: "int64", data: [-1n] },
      ],
      features,
    });
    await write(folder, {
      "train-00000-of-00001.parquet": dataset([0, 1, 2, 3]),
      "test-00000-of-00001.parquet": secret,
    });
    const { rows, unusable, sides, notes } = await catalogueOf(folder);
    assert.deepEqual([rows.length, unusable.length, sides], [4, 0, undefined]);
    assert.deepEqual(notes, ["left out, having no labels: test-00000-of-00001.parquet"]);
  });
});

Deno.test("one file, a pattern and a folder of a split without validation are all rows, without sides", async () => {
  await withCache(async (folder) => {
    await write(folder, {
      "train-00000-of-00002.parquet": dataset([0, 1]),
      "train-00001-of-00002.parquet": dataset([2, 3]),
    });
    for (
      const [data, count] of [
        [folder, 4],
        [`${folder}/train-*.parquet`, 4],
        [`${folder}/train-00001-of-00002.parquet`, 2],
      ] as const
    ) {
      const { rows, sides, notes } = await catalogueOf(data);
      assert.deepEqual([rows.length, sides], [count, undefined]);
      assert.deepEqual(
        notes,
        count === 4 ? [] : [`train-00001-of-00002.parquet is one of 2 files; ${folder} takes all`],
      );
    }
    await assert.rejects(readCatalogue({ data: `${folder}/none-*.parquet` }), /does not exist/);
  });
});

Deno.test("Parquet files that name images find them beside; lists are tags", async () => {
  await withCache(async (folder) => {
    const columns: TestColumn[] = [
      { name: "file_name", kind: "text", data: ["a.jpg", "b.jpg", null] },
      { name: "colours", kind: "list of text", data: [["red", "blue"], ["red"], []] },
    ];
    await write(folder, {
      "metadata.parquet": parquetBytes({ columns }),
      "a.jpg": images[0]!,
      "b.jpg": images[1]!,
    });
    const { rows, heads, unusable } = await readCatalogue({
      data: folder,
      imageColumn: "file_name",
      imagePattern: "{}",
      labels: [{ kind: "tags", column: "colours" }],
    });
    assert.deepEqual(rows.map(({ id, image, labels }) => [id, image, ...labels]), [
      ["a.jpg", join(folder, "a.jpg"), "red|blue"],
      ["b.jpg", join(folder, "b.jpg"), "red"],
    ]);
    assert.equal(heads[0]!.name, "colours");
    assert.deepEqual(unusable.map(({ reason }) => reason), ["file_name is empty"]);
  });
});

Deno.test("what is in the cache is made once, made anew when a file changes, and taken up after a kill", async () => {
  await withCache(async (folder, cache) => {
    const path = join(folder, "pets.parquet");
    await Deno.writeFile(path, dataset([0, 1]));
    const entries = async () =>
      (await Array.fromAsync(Deno.readDir(cache), ({ name }) => name)).sort();
    const [first, second] = await Promise.all([openSource(path), openSource(path)]);
    assert.deepEqual(first, second);
    const [before] = await entries();
    assert.deepEqual(await entries(), [before]);
    // What a process that was killed leaves.
    const left = join(cache, `.${before}.${crypto.randomUUID()}.tmp`);
    await Deno.mkdir(left);
    await Deno.utime(left, 0, 0);
    const marker = join(cache, before!, "made.once");
    await Deno.writeTextFile(marker, "");
    await openSource(path);
    assert((await Deno.stat(marker)).isFile);

    await Deno.writeFile(path, dataset([0, 1, 2]));
    const { rows } = await catalogueOf(path);
    assert.equal(rows.length, 3);
    const after = await entries();
    assert.equal(after.length, 1);
    assert.notEqual(after[0], before);
  });
});

Deno.test("nothing is left of what cannot be unpacked", async () => {
  await withCache(async (folder, cache) => {
    const path = join(folder, "pets.parquet");
    await Deno.writeFile(path, dataset([0, 1]).fill(0, 100, 200));
    await assert.rejects(openSource(path), {
      name: "UserError",
      message: /pets\.parquet, column "/,
    });
    assert.deepEqual(await Array.fromAsync(Deno.readDir(cache)), []);
  });
});

Deno.test("files with other columns, and columns that no table can hold, are told by name", async () => {
  await withCache(async (folder) => {
    await write(folder, {
      "a/train-0-of-2.parquet": dataset([0]),
      "a/train-1-of-2.parquet": dataset([1], [{ name: "price", kind: "float", data: [1] }]),
      "b.parquet": dataset([0], [{ name: "boxes", kind: "list of structs", data: [[{ box: 1 }]] }]),
    });
    await assert.rejects(openSource(`${folder}/a`), {
      name: "UserError",
      message: /train-1-of-2\.parquet has other columns than .*train-0-of-2\.parquet: .*"price"/,
    });
    const data = `${folder}/b.parquet`;
    const { notes } = await catalogueOf(data);
    assert.deepEqual(notes, [
      'the column "boxes" is left out: it holds lists of structs or of lists',
    ]);
    await assert.rejects(
      readCatalogue({ data, imageColumn: "image", imagePattern: "{}", labels: ["boxes"] }),
      {
        message:
          `${data}: the column "boxes" holds lists of structs or of lists, which cannot be read as labels; write what is meant as a column of its own`,
      },
    );
  });
});

Deno.test("bytes in a column are images, text, or left out, by what they are", async () => {
  await withCache(async (folder) => {
    const text = new TextEncoder();
    const data = join(folder, "x.parquet");
    const bytes = parquetBytes({
      columns: [
        { name: "photo", kind: "bytes", data: [images[0], text.encode("damaged"), null] },
        {
          name: "kind",
          kind: "bytes",
          data: ["hat", "größe", "hat"].map((word) => text.encode(word)),
        },
        { name: "vector", kind: "bytes", data: [Uint8Array.of(0, 255), Uint8Array.of(1), null] },
      ],
    });
    await Deno.writeFile(data, bytes);
    const found = { imageColumn: "photo", imagePattern: "{}", labels: ["kind"] };
    const { rows, heads, unusable, notes } = await readCatalogue({ data, ...found });
    assert.deepEqual(rows.map(({ id, labels }) => [id, ...labels]), [
      ["x/000000.jpg", "hat"],
      ["x/000001.bin", "größe"],
    ]);
    assert.deepEqual(unusable.map(({ reason }) => reason), ["photo is empty"]);
    assert.deepEqual(notes, ['the column "vector" is left out: it holds bytes that are no images']);
    const packed = await packImages(rows, heads, {
      ...{ width: 60, height: 80, cacheFolder: false, maxUnusable: 1 },
    });
    assert.deepEqual(packed.unusable.map(({ id, reason }) => [id, reason]), [
      ["x/000001.bin", "not an image: the file holds text"],
    ]);
  });
});

Deno.test("a folder with a table of its own stays what it is, whatever else is in it", async () => {
  await withCache(async (folder, cache) => {
    await write(folder, {
      "styles.csv": "id,gender\n1,Men\n2,Women\n",
      "data/train-0-of-1.parquet": dataset([0]),
      "train/metadata.csv": "file_name,label\n1.jpg,x\n",
    });
    const { rows } = await readCatalogue({ data: folder, labels: ["gender"] });
    assert.deepEqual(rows.map(({ id }) => id), ["1", "2"]);
    await assert.rejects(Deno.stat(cache), Deno.errors.NotFound);
  });
});
