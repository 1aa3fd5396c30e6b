import assert from "node:assert/strict";
import { readCatalogue } from "../catalogue.ts";
import { inFolder, makeJpeg } from "../testing/mod.ts";
import { type DuplicateGroup, findDuplicates } from "./duplicates.ts";
import { drawProduct, saveProduct, writeCatalogue } from "./testing/mod.ts";

type Files = Parameters<typeof writeCatalogue>[1];

/** The groups that a catalogue of these files has. */
async function groupsOf(files: Files): Promise<DuplicateGroup[]> {
  let groups: DuplicateGroup[] = [];
  await inFolder(async (folder) => {
    await writeCatalogue(folder, files);
    const { rows, heads } = await readCatalogue({ data: folder, labels: ["kind", "colour"] });
    groups = await findDuplicates(rows, heads);
  });
  return groups;
}

const poses = Array.from({ length: 24 }, (_, pose) => pose);

/** One image of each pose, and then another of each. */
async function twice(other: (pose: number) => Promise<Uint8Array>): Promise<Files> {
  const first = await Promise.all(poses.map((pose) => saveProduct(drawProduct(pose, "Blue"))));
  const second = await Promise.all(poses.map(other));
  return [...first, ...second].map((bytes) => [bytes, "drawn", "Blue"] as const);
}

/** Makes sure that groups are pairs of the same pose, and of nearly all poses. */
function assertNearlyAll(groups: readonly DuplicateGroup[]): void {
  for (const { rows, kind } of groups) {
    assert.equal(kind, "near");
    assert.deepEqual(rows, [rows[0]!, rows[0]! + poses.length]);
  }
  assert(groups.length >= poses.length - 2, `${groups.length} of ${poses.length}`);
}

Deno.test("the same file twice is an exact duplicate", async () => {
  const files = await twice((pose) => saveProduct(drawProduct(pose, "Blue")));
  const expected = poses.map((pose) => ({
    rows: [pose, pose + poses.length],
    kind: "exact",
    conflicts: [],
  }));
  assert.deepEqual(await groupsOf(files), expected);
});

Deno.test("a photo saved again at another quality is a near duplicate of itself and of no other", async () => {
  assertNearlyAll(
    await groupsOf(await twice((pose) => saveProduct(drawProduct(pose, "Blue"), 75))),
  );
});

Deno.test("a photo moved by one pixel is a near duplicate of itself and of no other", async () => {
  for (const [across, down] of [[1, 0], [0, -1], [1, 1], [-1, 1]] as const) {
    assertNearlyAll(
      await groupsOf(await twice((pose) => saveProduct(drawProduct(pose, "Blue", across, down)))),
    );
  }
});

Deno.test("the same product in another colour is no duplicate", async () => {
  for (const colour of ["Purple", "Black", "Pink"]) {
    const files = await twice((pose) => saveProduct(drawProduct(pose, colour)));
    assert.deepEqual(await groupsOf(files), []);
  }
});

Deno.test("what sets navy blue apart from black is enough", async () => {
  const black = poses.map((pose) => drawProduct(pose, "Black"));
  const navy = black.map((pixels) =>
    pixels.map((value, at) => at % 3 === 2 && value < 128 ? value + 15 : value)
  );
  const files = await Promise.all([...black, ...navy].map((pixels) => saveProduct(pixels)));
  assert.deepEqual(
    await groupsOf(files.map((bytes) => [bytes, "drawn", "dark"] as const)),
    [],
  );
});

Deno.test("conflicts name the heads whose labels disagree; a missing label agrees with all", async () => {
  const files = await Promise.all([1, 2, 3].map((pose) => saveProduct(drawProduct(pose, "Red"))));
  const [a, b, c] = files;
  const groups = await groupsOf([
    [a, "shirt", "Red"],
    [b, "shoe", ""],
    [c, "hat", "Red"],
    [undefined, "hat", "Pink"],
    [a, "top", "Red"],
    [b, "shoe", "Red"],
    [c, "cap", "Pink"],
    [a, "shirt", ""],
  ]);
  assert.deepEqual(groups, [
    { rows: [0, 4, 7], kind: "exact", conflicts: ["kind"] },
    { rows: [1, 5], kind: "exact", conflicts: [] },
    { rows: [2, 6], kind: "exact", conflicts: ["kind", "colour"] },
  ]);
});

Deno.test("pictures that are near a third are in one group, so that a split can keep them together", async () => {
  const shades = [60, 62, 64, 66, 68, 120, 122];
  const files = shades.map((shade) =>
    [makeJpeg(60, 80, () => [shade, 60, 60]), "flat", "grey"] as const
  );
  const groups = await groupsOf(files);
  assert.deepEqual(groups.map(({ rows }) => rows), [[0, 1, 2, 3, 4], [5, 6]]);
});
