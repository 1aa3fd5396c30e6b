import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { readCatalogue } from "./catalogue.ts";
import { findColumns, type GivenColumns } from "./find_columns.ts";
import { inFolder } from "./testing/mod.ts";

/** What is found in a folder of a table and empty files. */
async function found(
  table: readonly string[],
  files: readonly string[],
  given: Omit<GivenColumns, "data"> = {},
) {
  let result: Awaited<ReturnType<typeof findColumns>> = {};
  await inFolder(async (folder) => {
    for (const file of files) {
      await Deno.mkdir(dirname(join(folder, file)), { recursive: true });
      await Deno.writeTextFile(join(folder, file), "");
    }
    await Deno.writeTextFile(join(folder, "shop.csv"), table.join("\n"));
    result = await findColumns({ data: folder, ...given });
  });
  return result;
}

const kinds = ["hat", "hat", "shoe", "shoe"];

/** A table whose column holds these names. */
function table(column: string, names: readonly string[]): string[] {
  return [`nr,${column},kind`, ...names.map((name, row) => `x${row},${name},${kinds[row]}`)];
}

Deno.test("the default layout is left as it is, and so is what the user names", async () => {
  const usual = ["Men,Shirt,Blue", "Women,Shoe,Red", "Men,Shoe,Blue", "Women,Shirt,Red"];
  const rows = ["id,gender,articleType,baseColour", ...usual.map((row, id) => `${id + 1},${row}`)];
  assert.deepEqual(await found(rows, ["images/1.jpg"]), {});
  const named = { imageColumn: "id", imagePattern: "images/{}.jpg", labels: ["kind"] };
  assert.deepEqual(await found(table("file_name", ["1.jpg"]), ["1.jpg"], named), {});
});

for (
  const [what, names, files, pattern] of [
    ["beside the table", ["1.jpg", "2.jpg", "3.jpg", "4.jpg"], "", "{}"],
    ["in a folder", ["1.jpg", "2.jpg", "3.jpg", "4.jpg"], "photos/", "photos/{}"],
    ["in folders of folders", ["1", "2", "3", "4"], "a/b/", "a/b/{}.jpg"],
    ["by paths", ["p/1.jpg", "p/2.jpg", "p/3.jpg", "p/4.jpg"], "p/", "{}"],
  ] as const
) {
  Deno.test(`images ${what} are found with column, pattern and labels, and one line says so`, async () => {
    const paths = [1, 2, 3, 4].map((image) => `${files}${image}.jpg`);
    const { imageColumn, imagePattern, labels, note } = await found(table("photo", names), paths);
    assert.deepEqual([imageColumn, imagePattern, labels], ["photo", pattern, ["kind"]]);
    assert.equal(
      note,
      "found by the table and its files, the same as " +
        `--image-column "photo" --image-pattern "${pattern}" --labels "kind"`,
    );
  });
}

Deno.test("columns between which nothing decides stop with the options to choose from", async () => {
  const rows = ["front,back,kind", "1.jpg,2.jpg,hat", "3.jpg,4.jpg,shoe"];
  const files = ["1.jpg", "2.jpg", "3.jpg", "4.jpg"];
  await assert.rejects(found(rows, files), {
    name: "UserError",
    message: /choose:\n {2}--image-column "front".*\n {2}--image-column "back"/,
  });
  assert.equal((await found(rows, files, { imageColumn: "back" })).imagePattern, "{}");
  const labels = ["id,a,b", "1,x,p", "2,x,q", "3,y,p", "4,y,q"];
  await assert.rejects(found(labels, ["images/1.jpg"]), {
    name: "UserError",
    message: /choose:\n {2}--labels "a"\n {2}--labels "b"\n {2}--labels "a,b"/,
  });
});

Deno.test("names that are a part of the files' names are found by what is around them", async () => {
  const names = ["7", "8", "9", "10"];
  const files = names.map((name) => `photos/img_${name}-front.jpg`);
  const { imageColumn, imagePattern } = await found(table("sku", names), files);
  assert.deepEqual([imageColumn, imagePattern], ["sku", "photos/img_{}-front.jpg"]);
  // Not where a class is such a part: all its rows would have the same image.
  const rows = ["name,kind", "a,hat", "b,hat", "c,shoe", "d,shoe"];
  await assert.rejects(found(rows, ["hat_1.jpg", "shoe_1.jpg"]), /none whose values name/);
});

Deno.test("images in folders that no column names are found in all of them, if each name is there once", async () => {
  const names = ["107", "108", "209", "210"];
  const files = names.map((name) => `img/${name.slice(0, 1)}/${name}.JPG`);
  const { imagePattern } = await found(table("article", names), files);
  assert.equal(imagePattern, "img/**/{}.JPG");
});

Deno.test("names of other images in several folders stop with the folders to choose from", async () => {
  const names = ["1", "2", "3", "4"];
  const files = ["back", "front"].flatMap((view) => names.map((name) => `${view}/${name}.jpg`));
  const pattern = (view: string) => ` {2}--image-column "nr2" --image-pattern "${view}/{}.jpg"`;
  await assert.rejects(found(table("nr2", names), files), {
    name: "UserError",
    message: new RegExp(`choose:\n${pattern("back")}\n${pattern("front")}$`),
  });
  const given = { imagePattern: "front/{}.jpg" };
  assert.equal((await found(table("nr2", names), files, given)).imageColumn, "nr2");
});

Deno.test("where fewer than half of the images are there, how many are is said with the options", async () => {
  const rows = table("photo", Array.from({ length: 4 }, (_, row) => `${row}.jpg`))
    .concat(Array.from({ length: 6 }, (_, row) => `y${row},${row + 4}.jpg,hat`));
  await assert.rejects(found(rows, ["p/1.jpg", "p/2.jpg", "p/3.jpg"]), {
    name: "UserError",
    message: /--image-column "photo" --image-pattern "p\/\{\}" {3}# 3 of the first 10 have one/,
  });
});

Deno.test("where no name has a file, what there is instead is said", async () => {
  const rows = table("photo", ["a b.jpg", "c d.jpg", "e f.jpg", "g h.jpg"]);
  await assert.rejects(
    found(rows, ["p/a%20b.jpg", "p/c%20d.jpg", "p/e%20f.jpg", "p/g%20h.jpg"]),
    /column "photo": no such file for 4 names, but there is one .*with letters written as %20/,
  );
  await assert.rejects(
    found(rows, ["photos.zip"]),
    /there is no image below, but photos\.zip: unpack/,
  );
});

Deno.test("a title above the names of columns is told as one, however it is written", async () => {
  const rows = table("photo", ["1", "2", "3", "4"]);
  for (const title of ["Products 2024", "Products 2024,,", ',"Products, all",', "// by tool"]) {
    await assert.rejects(found([title, "", ...rows], ["1.jpg"]), {
      name: "UserError",
      message:
        /the first line of .*names one column.*delete what stands above .* \(nr, photo, kind\)$/,
    });
  }
  const list = ["photo", ...["1", "2", "3", "4"]];
  assert.equal((await found(list, ["1.jpg", "2.jpg", "3.jpg"])).imageColumn, "photo");
  const commas = ["id,,", "1,,", "2,,"];
  assert.deepEqual(await found(commas, ["images/1.jpg"]), {});
});

Deno.test("a usual name decides between columns that would both do", async () => {
  const rows = ["back,image,kind", "1.jpg,2.jpg,hat", "3.jpg,4.jpg,hat"];
  const { imageColumn } = await found(rows, ["1.jpg", "2.jpg", "3.jpg", "4.jpg"]);
  assert.equal(imageColumn, "image");
});

const several = [1, 2, 3, 4].map((product) => [`${product}a.jpg`, `${product}b.jpg`]);
const files = several.flat().map((name) => `photos/${name}`);

for (
  const [what, join] of [
    ["|", (names: string[]) => names.join("|")],
    [";", (names: string[]) => names.join("; ")],
    [",", (names: string[]) => `"${names.join(", ")}"`],
    ["\n", (names: string[]) => `"${names.join("\n")}"`],
    [" ", (names: string[]) => names.join(" ")],
  ] as const
) {
  Deno.test(`several images in a cell between ${JSON.stringify(what)} are found, with the product's id`, async () => {
    const rows = several.map((names, row) => `p${row},${join(names)},${kinds[row]}`);
    const { imageColumn, imageSeparator, group, note } = await found(
      ["sku,photos,kind", ...rows],
      files,
    );
    assert.deepEqual([imageColumn, imageSeparator, group], ["photos", what, "sku"]);
    assert.equal(
      note,
      'found by the table and its files, the same as --image-column "photos" ' +
        `--image-pattern "photos/{}" --image-separator ${JSON.stringify(what)} --group "sku" ` +
        '--labels "kind"',
    );
  });
}

Deno.test("several images in a cell are found in folders called like a column's values", () =>
  inFolder(async (folder) => {
    const rows = Array.from({ length: 6 }, (_, at) => ({ at, kind: ["hat", "shoe"][at % 2]! }));
    for (const { at, kind } of rows) {
      await Deno.mkdir(join(folder, kind), { recursive: true });
      for (const view of [1, 2]) {
        await Deno.writeTextFile(join(folder, kind, `${at}-${view}.jpg`), "");
      }
    }
    const write = (cellOf: (at: number) => string) =>
      Deno.writeTextFile(
        join(folder, "shop.csv"),
        "photos,kind\n" + rows.map(({ at, kind }) => `${cellOf(at)},${kind}\n`).join(""),
      );
    const expected = rows.flatMap(({ at, kind }) =>
      [1, 2].map((view) => `${kind}/${at}-${view}.jpg is ${kind}`)
    );
    const named = async (given: { imagePattern?: string; imageColumn?: string }) => {
      const { note: _, ...found } = await findColumns({ data: folder, labels: ["kind"], ...given });
      const { rows } = await readCatalogue({ data: folder, labels: ["kind"], ...given, ...found });
      for (const { image, id } of rows) assert.equal(image, join(folder, id));
      assert.equal(new Set(rows.map(({ group }) => group)).size, 6);
      return rows.map(({ id, labels }) => `${id} is ${labels[0]}`);
    };
    await write((at) => `${at}-1.jpg|${at}-2.jpg`);
    assert.deepEqual(await named({}), expected);
    assert.deepEqual(await named({ imagePattern: "{kind}/{photos}" }), expected);
    assert.deepEqual(await named({ imagePattern: "{kind}/{}", imageColumn: "photos" }), expected);
    await write((at) => `"[""${at}-1.jpg"", ""${at}-2.jpg""]"`);
    assert.deepEqual(await named({}), expected);
  }));

Deno.test("a list in a cell needs no separator, and words in a cell are no images", async () => {
  const lists = several.map((names, row) => `p${row},"['${names.join("', '")}']",${kinds[row]}`);
  const list = await found(["sku,photos,kind", ...lists], files);
  assert.deepEqual([list.imageColumn, list.imageSeparator, list.group], [
    "photos",
    undefined,
    "sku",
  ]);
  const words = several.map(([name], row) => `${name},Blue|Red,${kinds[row]}`);
  const { imageColumn, imageSeparator } = await found(["photo,tags,kind", ...words], files);
  assert.deepEqual([imageColumn, imageSeparator], ["photo", undefined]);
});

Deno.test("columns that differ by a number are image columns together", async () => {
  const rows = several.map(([one, two], row) => `${one},${row === 1 ? "" : two},${kinds[row]}`);
  for (
    const header of ["image1,image2", "image,image_2", "Photo 1,Photo 2", "main_img,other_imgs"]
  ) {
    const { imageColumn } = await found([`${header},kind`, ...rows], files);
    assert.equal(imageColumn, header);
  }
});

Deno.test("rows of one product's id are found as its group, ids of kinds are not", async () => {
  const rows = several.flatMap((names, product) =>
    names.map((name) => `p${product},${name},${kinds[product]}`)
  );
  const groupOf = async (column: string, given: Omit<GivenColumns, "data"> = {}) =>
    (await found([`${column},file_name,kind`, ...rows], files, given)).group;
  for (const column of ["product_id", "SKU", "productId", "item no", "product"]) {
    assert.equal(await groupOf(column), column);
  }
  assert.equal(await groupOf("category_id", { labels: ["kind"] }), undefined);
  // An option always wins.
  assert.equal(await groupOf("product_id", { group: false }), undefined);
  assert.equal(await groupOf("product_id", { group: "kind" }), undefined);
  // One image for each product needs no group.
  assert.equal(
    (await found(["sku,file_name,kind", "a,1a.jpg,hat", "b,2a.jpg,hat"], files)).group,
    undefined,
  );
  // The only column of few values holds the labels, whatever it is called.
  const kindsOnly = rows.map((row) => row.split(",").slice(0, 2).join());
  const { labels, group } = await found(["product,file_name", ...kindsOnly], files);
  assert.deepEqual([labels, group], [["product"], undefined]);
});

Deno.test("in the default layout only what is called an id is a group", async () => {
  const table = (column: string) => [
    `id,${column},gender,articleType,baseColour`,
    ...[1, 2, 3, 4, 5, 6].map((image) => `${image},p${image >> 1},Men,Shirt,Red`),
  ];
  const images = [1, 2, 3, 4, 5, 6].map((image) => `images/${image}.jpg`);
  assert.deepEqual(await found(table("product"), images), {});
  assert.deepEqual(await found(table("product_id"), images), {
    group: "product_id",
    note: 'found by the table and its files, the same as --group "product_id"',
  });
});

/** A table of four rows with these columns, each a function of the row. */
function columnsOf(columns: Record<string, (row: number) => string>): string[] {
  const names = Object.keys(columns);
  const rows = kinds.map((kind, row) =>
    [...names.map((name) => `"${columns[name]!(row)}"`), kind].join()
  );
  return [`${names.join()},kind`, ...rows];
}

const at = (path: string) => (row: number) => `https://shop.example/${path.replace("#", `${row}`)}`;

Deno.test("a column of addresses of images is found by its name or by how they end, where no file is", async () => {
  const cases: [Record<string, (row: number) => string>, string | undefined][] = [
    [{ image_url: at("i?n=#") }, "image_url"],
    [
      { link: at("page/#"), image_link: at("#?w=2"), additional_image_link: at("#b") },
      "image_link,additional_image_link",
    ],
    [{ page: at("page/#"), main: at("#.JPG?w=2") }, "main"],
    [{ page: at("page/#"), URL: at("#") }, "URL"],
    [{ photos: (row) => `['${at("#")(row)}', '${at("#b")(row)}']` }, "photos"],
    [{ id: at("#") }, "id"],
  ];
  for (const [columns, expected] of cases) {
    const { imageColumn, imagePattern } = await found(columnsOf(columns), []);
    assert.deepEqual(
      [imageColumn, imagePattern],
      [expected, undefined],
      Object.keys(columns).join(),
    );
  }
  await assert.rejects(found(columnsOf({ page: at("page/#") }), []), {
    name: "UserError",
    message: /none whose values name the images below it.*there is no image below/,
  });
  const two = await found(columnsOf({ image: (row) => `${at("#")(row)},${at("#b,2")(row)}` }), []);
  assert.equal(two.imageSeparator, ",");
  // Files go before addresses.
  const both = columnsOf({ image_url: at("#"), file: (row) => `${row}.jpg` });
  assert.equal((await found(both, [0, 1, 2, 3].map((row) => `${row}.jpg`))).imageColumn, "file");
  await assert.rejects(found(columnsOf({ front_image: at("#"), back_image: at("#b") }), []), {
    name: "UserError",
    message:
      /several columns name web addresses of images; choose one:\n {2}--image-column "front_image"/,
  });
});

Deno.test("a column of images as text is found, so that reading it says what to do", async () => {
  const text = (row: number) => "QUJD".repeat(60 + row);
  for (const cell of [text, (row: number) => `data:image/png;base64,${text(row)}`]) {
    assert.equal((await found(columnsOf({ nr: String, bytes: cell }), [])).imageColumn, "bytes");
  }
});

Deno.test("names with a separator in them are names", async () => {
  const odd = ["a,b.jpg", "a;b.jpg", "a|b.jpg", "a b.jpg"];
  const rows = odd.map((name, row) => `"${name}",${kinds[row]}`);
  const { imageSeparator } = await found(["file_name,kind", ...rows], [...odd, "a.jpg", "b.jpg"]);
  assert.equal(imageSeparator, undefined);
});
Deno.test("a column of a usual name is the labels even where no value repeats, others are asked about", async () => {
  const files = ["images/1.jpg", "images/2.jpg"];
  assert.deepEqual((await found(["id,Label,x", "1,hat,p", "2,shoe,q"], files)).labels, ["Label"]);
  await assert.rejects(found(["id,material", "1,wool", "2,silk"], files), {
    name: "UserError",
    message: 'no column looks like labels; choose:\n  --labels "material"',
  });
  await assert.rejects(
    found(["id,price", "1,5.90", "2,7"], files),
    /choose:\n {2}--numbers "price"$/,
  );
});

Deno.test("a column with a comma or a quote in its name is proposed as the option takes it", async () => {
  const rows = ['id,"Colour, main"', "1,red", "2,red", "3,blue", "4,blue"];
  const { note } = await found(rows, ["images/1.jpg"]);
  assert.match(note!, /--labels '"Colour, main"'$/);
});

Deno.test("a table wins over folders that could be labels, and that is said", async () => {
  const files = ["Shirts/1.jpg", "Shirts/2.jpg", "Shoes/3.jpg", "Shoes/4.jpg"];
  const { note, labels } = await found(table("file", files), files);
  assert.deepEqual(labels, ["kind"]);
  assert.match(
    note!,
    /; shop\.csv says the labels; without it the folders would \(Shirts, Shoes\)$/,
  );
});

Deno.test("a table that names no image gives way to folders of classes by the pattern that is proposed", () =>
  inFolder(async (folder) => {
    for (const [at, kind] of kinds.entries()) {
      await Deno.mkdir(join(folder, kind), { recursive: true });
      await Deno.writeTextFile(join(folder, kind, `${at}.jpg`), "");
    }
    const write = (text: string) => Deno.writeTextFile(join(folder, "sample.csv"), text);
    for (const [header, label] of [["id,label", "label_1"], ["text,kind", "label"]] as const) {
      await write(`${header}\nx,hat\ny,shoe\n`);
      await assert.rejects(findColumns({ data: folder }), {
        name: "UserError",
        message: "sample.csv names no image below " + folder +
          ", but folders may be the labels (hat, shoe); " +
          `choose:\n  --image-pattern "{${label}}/{}" --labels "${label}"`,
      });
      const given = { data: folder, imagePattern: `{${label}}/{}` };
      const { labels } = await findColumns(given);
      const { rows } = await readCatalogue({ ...given, labels: labels! });
      assert.deepEqual(rows.map(({ id, labels }) => `${id} ${labels}`), [
        ...["hat/0.jpg hat", "hat/1.jpg hat", "shoe/2.jpg shoe", "shoe/3.jpg shoe"],
      ]);
    }
    // A pattern of columns is one of the table.
    await write("id,label\n0,hat\n1,hat\n");
    const { rows } = await readCatalogue({
      ...{ data: folder, imagePattern: "{label}/{}", labels: ["label"] },
    });
    assert.deepEqual(rows.map(({ id }) => id), ["hat/0", "hat/1"]);
  }));

Deno.test("a table without a header is told by its first line being an image", async () => {
  const files = ["images/1.jpg", "images/2.jpg", "images/3.jpg"];
  await assert.rejects(found(["1,hat", "2,hat", "3,shoe"], files), {
    name: "UserError",
    message: /first line of .* has the image "1" where .*put a line before it/,
  });
});

Deno.test("commas at the end of rows are no columns", async () => {
  const rows = ["photo,kind", "1.jpg,hat,", "2.jpg,hat,", "3.jpg,shoe,", "4.jpg,shoe,"];
  const { imageColumn, labels } = await found(rows, ["1.jpg", "2.jpg", "3.jpg", "4.jpg"]);
  assert.deepEqual([imageColumn, labels], ["photo", ["kind"]]);
});

Deno.test("where no column names images, an image below says what has to be named", async () => {
  const files = ["pics/a/b/no-1.jpg", "pics/a/b/no-2.jpg"];
  await assert.rejects(found(["num,kind", "1,hat", "2,hat"], files), {
    name: "UserError",
    message:
      /has no column "id", and none .* num, kind; an image is "pics\/a\/b\/no-1\.jpg": --image-/,
  });
});

Deno.test("images in a single folder are no classes, and a workbook beside them is named", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "images"));
    await Deno.writeTextFile(join(folder, "images", "1.jpg"), "");
    const one = /are in one folder, images: .* a table \(\.csv\)/;
    await assert.rejects(findColumns({ data: folder }), one);
    await Deno.writeTextFile(join(folder, "README.txt"), "");
    await assert.rejects(findColumns({ data: folder }), one);
    await Deno.writeTextFile(join(folder, "labels.json"), "");
    const named = /\(to use labels\.json, name it: .*labels\.json\)/;
    await assert.rejects(findColumns({ data: folder }), named);
    await Deno.writeTextFile(join(folder, "labels.xlsx"), "");
    await assert.rejects(
      findColumns({ data: folder }),
      /\(if labels\.xlsx is its table, save it as CSV/,
    );
    await Deno.mkdir(join(folder, "lists/2024"), { recursive: true });
    await Deno.writeTextFile(join(folder, "lists/2024/products.csv"), "");
    const below = /below it there is a table; choose:\n {2}.*lists\/2024\/products\.csv$/;
    await assert.rejects(findColumns({ data: folder }), below);
  }));

Deno.test("images beside the folder of a table are found where the table itself is named, and only then", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "images"));
    await Deno.mkdir(join(folder, "lists"));
    for (const name of [1, 2, 3, 4]) {
      await Deno.writeTextFile(join(folder, `images/${name}.jpg`), "");
    }
    const path = join(folder, "lists/shop.csv");
    await Deno.writeTextFile(path, table("photo", ["1", "2", "3", "4"]).join("\n"));
    const { imageColumn, imagePattern } = await findColumns({ data: path });
    assert.deepEqual([imageColumn, imagePattern], ["photo", "../images/{}.jpg"]);
    await assert.rejects(
      findColumns({ data: join(folder, "lists") }),
      /there is no image below: put the images there, or say where they are/,
    );
  }));

Deno.test("a column of other images is not passed over, though it has fewer of them", async () => {
  const rows = ["photo_front,photo_back,kind", "a.jpg,b.jpg,hat", "c.jpg,,hat", "d.jpg,e.jpg,shoe"];
  await assert.rejects(
    found(rows, ["a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg"]),
    /several columns name images; choose:\n.*--image-column "photo_front,photo_back"/s,
  );
});

Deno.test("a column of lists beside the labels is named, with the options that learn it, too", async () => {
  const rows = [
    "photo,kind,colours",
    ...kinds.map((kind, row) => `${row}.jpg,${kind},"[""red"", ""c${row}""]"`),
  ];
  const { labels, note } = await found(rows, ["0.jpg", "1.jpg", "2.jpg", "3.jpg"]);
  assert.deepEqual(labels, ["kind"]);
  assert.match(
    note!,
    /--labels "kind"; "colours" holds lists: --labels "kind" --tags "colours" --separator "," learns its tags, too$/,
  );
});

Deno.test("a list of images and labels with blanks between them is told as one, with the line that makes a table", () =>
  inFolder(async (folder) => {
    const data = join(folder, "list.txt");
    await Deno.writeTextFile(data, "images/1.jpg 3\nimages/2.jpg 0\nimages/3.jpg 3\n");
    await assert.rejects(findColumns({ data }), {
      name: "UserError",
      message: /is a list of images and labels with blanks .*echo image,label; sed/,
    });
  }));

Deno.test("a column of names with %20 for blanks is that of the images", async () => {
  const rows = table("photo", ["a%20b.jpg", "c%20d.jpg", "e%20f.jpg", "g%20h.jpg"]);
  const { imageColumn } = await found(rows, ["p/a b.jpg", "p/c d.jpg", "p/e f.jpg", "p/g h.jpg"]);
  assert.equal(imageColumn, "photo");
});
