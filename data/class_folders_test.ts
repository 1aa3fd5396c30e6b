import assert from "node:assert/strict";
import { findLayout } from "./class_folders.ts";
import { FolderLayout } from "./folder_layout.ts";
import { Undecided } from "./undecided.ts";

/** What folders are found to mean, each written with `/`. */
function found(folders: readonly string[], names?: readonly string[]) {
  const below = folders.map((folder) => folder === "" ? [] : folder.split("/"));
  const { pattern, levels, split } = findLayout("my shop", below, names);
  return { pattern, labels: levels.map(({ name }) => name), split };
}

/** All paths of one name of each of some levels. */
function paths(...levels: readonly (readonly string[])[]): string[] {
  return levels.reduce<string[]>(
    (above, names) => above.flatMap((path) => names.map((name) => path ? `${path}/${name}` : name)),
    [""],
  );
}

/** The choices that an error lists, as whole commands. */
function choices(folders: readonly string[], names?: readonly string[]): string[] {
  try {
    found(folders, names);
  } catch (error) {
    assert.ok(error instanceof Undecided, String(error));
    return error.withCommands(["train", "my shop"]).split("\n").slice(1).map((line) => line.trim());
  }
  throw new Error("was decided");
}

for (
  const [what, folders, pattern, labels] of [
    ["one level", ["hat", "shoe"], "{label}/{}", ["label"]],
    ["two levels", paths(["Men", "Women"], ["Shirts", "Shoes"]), "{label_1}/{label_2}/{}", [
      "label_1",
      "label_2",
    ]],
    ["a level of one name above", paths(["images"], ["hat", "shoe"]), "images/{label}/{}", [
      "label",
    ]],
    ["a level of one name below", paths(["hat", "shoe"], ["jpg"]), "{label}/jpg/{}", ["label"]],
    ["images at the top besides", ["", "hat", "shoe"], "{label}/{}", ["label"]],
    ["one class", ["hat"], "{label}/{}", ["label"]],
    ["a class called train", ["car", "plane", "train"], "{label}/{}", ["label"]],
    ["classes called train and Training day", ["train", "Training day"], "{label}/{}", ["label"]],
  ] as const
) {
  Deno.test(`folders of ${what} are labels: ${pattern}`, () => {
    assert.deepEqual(found(folders), { pattern, labels, split: [] });
  });
}

for (
  const [what, folders, pattern] of [
    ["train and val", paths(["train", "val"], ["hat", "shoe"]), "{split}/{label}/{}"],
    [
      "Training and Validation",
      paths(["Training", "Validation"], ["hat", "shoe"]),
      "{split}/{label}/{}",
    ],
    ["train and test", paths(["train", "test"], ["hat", "shoe"]), "{split}/{label}/{}"],
    ["all three", paths(["train", "valid", "test"], ["hat", "shoe"]), "{split}/{label}/{}"],
    [
      "training_set and test_set",
      paths(["training_set", "test_set"], ["hat", "shoe"]),
      "{split}/{label}/{}",
    ],
    [
      "below another folder",
      paths(["data"], ["train", "val"], ["hat", "shoe"]),
      "data/{split}/{label}/{}",
    ],
    ["in the middle", paths(["hat", "shoe"], ["train", "val"]), "{label}/{split}/{}"],
    [
      "of a test folder without classes",
      [...paths(["train", "val"], ["hat", "shoe"]), "test"],
      "{split}/{label}/{}",
    ],
    [
      "of deeper folders",
      paths(["train", "val"], ["a", "b"], ["c", "d"]),
      "{split}/{label_1}/{label_2}/{}",
    ],
    ["without a class in val", ["train/hat", "train/shoe", "val/hat"], "{split}/{label}/{}"],
  ] as const
) {
  Deno.test(`folders of a split are one, ${what}: ${pattern}`, () => {
    const { pattern: meant, split } = found(folders);
    assert.equal(meant, pattern);
    assert.ok(split.length >= 2, split.join());
  });
}

Deno.test("labels are named by the user, or chosen by the names that they have else", () => {
  const two = paths(["Men", "Women"], ["Shirts", "Shoes"]);
  assert.equal(found(two, ["gender", "article"]).pattern, "{gender}/{article}/{}");
  assert.equal(found(two, ["label_2"]).pattern, "{label_1}/{label_2}/{}");
  assert.equal(found(["hat", "shoe"], ["kind"]).pattern, "{kind}/{}");
  // As many names as folders, where one level has a single name.
  assert.equal(found(paths(["Men"], ["a", "b"]), ["gender", "kind"]).pattern, "{gender}/{kind}/{}");
  assert.deepEqual(choices(two, ["kind"]), [
    'facet train "my shop" --labels "label_1,label_2"   # all of them',
    'facet train "my shop" --labels "label_1"   # Men, Women',
    'facet train "my shop" --labels "label_2"   # Shirts, Shoes',
  ]);
});

Deno.test("folders of different depth stop with the commands to choose from, and each is a pattern", () => {
  assert.deepEqual(
    choices(["Bags", "Men/Shirts", "Men/Shoes"]),
    [
      'facet train "my shop" --image-pattern "{label}/{}"   # the outer folder is the class',
      'facet train "my shop" --image-pattern "**/{label}/{}"   # the folder that an image is in is the class',
      'facet train "my shop" --image-pattern "{label_1}/{label_2}/{}"   ' +
      "# each level is a label, unknown where it is missing",
    ],
  );
  assert.match(
    choices(["train/a", "train/b/c", "val/a"])[1]!,
    /"\{split\}\/\*\*\/\{label\}\/\{\}"/,
  );
});

Deno.test("folders of which only some are called like a split stop with the commands to choose from", () => {
  const lines = choices(paths(["train", "val", "hats"], ["a", "b"]));
  assert.equal(lines[0], 'facet train "my shop/train"   # this folder only');
  assert.match(lines[1]!, /--image-pattern "\{split\}\/\{label\}\/\{\}".*leaves out hats/);
  assert.match(lines[2]!, /--image-pattern "\{label\}\/\{\}"/);
  // Not every image is in such a folder.
  const inner = choices(["hat/train", "hat/val", "shoe"]);
  assert.equal(inner.length, 2);
  assert.match(inner[0]!, /"\{label\}\/\{split\}\/\{\}".*leaves out shoe/);
  assert.match(inner[1]!, /"\{label\}\/\{\}"/);
});

Deno.test("numbered folders of one class each may be products, and are asked about", () => {
  const products = (count: number, name: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => `train/${at % 2 ? "hat" : "shoe"}/${name(at)}`);
  const of = (below: string[], names?: string[]) => found([...below, "val/hat/P1"], names);
  assert.throws(
    () => of(products(12, (at) => `P${at}`)),
    /choose:\n {2}--image-pattern "\{split\}\/\{label\}\/\{product\}\/\{\}" --labels "label" --group product .*\n {2}.*--labels "label,kind"/,
  );
  // Few, words, in several classes, or named by the user: classes.
  assert.equal(of(products(8, (at) => `P${at}`)).labels.length, 2);
  assert.equal(of(products(12, (at) => "abcdefghijkl"[at]!)).labels.length, 2);
  assert.equal(of([...products(12, (at) => `P${at}`), "train/hat/P0"]).labels.length, 2);
  assert.equal(of(products(12, (at) => `P${at}`), ["kind", "size"]).labels.length, 2);
});

Deno.test("folders without a class say so", () => {
  assert.throws(() => found([]), /neither a table .* nor images/);
  assert.throws(() => found([""]), /holds images, but neither a table nor folders/);
  assert.throws(() => found(["hat", "shoe"], ["split"]), /cannot be called "split"/);
  assert.throws(() => found(["train", "val"]), /are a split, and images in them are in no folders/);
});

Deno.test("a pattern of folders reads labels and side, from both ends, and what it is not for", () => {
  const read = (pattern: string, path: string) =>
    new FolderLayout(pattern).read(path === "" ? [] : path.split("/"));
  assert.deepEqual(read("{split}/{kind}/{}", "valid/hat/deeper"), {
    labels: ["hat"],
    side: "validation",
  });
  assert.deepEqual(read("**/{kind}/{}", "a/b/hat").labels, ["hat"]);
  assert.deepEqual(read("{split}/**/{kind}/{}", "train/a/b/hat").labels, ["hat"]);
  assert.deepEqual(read("{split}/**/{kind}/{}", "train").labels, [""]);
  assert.deepEqual(read("*/{kind}/{}", "any/hat").labels, ["hat"]);
  assert.deepEqual(read("{a}/{b}/{}", "hat").labels, ["hat", ""]);
  assert.match(read("images/{kind}/{}", "other/hat").problem!, /not as "images/);
  assert.match(read("{split}/{kind}/{}", "other/hat").problem!, /no folder of the split/);
  for (const pattern of ["{a}/{}.jpg", "{a}", "x{a}/{}", "{a}/{a}/{}", "{split}/{}", "images/{}"]) {
    assert.throws(() => new FolderLayout(pattern), { name: "UserError" }, pattern);
  }
});
