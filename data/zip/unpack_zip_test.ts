import assert from "node:assert/strict";
import { join, relative } from "node:path";
import { type TestEntry, zipBytes } from "./testing/write_zip.ts";
import { unpackZip, type ZipLimits } from "./unpack_zip.ts";

/** The files that a zip is unpacked to, with their texts. */
async function unpacked(bytes: Uint8Array, limits?: ZipLimits): Promise<Record<string, string>> {
  const folder = await Deno.makeTempDir();
  try {
    const zip = join(folder, "data.zip");
    const target = join(folder, "to");
    await Deno.mkdir(target);
    await Deno.writeFile(zip, bytes);
    const files: Record<string, string> = {};
    const read = async (from: string): Promise<void> => {
      for await (const { name, isDirectory } of Deno.readDir(from)) {
        const path = join(from, name);
        if (isDirectory) await read(path);
        else files[relative(target, path)] = await Deno.readTextFile(path);
      }
    };
    const count = await unpackZip(zip, target, { limits });
    await read(target);
    assert.equal(Object.keys(files).length, count);
    // Nothing went elsewhere.
    const beside = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name);
    assert.deepEqual(beside.sort(), ["data.zip", "to"]);
    return files;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const plain: TestEntry[] = [
  { name: "shop/", content: "", method: 0 },
  { name: "shop/styles.csv", content: "id,kind\n1,a\n" },
  { name: "shop/images/1.jpg", content: "x".repeat(1000), method: 0 },
];

Deno.test("packed and stored files are written; what systems add, links and hidden files are not", async () => {
  const files = await unpacked(zipBytes([
    ...plain,
    { name: "__MACOSX/shop/._styles.csv", content: "?" },
    { name: "shop/.DS_Store", content: "?" },
    { name: "shop/Thumbs.db", content: "?" },
    { name: "shop/link.jpg", content: "/etc/passwd", mode: 0o120777 },
  ]));
  assert.deepEqual(files, {
    "shop/styles.csv": "id,kind\n1,a\n",
    "shop/images/1.jpg": "x".repeat(1000),
  });
});

Deno.test("names are those of their encoding: UTF-8 with its mark or without, or that of DOS", async () => {
  const dos = Uint8Array.of(0x67, 0x72, 0x81, 0x6e); // "grün"
  assert.deepEqual(
    await unpacked(zipBytes([
      { name: "größe.txt", content: "1", flags: 0x800 },
      { name: "漢.txt", content: "2" },
      { name: dos, content: "3" },
      { name: "a\\b.txt", content: "4" },
    ])),
    { "größe.txt": "1", "漢.txt": "2", "grün": "3", "a/b.txt": "4" },
  );
});

Deno.test("no file leaves the folder, whatever its name", async () => {
  for (
    const [name, message] of [
      ["../evil.txt", /a file that leads out of the folder \(\.\.\): "\.\.\/evil\.txt"/],
      ["a/../../evil.txt", /leads out of the folder/],
      ["..\\evil.txt", /leads out of the folder/],
      ["/tmp/evil.txt", /has an absolute path/],
      ["C:\\evil.txt", /has an absolute path/],
      ["a\0b", /has characters in its name/],
    ] as const
  ) {
    // Before anything is written.
    await assert.rejects(unpacked(zipBytes([...plain, { name, content: "x" }])), {
      name: "UserError",
      message,
    });
  }
});

Deno.test("what unpacks to far more than its size is refused before it is unpacked, or where it lies", async () => {
  const limits = { bytes: 10_000, ratio: 100 };
  const bomb = { name: "bomb.jpg", content: new Uint8Array(10_000_000) };
  await assert.rejects(unpacked(zipBytes([bomb]), limits), {
    name: "UserError",
    message: /data\.zip unpacks to more than \d+ bytes, 100 times its size/,
  });
  await assert.rejects(unpacked(zipBytes([{ ...bomb, size: 5 }]), limits), {
    name: "UserError",
    message: /data\.zip is a zip that is damaged or cut off \(too many bytes/,
  });
});

Deno.test("encrypted, damaged and unusual zips are refused by what they are", async () => {
  const cases: [Uint8Array, RegExp][] = [
    [
      zipBytes([{ name: "a.jpg", content: "x", flags: 1 }]),
      /is encrypted \(a\.jpg\); unpack it with its password/,
    ],
    [
      zipBytes([{ name: "a.jpg", content: "x", method: 14 }]),
      /a\.jpg is compressed by method 14, which is not read/,
    ],
    [
      zipBytes([{ name: "a", content: "x" }, { name: "a", content: "y" }]),
      /holds two files of the name a/,
    ],
    [zipBytes([]), /holds no files/],
    [zipBytes(plain).slice(0, -30), /damaged or cut off/],
    [zipBytes(plain).slice(0, 40), /damaged or cut off/],
  ];
  const changed = zipBytes([{ name: "a.jpg", content: "hello", method: 0 }]);
  changed[30 + 5] = 33;
  cases.push([changed, /is damaged: a\.jpg is not as it was packed; fetch it again/]);
  for (const [bytes, message] of cases) {
    await assert.rejects(unpacked(bytes), { name: "UserError", message });
  }
});
