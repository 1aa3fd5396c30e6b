import assert from "node:assert/strict";
import { decodeImage } from "../decode.ts";
import { counterRandom } from "../random.ts";
import { ImageError } from "./bitmap.ts";
import { imageFormats } from "./formats.ts";

const folder = new URL("../testdata/formats/", import.meta.url);

/** The images that `make.py` and `make_others.ts` made, by format. */
const images = Object.groupBy(
  [...Deno.readDirSync(folder)].map(({ name }) => name).filter((name) =>
    !/\.(rgb|py|ts)$/.test(name)
  )
    .sort(),
  (name) => name.split(".").at(-1)!,
);

/** The largest mean difference from what is expected: none where Pillow is the judge. */
function allowedDifference(name: string): number {
  if (/\.(gif|bmp|webp|tif)$/.test(name)) return 0;
  return 1;
}

async function expectedOf(name: string) {
  const bytes = await Deno.readFile(new URL(`${name}.rgb`, folder));
  const view = new DataView(bytes.buffer);
  const size = { width: view.getUint16(0, true), height: view.getUint16(2, true) };
  return { ...size, pixels: bytes.subarray(4) };
}

function nameOf(extension: string): string {
  return Object.values(imageFormats).find(({ extensions }) =>
    (extensions as readonly string[]).includes(extension)
  )!.name;
}

/**
 * How many lengths of each file and how many garbled ones are tried. After a refusal a decoder is made anew, that of
 * JPEG XL in a twentieth of a second; a garbled WebP may be one of a hundred megapixels.
 */
const effort: Readonly<Record<string, readonly [lengths: number, garblings: number]>> = {
  jxl: [6, 40],
  webp: [40, 80],
};

for (const [extension, names] of Object.entries(images)) {
  const [lengths, garblings] = effort[extension] ?? [40, 240];

  Deno.test(`${nameOf(extension)}: every kind has the expected pixels on white`, async () => {
    for (const name of names!) {
      const { pixels, width, height } = await expectedOf(name);
      const bytes = await Deno.readFile(new URL(name, folder));
      // Refused unless it has the very size.
      const decoded = await decodeImage(bytes, { width, height, strict: true });
      const difference = decoded.reduce((sum, value, i) => sum + Math.abs(value - pixels[i]!), 0);
      assert(
        difference <= allowedDifference(name) * decoded.length,
        `${name}: ${difference / decoded.length}`,
      );
    }
  });

  Deno.test(`${nameOf(extension)}: a file cut short anywhere is refused, or read where all pixels are there`, async () => {
    for (const name of names!) {
      const bytes = await Deno.readFile(new URL(name, folder));
      const step = Math.max(1, Math.floor(bytes.length / lengths));
      let refused = 0;
      for (let length = 0; length < bytes.length; length += step) {
        try {
          await decodeImage(bytes.subarray(0, length), { width: 8, height: 8 });
        } catch (error) {
          assert(
            error instanceof ImageError,
            `${name}, ${length} bytes: ${(error as Error).stack}`,
          );
          refused++;
        }
      }
      assert(refused > lengths / 5, `${name} is refused ${refused} times`);
    }
  });

  Deno.test(`${nameOf(extension)}: garbled bytes never do worse than a refusal, and harm no later image`, async () => {
    const files = await Array.fromAsync(names!, (name) => Deno.readFile(new URL(name, folder)));
    const expected = await decodeAll(files);
    const random = counterRandom(7);
    const below = (limit: number) => Math.floor(random() * limit);
    let refused = 0;
    for (let trial = 0; trial < garblings; trial++) {
      const bytes = files[trial % files.length]!.slice();
      for (let change = 0; change < 3; change++) {
        // Half of them where headers are.
        const within = trial % 2 ? bytes.length : Math.min(bytes.length, 120);
        bytes[below(within)] = below(256);
      }
      try {
        const pixels = await decodeImage(bytes, { width: 8, height: 8 });
        assert.equal(pixels.length, 8 * 8 * 3);
      } catch (error) {
        const name = `${names![trial % files.length]}, trial ${trial}`;
        assert(error instanceof ImageError, `${name}: ${(error as Error).stack}`);
        assert.doesNotMatch(error.message, /^cannot be decoded/, name); // a defect of the readers
        refused++;
      }
      if (trial % 40 === 39) assert.deepEqual(await decodeAll(files), expected, `trial ${trial}`);
    }
    assert(refused > garblings / 5 && refused <= garblings, `${refused} are refused`);
  });
}

async function decodeAll(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return await Array.fromAsync(files, (bytes) => decodeImage(bytes, { width: 24, height: 18 }));
}

async function refuses(bytes: Uint8Array, reason: RegExp): Promise<void> {
  await assert.rejects(decodeImage(bytes, { width: 8, height: 8 }), (error: Error) => {
    assert(error instanceof ImageError, `${error.stack}`);
    assert.match(error.message, reason);
    return true;
  });
}

async function changed(name: string, at: number, values: readonly number[]): Promise<Uint8Array> {
  const bytes = await Deno.readFile(new URL(name, folder));
  bytes.set(values, at);
  return bytes;
}

Deno.test("small files of large pictures are refused by the memory that they need", async () => {
  await refuses(await changed("palette.gif", 6, [0xff, 0xff, 0xff, 0xff]), /larger than 150 meg/);
  await refuses(await changed("palette.gif", 6, [0x10, 0x27, 0xe0, 0x2e]), /^needs 1.1 GB/);
  await refuses(
    await changed("runs_of_8.bmp", 18, [0x10, 0x27, 0, 0, 0xe0, 0x2e]),
    /^needs 1.1 GB/,
  );
  await refuses(await changed("24_bits.bmp", 18, [0, 0, 0, 0x7f, 0, 0, 0, 0x7f]), /larger than/);
  // 9000x9000 and 16384x16384, in the lossless coding's 14 bits, less one.
  await refuses(await changed("lossless.webp", 21, [0x27, 0xe3, 0xc9, 8]), /^needs 1.2 GB/);
  await refuses(await changed("lossless.webp", 21, [0xff, 0xff, 0xff, 0xf]), /larger than 150 meg/);
});

Deno.test("a TIFF of a kind that is not read says so, and a large one what it needs", async () => {
  const bytes = await Deno.readFile(new URL("raw.tif", folder));
  const entry = (tag: number) => {
    const view = new DataView(bytes.buffer);
    const start = view.getUint32(4, true);
    for (let at = start + 2;; at += 12) if (view.getUint16(at, true) === tag) return at + 8;
  };
  await refuses(await changed("raw.tif", entry(259), [4]), /^a TIFF with CCITT fax compression/);
  await refuses(await changed("raw.tif", entry(262), [8]), /^a TIFF of CIELab colours/);
  const wide = await changed("raw.tif", entry(256), [0x10, 0x27]);
  wide.set([0xe0, 0x2e], entry(257));
  await refuses(wide, /^cut short/);
  wide.set([0xe0, 0x2e], entry(278));
  await refuses(wide, /^needs/);
});

Deno.test("a large AVIF or JPEG XL is refused by the memory that it needs", async () => {
  const bytes = await Deno.readFile(new URL("lossy.avif", folder));
  const at = new TextDecoder("latin1").decode(bytes).indexOf("ispe");
  await refuses(
    await changed("lossy.avif", at + 8, [0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10]),
    /^needs/,
  );
  await refuses(await changed("lossy.avif", at + 8, [1, 0, 0, 0, 1, 0, 0, 0]), /larger than 150/);
  // A side of 8000, its square.
  const side = (7999 << 3 | 1 << 1) << 0;
  const header = side | 1 << 16;
  await refuses(
    Uint8Array.of(0xff, 0x0a, header & 255, header >> 8 & 255, header >> 16, 0),
    /^needs/,
  );
});

Deno.test("damage that can be told is refused", async () => {
  await refuses(await changed("palette.gif", 0x317, [15]), /^damaged GIF/);
  await refuses(
    await changed("24_bits.bmp", 28, [17]),
    /^a BMP of 17 bits with compression 0; save/,
  );
  await refuses(await changed("8_bits.bmp", 30, [4]), /^a BMP of 8 bits with compression 4; save/);
  await refuses(await changed("24_bits.bmp", 21, [0x80]), /^damaged BMP: its width is negative/);
  await refuses(
    await changed("animated.webp", 68, [1, 2, 3, 4]),
    /^damaged WebP: it holds no image/,
  );
});

Deno.test("a HEIC is refused with what converts it, whatever its name for itself", async () => {
  for (const brand of ["heic", "heix", "hevc", "mif1"]) {
    const bytes = new TextEncoder().encode(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1heic`);
    await refuses(bytes, /^a HEIC image, which is not read; convert it to JPEG, with `sips/);
  }
});
