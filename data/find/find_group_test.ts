import assert from "node:assert/strict";
import type { GivenColumns } from "./found_columns.ts";
import { found, kinds, several, severalFiles } from "./testing/find_in_folder.ts";

Deno.test("rows of one product's id are found as its group, ids of kinds are not", async () => {
  const rows = several.flatMap((names, product) =>
    names.map((name) => `p${product},${name},${kinds[product]}`)
  );
  const groupOf = async (column: string, given: Omit<GivenColumns, "data"> = {}) =>
    (await found([`${column},file_name,kind`, ...rows], severalFiles, given)).group;
  for (const column of ["product_id", "SKU", "productId", "item no", "product"]) {
    assert.equal(await groupOf(column), column);
  }
  assert.equal(await groupOf("category_id", { labels: ["kind"] }), undefined);
  // An option always wins.
  assert.equal(await groupOf("product_id", { group: false }), undefined);
  assert.equal(await groupOf("product_id", { group: "kind" }), undefined);
  // One image for each product needs no group.
  assert.equal(
    (await found(["sku,file_name,kind", "a,1a.jpg,hat", "b,2a.jpg,hat"], severalFiles)).group,
    undefined,
  );
  // The only column of few values holds the labels, whatever it is called.
  const kindsOnly = rows.map((row) => row.split(",").slice(0, 2).join());
  const { labels, group } = await found(["product,file_name", ...kindsOnly], severalFiles);
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
