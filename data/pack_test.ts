import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { outputNames } from "./heads.ts";
import { readCatalogue, type Row } from "./catalogue.ts";
import { decodeImage } from "./decode.ts";
import { useImageFiles } from "./image_files.ts";
import { packImages, type PackOptions } from "./pack.ts";
import { inFolder, makeJpeg } from "./testing/mod.ts";

const REAL = new URL("../../shared/data/fashion-product-images/", import.meta.url);
const realMissing = !await Deno.stat(REAL).then(() => true, () => false);

const HEADS = [
  { name: "kind", classes: ["hat", "shoe", "sock"] },
  { name: "colour", classes: ["blue", "red"] },
];
const SIZE = { width: 12, height: 16 };
const INPUT = { ...SIZE, cacheFolder: false } as const;

const JPEGS = Array.from(
  { length: 45 },
  (_, i) => makeJpeg(20, 30, () => [i * 5, i, 255 - i]),
);

/** Rows whose images are there, each of another flat colour. */
function makeRows(folder: string, count: number): Row[] {
  return Array.from({ length: count }, (_, i) => {
    const image = join(folder, `${i}.jpg`);
    Deno.writeFileSync(image, JPEGS[i]!);
    const labels = [HEADS[0]!.classes[i % 3]!, HEADS[1]!.classes[i % 2]!];
    return { line: i + 2, id: String(i), image, labels };
  });
}

Deno.test("pixels, labels and rows belong together, and unusable rows leave no gap", () =>
  inFolder(async (folder) => {
    const rows = makeRows(folder, 45);
    Deno.writeTextFileSync(rows[0]!.image, "<html>not found</html>");
    Deno.removeSync(rows[7]!.image);
    const whole = Deno.readFileSync(rows[20]!.image);
    Deno.writeFileSync(rows[20]!.image, whole.subarray(0, whole.length - 40));
    Deno.removeSync(rows[31]!.image);
    Deno.mkdirSync(rows[31]!.image);
    rows[40] = { ...rows[40]!, labels: ["boot", "red"] };
    Deno.writeFileSync(rows[44]!.image, new Uint8Array());

    const seen: number[][] = [];
    const onProgress = (...numbers: number[]) => seen.push(numbers);
    const set = await packImages(rows, HEADS, { ...INPUT, maxUnusable: 0.2, onProgress });
    assert.deepEqual(set.unusable.map(({ line, id, path, reason }) => [line, id, path, reason]), [
      [2, "0", rows[0]!.image, "not an image: the file holds text"],
      [9, "7", rows[7]!.image, "no such file"],
      [22, "20", rows[20]!.image, "cut short: the JPEG ends early"],
      [33, "31", rows[31]!.image, set.unusable[3]!.reason],
      [42, "40", rows[40]!.image, 'kind "boot" is not among the known classes'],
      [46, "44", rows[44]!.image, "empty file (0 bytes)"],
    ]);
    assert.equal(set.unusable[3]!.reason, "cannot be read: it is a folder");

    const usable = rows.filter((_, i) => ![0, 7, 20, 31, 40, 44].includes(i));
    assert.deepEqual([set.count, set.width, set.height], [39, 12, 16]);
    assert.equal(set.pixels.length, 39 * 16 * 12 * 3);
    assert.equal(set.labels.length, 39 * 2);
    for (const [i, row] of usable.entries()) {
      assert.equal(set.rows[i], row, "the very object");
      const expected = await decodeImage(Deno.readFileSync(row.image), SIZE);
      assert.deepEqual(set.pixels.slice(i * 576, (i + 1) * 576), expected);
      assert.equal(set.labels[i * 2], Number(row.id) % 3);
      assert.equal(set.labels[i * 2 + 1], Number(row.id) % 2);
    }
    assert.deepEqual(seen.at(-1), [44, 44]);
    assert(seen.every(([done], i) => i === 0 || done! > seen[i - 1]![0]!));
  }));

Deno.test("a label that is missing is -1, whatever the head, and its row is packed", () =>
  inFolder(async (folder) => {
    const rows = makeRows(folder, 4);
    rows[1] = { ...rows[1]!, labels: ["", "red"] };
    rows[3] = { ...rows[3]!, labels: ["sock", ""] };
    const set = await packImages(rows, HEADS, INPUT);
    assert.deepEqual([...set.labels], [0, 0, -1, 1, 2, 0, 2, -1]);
    assert.deepEqual(set.rows, rows);
  }));

Deno.test("too many unusable rows stop the run, and so does having none that is usable", () =>
  inFolder(async (folder) => {
    const rows = makeRows(folder, 10);
    Deno.removeSync(rows[3]!.image);
    assert.equal((await packImages(rows, HEADS, INPUT)).count, 9);
    Deno.removeSync(rows[4]!.image);
    await assert.rejects(packImages(rows, HEADS, INPUT), {
      name: "UserError",
      message: /^2 of 10 rows \(20\.0 %\) cannot be used.*--max-unusable.*2 x no such file.*3\.jpg/,
    });
    const gone = [rows[3]!, rows[4]!];
    await assert.rejects(packImages(gone, HEADS, { ...INPUT, maxUnusable: 1 }), {
      message: /none of the 2 rows/,
    });
    await assert.rejects(packImages([], HEADS, INPUT), /there are no rows/);
  }));

Deno.test("sizes that make no sense or fit into no memory are refused", async () => {
  const row = { line: 2, id: "1", image: "/none.jpg", labels: ["hat", "red"] };
  for (const width of [0, 1.5, NaN, -3]) {
    await assert.rejects(packImages([row], HEADS, { ...INPUT, width }), {
      name: "UserError",
      message: /whole numbers of pixels/,
    });
  }
  const rows = Array<Row>(1000).fill(row);
  await assert.rejects(packImages(rows, HEADS, { ...INPUT, width: 1e5, height: 1e5 }), {
    name: "UserError",
    message: /1000 images of 100000x100000 need 30000 GB/,
  });
});

Deno.test("rows without heads pack too", () =>
  inFolder(async (folder) => {
    const rows = makeRows(folder, 3).map((row) => ({ ...row, labels: [] }));
    const set = await packImages(rows, [], INPUT);
    assert.deepEqual([set.count, set.labels.length], [3, 0]);
  }));

/** Packs and tells whether anything was decoded. */
async function packCached(rows: readonly Row[], options: Partial<PackOptions>) {
  const warnings: string[] = [];
  let calls = 0;
  const set = await packImages(rows, HEADS, {
    ...INPUT,
    onProgress: () => calls++,
    onWarning: (message) => warnings.push(message),
    ...options,
  });
  return { set, warnings, decoded: calls > 1 };
}

Deno.test("decoded images are kept, and made anew when files or options change", () =>
  inFolder(async (folder) => {
    const rows = makeRows(folder, 20);
    Deno.removeSync(rows[5]!.image);
    const cacheFolder = join(folder, "deep", "cache");
    const first = await packCached(rows, { cacheFolder });
    assert(first.decoded);
    const second = await packCached(rows, { cacheFolder });
    assert(!second.decoded);
    assert.deepEqual(second, { ...first, decoded: false });

    const resized = await packCached(rows, { cacheFolder, resize: "stretch" });
    assert(resized.decoded);
    assert.notDeepEqual(resized.set.pixels, first.set.pixels);

    Deno.writeFileSync(rows[6]!.image, makeJpeg(20, 30, () => [1, 2, 3]));
    Deno.utimeSync(rows[6]!.image, 1000, 1000);
    const changed = await packCached(rows, { cacheFolder });
    assert(changed.decoded);
    assert.notDeepEqual(changed.set.pixels, first.set.pixels);
    Deno.writeFileSync(rows[5]!.image, makeJpeg(20, 30, () => [1, 2, 3]));
    assert.equal((await packCached(rows, { cacheFolder })).set.count, 20);
  }));

Deno.test("a damaged cache is noticed, reported and replaced", () =>
  inFolder(async (folder) => {
    const rows = makeRows(folder, 20);
    const cacheFolder = join(folder, "cache");
    const { set } = await packCached(rows, { cacheFolder });
    const [name] = Array.from(Deno.readDirSync(cacheFolder), (entry) => entry.name);
    const path = join(cacheFolder, name!);
    const good = Deno.readFileSync(path);
    const flipped = good.slice();
    flipped[good.length - 1000]! ^= 1;
    const garbledHeader = good.slice();
    garbledHeader[20]! ^= 0x80;
    const damaged = [
      flipped,
      garbledHeader,
      good.slice(0, -1),
      good.slice(0, 3),
      new Uint8Array(),
      new Uint8Array(500).fill(255),
      Uint8Array.of(...good, 0),
    ];
    for (const bytes of damaged) {
      Deno.writeFileSync(path, bytes);
      const again = await packCached(rows, { cacheFolder });
      assert.match(again.warnings.join(), /damaged .*decoding them again/);
      assert.deepEqual(again.set, set);
      assert.deepEqual(await packCached(rows, { cacheFolder }), {
        ...{ set, warnings: [], decoded: false },
      });
    }
  }));

Deno.test("a cache that cannot be written is a warning", () =>
  inFolder(async (folder) => {
    const rows = makeRows(folder, 9);
    const cacheFolder = join(folder, "occupied");
    Deno.writeTextFileSync(cacheFolder, "a file, not a folder");
    const { set, warnings } = await packCached(rows, { cacheFolder });
    assert.equal(set.count, 9);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /not cached for next time/);
  }));

Deno.test("what could not be read this time is tried again next time", () =>
  inFolder(async (folder) => {
    const rows = makeRows(folder, 20);
    Deno.removeSync(rows[2]!.image);
    Deno.mkdirSync(rows[2]!.image);
    const cacheFolder = join(folder, "cache");
    assert((await packCached(rows, { cacheFolder })).decoded);
    assert((await packCached(rows, { cacheFolder })).decoded);
  }));

Deno.test("an aborted signal stops the work with its reason", () =>
  inFolder(async (folder) => {
    const rows = makeRows(folder, 45);
    const reason = new Error("enough");
    const controller = new AbortController();
    const onProgress = () => controller.abort(reason);
    const { signal } = controller;
    await assert.rejects(packImages(rows, HEADS, { ...INPUT, onProgress, signal }), reason);
    await assert.rejects(packImages(rows, HEADS, { ...INPUT, signal }), reason);
  }));

Deno.test({
  name: "real images pack at their own size without a change, but for those that are missing",
  ignore: realMissing,
  async fn() {
    const { rows, heads } = await readCatalogue({ data: fileURLToPath(REAL) });
    const names = new Set(Array.from(Deno.readDirSync(new URL("images/", REAL)), (e) => e.name));
    const some = rows.slice(0, 200);
    const missing = some.filter((row) => !names.has(`${row.id}.jpg`));
    const input = { width: 60, height: 80, strict: true, cacheFolder: false } as const;
    const set = await packImages(some, heads, input);
    assert(missing.length > 0);
    assert.deepEqual(set.unusable.map((row) => row.id), missing.map((row) => row.id));
    assert(set.unusable.every((row) => row.reason === "no such file"));
    for (const [i, row] of set.rows.entries()) {
      for (const [head, each] of heads.entries()) {
        assert.equal(outputNames(each)[set.labels[i * heads.length + head]!], row.labels[head]);
      }
    }
    const brightness = set.pixels.reduce((sum, value) => sum + value, 0) / set.pixels.length;
    assert(brightness > 128, "product photos on white");
  },
});

Deno.test({
  name: "a link that leads nowhere is told as one, wherever a row names it",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (folder) => {
      await Deno.symlink("nowhere", join(folder, "1.jpg"));
      const reasons = await useImageFiles([join(folder, "1.jpg"), join(folder, "2.jpg")], () =>
        Promise.resolve());
      assert.deepEqual(reasons, ["a link that leads nowhere", "no such file"]);
    }),
});
