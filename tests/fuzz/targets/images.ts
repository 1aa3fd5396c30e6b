/** The decoders of images. */
import assert from "node:assert/strict";
import { decodeImage, imageFormats } from "../../../data/mod.ts";
import {
  makeExif,
  makeJpeg,
  makeJpegOf,
  makePng,
  type Painter,
  withExif,
} from "../../../data/testing/mod.ts";
import type { Target } from "../fuzz.ts";

const paint: Painter = (x, y) => [(x * 37) % 256, (y * 91) % 256, (x * y) % 256];
const size = { width: 24, height: 32 };

/** JPEGs: baseline, progressive, subsampled, gray, CMYK, turned, larger than needed. */
export async function jpegTarget(): Promise<Target> {
  const stored = ["cmyk", "progressive", "progressive_restarts", "separate_scans"].map((name) =>
    Deno.readFile(new URL(`../../../data/testdata/${name}.jpg`, import.meta.url))
  );
  return await imageTarget("JPEG", [
    makeJpeg(17, 23, paint),
    withExif(makeJpeg(17, 23, paint), makeExif(6, false)),
    await makeJpegOf({ progressive: true, subsampled: true }, 90, 120, paint),
    await makeJpegOf({ colours: "gray" }, 33, 20, paint),
    ...await Promise.all(stored),
  ]);
}

/** PNGs of several kinds. */
export async function pngTarget(): Promise<Target> {
  const rows = (count: number, length: number) =>
    Array.from(
      { length: count },
      (_, y) => Array.from({ length }, (_, x) => (x * 7 + y * 13) % 256),
    );
  const palette = Uint8Array.from({ length: 48 }, (_, index) => index * 5);
  return await imageTarget("PNG", [
    makePng(11, 8, 2, rows(9, 33)),
    makePng(11, 8, 6, rows(9, 44), { eXIf: makeExif(3, true) }),
    makePng(12, 4, 3, rows(8, 6), { PLTE: palette, tRNS: Uint8Array.of(0, 100) }),
    makePng(10, 16, 0, rows(7, 20)),
    makePng(9, 1, 0, rows(5, 2), { tEXt: new TextEncoder().encode("Title\0A product") }),
  ]);
}

/** The images of the other formats that `make.py` made, of each format those of all its kinds. */
export async function otherImageTargets(): Promise<Target[]> {
  const folder = new URL("../../../data/testdata/formats/", import.meta.url);
  const names = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
  const others = Object.values(imageFormats).filter(({ extensions }) =>
    names.some((name) => name.endsWith(`.${extensions[0]}`))
  );
  return await Promise.all(others.map(async ({ name: format, extensions: [extension] }) => {
    const files = names.filter((name) => name.endsWith(`.${extension}`));
    const corpus = await Promise.all(files.map((name) => Deno.readFile(new URL(name, folder))));
    // What is large takes most of the time and shows nothing more.
    return await imageTarget(format, corpus.filter(({ length }) => length < 10_000));
  }));
}

async function imageTarget(name: string, corpus: readonly Uint8Array[]): Promise<Target> {
  const read = (bytes: Uint8Array) => decodeImage(bytes, size);
  const good = await Promise.all(corpus.map(read));
  return {
    name,
    corpus,
    read: async (bytes) => assert.equal((await read(bytes)).length, size.width * size.height * 3),
    check: async () => assert.deepEqual(await Promise.all(corpus.map(read)), good),
  };
}
