import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { readCatalogue } from "../catalogue.ts";
import { drawCatalogue } from "../drawing/mod.ts";
import { findColumns } from "../find/find_columns.ts";
import { packImages } from "../pack.ts";
import { parquetBytes, type TestColumn } from "../parquet/testing/write_parquet.ts";
import { splitBeside } from "../split_beside.ts";
import { splitCatalogue } from "../split_catalogue.ts";
import { readSides } from "../inspect/sides.ts";
import { type TestEntry, zipBytes } from "../zip/testing/write_zip.ts";
import { imagesWithin, openSource } from "./data_source.ts";
import { withCache } from "./testing/with_cache.ts";

/** So many drawn images, as bytes. */
async function pictures(count: number): Promise<Uint8Array[]> {
  const folder = await Deno.makeTempDir();
  try {
    await drawCatalogue({ folder, count });
    const names = await Array.fromAsync(Deno.readDir(`${folder}/images`), ({ name }) => name);
    return names.sort().map((name) => Deno.readFileSync(`${folder}/images/${name}`));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const images = await pictures(6);

const features = {
  image: { _type: "Image" },
  label: { names: ["hat", "shoe"], _type: "ClassLabel" },
};

/** A data set of Hugging Face: images of these indices, the label of each being odd or even. */
function dataset(indices: readonly number[], more: readonly TestColumn[] = []) {
  return parquetBytes({
    columns: [
      {
        name: "image",
        kind: "image",
        data: indices.map((index) => ({ bytes: images[index], path: `${index}.jpg` })),
      },
      { name: "label", kind: "int64", data: indices.map((index) => BigInt(index % 2)) },
      ...more,
    ],
    features,
    rowGroupSize: 2,
  });
}

async function write(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await Deno.mkdir(join(path, ".."), { recursive: true });
    await Deno.writeFile(
      path,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    );
  }
}

/** The catalogue of data, with what is found out of it. */
async function catalogueOf(data: string) {
  const { note: _, ...found } = await findColumns({ data });
  const catalogue = await readCatalogue({ data, ...found });
  const { split } = await splitBeside(data, found.imageColumn);
  const sides = split && await readSides(catalogue, split, { data, ...found });
  return {
    ...catalogue,
    found,
    sides: sides?.sides.map(({ rows }) => rows.map((row) => catalogue.rows[row]!.id)),
    differences: sides?.differences,
  };
}

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

Deno.test("folders of a split with a table each are one catalogue, and no row of theirs is lost", async () => {
  await withCache(async (folder) => {
    await write(folder, {
      "train/metadata.csv":
        'file_name,text,label\na.jpg,"1, 2",hat\nb.jpg,x,shoe\nc.jpg,x,y,hat\nd.jpg\ne.jpg,x,hat\n',
      "train/a.jpg": images[0]!,
      "train/b.jpg": images[1]!,
      "train/e.jpg": images[3]!,
      "test/metadata.jsonl": '{"label": "shoe", "file_name": "a.jpg"}\n',
      "test/a.jpg": images[2]!,
    });
    const { rows, found, sides, unusable } = await catalogueOf(folder);
    assert.deepEqual(found, { imageColumn: "file_name", imagePattern: "{}", labels: ["label"] });
    assert.deepEqual(rows.map(({ id, image, labels: [label] }) => [id, image, label]), [
      ["train/a.jpg", join(folder, "train/a.jpg"), "hat"],
      ["train/b.jpg", join(folder, "train/b.jpg"), "shoe"],
      ["train/e.jpg", join(folder, "train/e.jpg"), "hat"],
      ["test/a.jpg", join(folder, "test/a.jpg"), "shoe"],
    ]);
    assert.deepEqual(sides, [["train/a.jpg", "train/b.jpg", "train/e.jpg"], ["test/a.jpg"]]);
    assert.deepEqual(unusable.map(({ id, reason }) => [id, reason]), [
      ["train/c.jpg", "too many fields: 4 instead of 3"],
      ["train/d.jpg", "too few fields: 1 instead of 3"],
    ]);
    // Seen anew where a table changes.
    await Deno.writeTextFile(
      join(folder, "test/metadata.jsonl"),
      '{"label": "hat", "file_name": "a.jpg"}\n',
    );
    const changed = await readCatalogue({ data: folder, ...found });
    assert.deepEqual(changed.rows.map(({ labels: [label] }) => label), [
      "hat",
      "shoe",
      "hat",
      "hat",
    ]);
  });
});

Deno.test("of several images in a cell of a side's table each is one of that side's folder", async () => {
  const cells: [string, string][] = [
    ["metadata.jsonl", '{"images": ["a.jpg", "b.jpg"], "label": "LABEL"}\n'],
    ["metadata.csv", "images,label\na.jpg; b.jpg,LABEL\n"],
    ["metadata.csv", "images,label\n\"['a.jpg', 'b.jpg']\",LABEL\n"],
    ["metadata.csv", 'images,label\n"[""a.jpg"", ""b.jpg""]",LABEL\n'],
  ];
  for (const [table, text] of cells) {
    await withCache(async (folder) => {
      await write(folder, {
        [`train/${table}`]: text.replace("LABEL", "hat"),
        "train/a.jpg": images[0]!,
        "train/b.jpg": images[1]!,
        [`validation/${table}`]: text.replace("LABEL", "shoe"),
        "validation/a.jpg": images[2]!,
        "validation/b.jpg": images[3]!,
      });
      const { note: _, ...found } = await findColumns({ data: folder, labels: ["label"] });
      assert.equal(found.imagePattern, "{}");
      const catalogue = await readCatalogue({ data: folder, labels: ["label"], ...found });
      const own = catalogue.rows.map(({ image, labels: [label] }) => [image, label]);
      assert.deepEqual(own, [
        [join(folder, "train/a.jpg"), "hat"],
        [join(folder, "train/b.jpg"), "hat"],
        [join(folder, "validation/a.jpg"), "shoe"],
        [join(folder, "validation/b.jpg"), "shoe"],
      ]);
      const { split } = await splitBeside(folder, found.imageColumn);
      const sides = await readSides(catalogue, split!, {
        data: folder,
        labels: ["label"],
        ...found,
      });
      assert.deepEqual(sides?.sides.map(({ rows }) => rows), [[0, 1], [2, 3]]);
    });
  }
});

Deno.test("the folders of a zip are labels, and those of its split sides", async () => {
  await withCache(async (folder) => {
    const entries = ["train/hat/1", "train/shoe/2", "val/hat/3", "test/shoe/4"];
    for (const around of ["", "shop/"]) {
      const data = join(folder, `shop${around.length}.zip`);
      const files = entries.map((name, at) => ({
        name: `${around}${name}.jpg`,
        content: images[at]!,
      }));
      await Deno.writeFile(data, zipBytes(files));
      const { note, ...found } = await findColumns({ data });
      assert.match(note!, /found by the folders: a split \(train, val, test\); label, 2 classes/);
      const { rows } = await readCatalogue({ data, ...found });
      assert.deepEqual(rows.map(({ labels: [label], side }) => `${label} ${side}`).sort(), [
        "hat train",
        "hat validation",
        "shoe test",
        "shoe train",
      ]);
    }
  });
});

const shop: TestEntry[] = [
  { name: "shop/styles.csv", content: "id,gender\n1,Men\n2,Women\n3,Men\n4,Women\n" },
  ...images.slice(0, 4).map((content, index) => ({
    name: `shop/images/${index + 1}.jpg`,
    content,
    method: 0,
  })),
  { name: "__MACOSX/shop/._styles.csv", content: "?" },
];

Deno.test("a zip is the folder in it, and its split is written beside the zip", async () => {
  await withCache(async (folder) => {
    const data = join(folder, "shop.zip");
    await Deno.writeFile(data, zipBytes(shop));
    const { rows, notes } = await readCatalogue({ data, labels: ["gender"] });
    assert.deepEqual(rows.map(({ id, labels }) => [id, ...labels]), [
      ["1", "Men"],
      ["2", "Women"],
      ["3", "Men"],
      ["4", "Women"],
    ]);
    assert.deepEqual(Deno.readFileSync(rows[3]!.image), images[3]);
    assert.match(notes![0]!, /shop\.zip is unpacked in /);
    assert.equal((await splitBeside(data)).split, undefined);
    await splitCatalogue({ data, labels: ["gender"], validation: 1 });
    const { split, ignored } = await splitBeside(data);
    assert.deepEqual([split?.train, ignored], [join(folder, "train.csv"), undefined]);
    // The split of another table in the same folder is not this one's.
    await Deno.writeFile(join(folder, "other.zip"), zipBytes(shop));
    assert.equal((await splitBeside(join(folder, "other.zip"))).split, undefined);
    assert.equal(basename((await imagesWithin(data))!), "shop");
  });
});

Deno.test("a zip without a table says so, and one with a table alone is a table beside its images", async () => {
  await withCache(async (folder) => {
    const [empty, alone] = [join(folder, "empty.zip"), join(folder, "train.csv.zip")];
    await Deno.writeFile(
      empty,
      zipBytes([{ name: "a.txt", content: "x" }, { name: "b.txt", content: "y" }]),
    );
    await assert.rejects(readCatalogue({ data: empty }), {
      name: "UserError",
      message: /empty\.zip: the folder .* holds no styles\.csv/,
    });
    await Deno.writeFile(
      alone,
      zipBytes([{ name: "train.csv", content: "photo,kind\n1.jpg,a\n2.jpg,b\n" }]),
    );
    await write(folder, { "1.jpg": images[0]!, "2.jpg": images[1]! });
    const { rows } = await readCatalogue({
      data: alone,
      imageColumn: "photo",
      imagePattern: "{}",
      labels: ["kind"],
    });
    assert.deepEqual(rows.map(({ image }) => image), [
      join(folder, "1.jpg"),
      join(folder, "2.jpg"),
    ]);
  });
});

Deno.test("workbooks are zips, and told by what is in them, wherever it stands", async () => {
  await withCache(async (folder) => {
    for (
      const [name, inner, message] of [
        [
          "a.xlsx",
          "[Content_Types].xml",
          /a\.xlsx is no CSV but an Excel workbook \(\.xlsx\); save it/,
        ],
        ["a.ods", "META-INF/manifest.xml", /an OpenDocument spreadsheet \(\.ods\); save it as CSV/],
        ["a.numbers", "Index/Document.iwa", /a Numbers spreadsheet; save it as CSV, in Numbers by/],
      ] as const
    ) {
      const data = join(folder, name);
      await Deno.writeFile(
        data,
        zipBytes([{ name: "preview.jpg", content: "x" }, { name: inner, content: "x" }]),
      );
      await assert.rejects(readCatalogue({ data }), { name: "UserError", message });
    }
    await assert.rejects(readCatalogue({ data: folder }), {
      message: /holds no styles\.csv, .*; if a\.numbers is its table, save it as CSV/,
    });
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

Deno.test("an error about what a zip holds names the zip and the place in it", () =>
  withCache(async (folder, cache) => {
    const data = join(folder, "shop.zip");
    await Deno.writeFile(
      data,
      zipBytes([
        { name: "shop/shop.csv", content: "photo,kind\nnone1,hat\nnone2,shoe\n" },
        { name: "shop/more.txt", content: "x" },
      ]),
    );
    for (
      const work of [() => findColumns({ data }), () => readCatalogue({ data, labels: ["colour"] })]
    ) {
      await assert.rejects(work, ({ message }: Error) => {
        assert.ok(!message.includes(cache), message);
        assert.match(message, /shop\.zip, shop.shop\.csv has no column/);
        return true;
      });
    }
  }));
