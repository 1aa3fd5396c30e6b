import assert from "node:assert/strict";
import { found, kinds } from "./testing/find_in_folder.ts";

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
