import assert from "node:assert/strict";
import { join } from "node:path";
import { readCatalogue } from "../catalogue.ts";
import { inFolder } from "../testing/mod.ts";
import { readUnpacked, type UnpackLimits } from "./unpack.ts";

const gzip = async (text: string) =>
  new Uint8Array(
    await new Response(
      new Blob([text]).stream().pipeThrough(new CompressionStream("gzip")),
    ).arrayBuffer(),
  );

const written = (folder: string, bytes: Uint8Array, limits?: UnpackLimits) => {
  const path = join(folder, "t.csv.gz");
  return (async () => {
    await Deno.writeFile(path, bytes);
    const pieces = await Array.fromAsync(readUnpacked(path, await Deno.open(path), limits));
    return await new Blob(pieces as Uint8Array<ArrayBuffer>[]).text();
  })();
};

Deno.test("a table that is compressed by gzip is read, told by its bytes", () =>
  inFolder(async (folder) => {
    const path = join(folder, "styles.csv.gz");
    await Deno.writeFile(path, await gzip("id,label\n1,red\n2,größe\n"));
    for (const data of [folder, path]) {
      const { rows } = await readCatalogue({ data, labels: ["label"] });
      assert.deepEqual(rows.map(({ labels, line }) => `${line} ${labels}`), ["2 red", "3 größe"]);
      assert.equal(rows[0]!.image, join(folder, "images/1.jpg"));
    }
  }));

Deno.test("what unpacks to too much is refused, and what is damaged is told", () =>
  inFolder(async (folder) => {
    const zeros = await gzip("\n".repeat(3_000_000));
    await assert.rejects(written(folder, zeros, { bytes: 1 << 20, ratio: 50 }), {
      name: "UserError",
      message: /unpacks to more than 1048576 bytes/,
    });
    const text = "id,label\n".repeat(50_000);
    assert.equal(await written(folder, await gzip(text)), text);
    assert.equal(await written(folder, await gzip(text), { bytes: 0, ratio: 1e4 }), text);
    const cut = (await gzip(text)).subarray(0, -9);
    await assert.rejects(written(folder, cut), { name: "UserError", message: /gzip and damaged/ });
    for (const short of ["", "a", "ab"]) {
      assert.equal(await written(folder, new TextEncoder().encode(short)), short);
    }
  }));
