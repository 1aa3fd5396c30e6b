/** The golden files are PyTorch's own, see testdata/make_torch_files.py. */
import assert from "node:assert/strict";
import { UserError } from "../../data/errors.ts";
import { counterRandom } from "../../data/random.ts";
import { crc32 } from "../crc32.ts";
import { encodeSafetensors, type Tensor } from "../safetensors.ts";
import {
  archiveOf,
  dictionary,
  global,
  integer,
  joined,
  little,
  pickledTensor,
  pickleOf,
  type Piece,
  text,
  torchFileOf,
  tuple,
  zipOf,
} from "./testing/mod.ts";
import { decodeTorchFile, isTorchFile } from "./torch_file.ts";
import loadedViews from "./testdata/views.json" with { type: "json" };

const golden = (name: string) => Deno.readFile(new URL(`testdata/${name}`, import.meta.url));

const floats = (shape: number[], ...values: number[]): Tensor => ({
  shape,
  data: new Float32Array(values),
});

const kinds = new Map<string, Tensor>([
  ["float", floats([2, 3], -0.5, 0.5, 1.5, 2.5, 3.5, 4.5)],
  ["double", floats([3], 0, 1 / 3, 2 / 3)],
  ["half", floats([3], 0, 1.5, -(2 ** -24))],
  ["bfloat", floats([3], 0, 1.5, -(2 ** -126))],
  ["long", { shape: [3], data: new BigInt64Array([0n, -1n, 1n << 40n]) }],
  ["int", { shape: [3], data: new BigInt64Array([0n, -1n, 1n << 30n]) }],
  ["short", { shape: [3], data: new BigInt64Array([0n, -1n, 1n << 14n]) }],
  ["char", { shape: [3], data: new Int8Array([0, -1, -128]) }],
  ["byte", { shape: [3], data: new Uint8Array([0, 1, 255]) }],
  ["bool", { shape: [2], data: new Uint8Array([0, 1]) }],
  ["scalar", floats([], 7)],
  ["empty", floats([0, 3])],
  ["table", floats([3, 4], 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)],
  ["transposed", floats([4, 3], 0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11)],
  ["row", floats([4], 4, 5, 6, 7)],
  ["column", floats([3], 2, 6, 10)],
  ["stepped", floats([2, 2, 2], 4, 6, 8, 10, 16, 18, 20, 22)],
  ["parameter", floats([2], 0, 1)],
]);

function assertRefused(bytes: Uint8Array<ArrayBuffer>, message: RegExp) {
  assert.throws(
    () => decodeTorchFile(bytes, "weights.pth"),
    (error) =>
      error instanceof UserError && error.message.startsWith("weights.pth is refused: ") &&
        message.test(error.message) || assert.fail(`not ${message}: ${error}`),
  );
}

for (const name of ["kinds.pth", "legacy.pth"]) {
  Deno.test(`tensors of every type and stride are read as PyTorch wrote them (${name})`, async () => {
    assert.deepEqual(decodeTorchFile(await golden(name), name), kinds);
  });
}

for (const name of ["views.pth", "views_legacy.pth"]) {
  Deno.test(`views of any strides hold the values that torch.load gives them (${name})`, async () => {
    const tensors = decodeTorchFile(await golden(name), name);
    const read = [...tensors].map((
      [name, { shape, data }],
    ) => [name, [shape, [...data].map(Number)]]);
    assert.deepEqual(read, Object.entries(loadedViews));
  });
}

Deno.test("a checkpoint's state dict is found, without the prefix of parallel training", async () => {
  const tensors = decodeTorchFile(await golden("nested.pth"), "nested.pth");
  assert.deepEqual([...tensors], [
    ["weight", floats([1, 2], 1, 2)],
    ["bias", floats([1], 3)],
  ]);
});

Deno.test("a module's state dict has its attributes left out", async () => {
  const tensors = decodeTorchFile(await golden("norm.pth"), "norm.pth");
  assert.deepEqual([...tensors], [
    ["weight", floats([3], 1, 1, 1)],
    ["bias", floats([3], 0, 0, 0)],
    ["running_mean", floats([3], 0, 0, 0)],
    ["running_var", floats([3], 1, 1, 1)],
    ["num_batches_tracked", { shape: [], data: new BigInt64Array(1) }],
  ]);
});

Deno.test("what the tests write is read", () => {
  const tensors = new Map(
    [...kinds].filter(([name]) => ["float", "long", "scalar"].includes(name)),
  );
  assert.deepEqual(decodeTorchFile(torchFileOf(tensors), "a file"), tensors);
  assert.ok(isTorchFile(torchFileOf(tensors)));
  assert.ok(!isTorchFile(encodeSafetensors(tensors)));
});

Deno.test("programs are refused, and what they ask for is named", async () => {
  assertRefused(
    await golden("module.pth"),
    /Python for "torch.nn.modules.linear.Linear".*state_dict/,
  );
  assertRefused(await golden("script.pt"), /TorchScript program.*torch.jit.load/);
  const call = (module: string, name: string) =>
    archiveOf(pickleOf(global(module, name), tuple(text("echo broken into")), "R"));
  assertRefused(call("os", "system"), /Python for "os.system"/);
  assertRefused(call("builtins", "eval"), /"builtins.eval"/);
  assertRefused(call("__builtin__", "__proto__"), /"__builtin__.__proto__"/);
  assertRefused(call("torch", "x".repeat(1e6)), /"torch.x{74}\.\.\."/);
  assertRefused(call("torch", "FloatStorage"), /damaged/);
  assertRefused(archiveOf(pickleOf("ios\nsystem\n")), /opcode 0x69/);
  assertRefused(archiveOf(pickleOf(text("os"), text("system"), 0x93)), /opcode 0x93/);
  assertRefused(archiveOf(joined(0x80, 4, "}.")), /protocol 4/);
  const legacy = joined((await golden("legacy.pth")).subarray(0, 137), pickleOf("cos\nsystem\n"));
  assertRefused(legacy, /"os.system"/);
});

const one = { values: 1, shape: [1], strides: [1] };
const model = (...tensors: Piece[]) =>
  pickleOf(dictionary(...tensors.map((tensor, index) => [`${index}`, tensor] as const)));

Deno.test("tensors that reach beyond their storage or multiply it are refused", () => {
  const storage = new Uint8Array(48);
  const refused: [Parameters<typeof pickledTensor>[0], RegExp][] = [
    [{ values: 12, offset: 1, shape: [3, 4], strides: [4, 1] }, /\[3,4\] reaches beyond/],
    [{ values: 12, shape: [3, 4], strides: [5, 1] }, /reaches beyond/],
    [{ values: 12, shape: [13], strides: [1] }, /reaches beyond/],
    [{ values: 12, offset: -1, shape: [1], strides: [1] }, /describes a tensor/],
    [{ values: 12, shape: [-1], strides: [1] }, /describes a tensor/],
    [{ values: 12, shape: [3], strides: [-1] }, /describes a tensor/],
    [{ values: 12, shape: [3, 4], strides: [1] }, /describes a tensor/],
    [{ values: 12, shape: [2 ** 30, 2 ** 30], strides: [0, 0] }, /more values than torch can/],
    [{ values: 12, shape: [2 ** 20, 2 ** 20], strides: [0, 0] }, /repeat the values .* \.clone/],
    [{ values: 12, shape: [2 ** 25], strides: [0] }, /repeat the values .* \.clone/],
    [{ values: 12, shape: Array(40).fill(2 ** 30), strides: Array(40).fill(2 ** 30) }, /more val/],
    [{ values: 12, shape: [2, 2], strides: [2 ** 30, 2 ** 30] }, /reaches/],
    [{ values: 12, offset: 13, shape: [0], strides: [1] }, /reaches/],
    [{ values: 12, shape: [1], strides: [1], bits: { neg: 1 } }, /computed from its storage/],
    [{ values: 12, shape: Array(65).fill(1), strides: Array(65).fill(1) }, /describes a tensor/],
    [{ values: 11, shape: [1], strides: [1] }, /48 bytes where its tensors ask for 44/],
    [{ values: 2 ** 30, shape: [2 ** 30], strides: [1] }, /48 bytes where .* ask for 4294967296/],
    [{ values: -1, shape: [1], strides: [1] }, /names a storage/],
    [{ key: "1", values: 12, shape: [1], strides: [1] }, /a storage has 0 bytes/],
    [{ type: "_utils._rebuild_tensor_v2", ...one }, /names a storage/],
    [{ type: "ComplexFloatStorage", ...one }, /"torch.ComplexFloatStorage"/],
  ];
  for (const [tensor, message] of refused) {
    assertRefused(archiveOf(model(pickledTensor(tensor)), [storage]), message);
  }
  const shared = pickledTensor({ values: 12, shape: [12], strides: [1] });
  const tied = decodeTorchFile(archiveOf(model(shared, shared, shared), [storage]), "tied weights");
  assert.deepEqual([...tied.values()], Array(3).fill(floats([12], ...Array(12).fill(0))));
  // Small by itself, but there are many of them.
  const wide = pickledTensor({ values: 12, shape: [2 ** 20], strides: [0] });
  assertRefused(archiveOf(model(...Array(17).fill(wide)), [storage]), /more often/);
  const other = pickledTensor({ type: "LongStorage", values: 6, shape: [6], strides: [1] });
  assertRefused(archiveOf(model(shared, other), [storage]), /two sizes or types/);
});

Deno.test("pickles that are no state dict, or damaged, are refused", () => {
  const refused: [Uint8Array, RegExp][] = [
    [pickleOf("}"), /no tensors by name/],
    [pickleOf("]"), /no tensors by name/],
    [pickledList(), /no tensors by name/],
    [pickleOf(dictionary(["epoch", integer(3)])), /no tensors by name/],
    [pickleOf(""), /damaged/],
    [pickleOf("t"), /damaged/],
    [pickleOf("u"), /damaged/],
    [pickleOf("]", "(K", 1, "u"), /damaged/],
    [pickleOf("}(K", 1, "u"), /damaged/],
    [pickleOf("}K", 1, "a"), /damaged/],
    [pickleOf("K", 1, "K", 1, "R"), /damaged/],
    [pickleOf("h", 1), /damaged/],
    [pickleOf("q", 1), /damaged/],
    [pickleOf("K", 1, "b"), /damaged/],
    [pickleOf("K", 1, "Q"), /names a storage/],
    [pickleOf(0x8a, 255, new Uint8Array(255)), /integer beyond/],
    [pickleOf(0x8a, 8, new Uint8Array(8).fill(0x7f)), /integer beyond/],
    [pickleOf("X", new Uint8Array(4).fill(255)), /cut off/],
    [pickleOf("cos"), /damaged/],
    [new Uint8Array(), /cut off/],
    [new Uint8Array(5 << 20).fill(0x5d), /opcode 0x5d|cut off/], // so many empty lists
    [joined(0x80, 2, "(".repeat(4e6)), /cut off/],
  ];
  for (const [pickle, message] of refused) assertRefused(archiveOf(pickle), message);
});

/** A list that holds lists, a hundred thousand deep. */
function pickledList(): Uint8Array<ArrayBuffer> {
  return pickleOf("]".repeat(1e5), "a".repeat(1e5 - 1));
}

Deno.test("archives that lie about their entries are refused", () => {
  const data = { name: "a/data.pkl", content: pickleOf("}") };
  const storage = { name: "a/data/0", content: new Uint8Array(8) };
  const refused: [Uint8Array<ArrayBuffer>, RegExp][] = [
    [zipOf([{ ...data, method: 8, originalSize: 2 ** 31 }]), /"a\/data.pkl" is compressed/],
    [zipOf([data, { ...storage, originalSize: 2 ** 31 }]), /"a\/data\/0" is compressed/],
    [zipOf([data, { ...storage, size: 2 ** 31 }]), /"a\/data\/0" would end beyond/],
    [zipOf([{ ...data, flags: 1 }]), /"a\/data.pkl" is compressed or encrypted.*torch.save\(/],
    [zipOf([data, { ...storage, offset: 2 ** 31 }]), /"a\/data\/0" is cut off/],
    [zipOf([data, { ...storage, offset: 1 }]), /"a\/data\/0" is cut off/],
    [zipOf([data, { ...storage, size: 400 }]), /"a\/data\/0" would end beyond/],
    [zipOf([data, { ...storage, size: 7 }]), /"a\/data\/0" is damaged: .* checksum/],
    [zipOf([data, { ...storage, checksum: 1 }]), /"a\/data\/0" is damaged: .* checksum/],
    [zipOf([{ ...data, checksum: 1 }, storage]), /"a\/data.pkl" is damaged: .* checksum/],
    // Entries that lie on one another, so that together they are more than the file.
    [
      zipOf([
        { name: "a/data/0", content: new Uint8Array(2000) },
        ...Array.from({ length: 99 }, (_, key) => ({
          name: `a/data/${key + 1}`,
          content: new Uint8Array(),
          offset: 0,
          size: 2000,
          checksum: crc32(new Uint8Array(2000)),
        })),
      ]),
      /would end beyond/,
    ],
    [zipOf([data, storage, storage]), /"a\/data\/0" occurs twice/],
    [zipOf([data, { ...data, name: "b/data.pkl" }]), /"b\/data.pkl" occurs twice/],
    [zipOf([storage]), /no data.pkl/],
    [zipOf([]), /no data.pkl|no file of torch/],
    [zipOf([{ ...data, name: "data.pkl" }]), /no data.pkl/],
    [zipOf([data, { name: "a/byteorder", content: joined("big") }]), /byte order is "big"/],
    [zipOf([data, { name: "a/constants.pkl", content: data.content }]), /TorchScript/],
    [joined("PK\x03\x04"), /cut off or damaged/],
    [joined("PK\x03\x04", new Uint8Array(1e5)), /cut off or damaged/],
    [joined("a text"), /no file of torch.save/],
    [new Uint8Array(), /no file of torch.save/],
  ];
  for (const [bytes, message] of refused) assertRefused(bytes, message);
});

Deno.test("an archive with one byte changed is refused or holds the same values", async () => {
  const bytes = await golden("nested.pth");
  const expected = decodeTorchFile(bytes, "nested.pth");
  const random = counterRandom(2, 0);
  let refused = 0;
  for (let at = 0; at < bytes.length; at++) {
    const changed = bytes.slice();
    changed[at]! ^= 1 + Math.floor(random() * 255);
    try {
      assert.deepEqual(decodeTorchFile(changed, "nested.pth"), expected, `byte ${at}`);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused++;
    }
  }
  // The others are paddings, dates, and what there is besides tensors.
  assert.ok(refused > bytes.length / 2, `${refused} of ${bytes.length} were refused`);
});

Deno.test("numbers of an archive that need 64 bits are read from the extra field", async () => {
  const bytes = await golden("norm.pth");
  const expected = decodeTorchFile(bytes, "norm.pth");
  // The directory's entries anew, each with its sizes and its offset in 64 bits.
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  const [entries, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  const directory: Uint8Array[] = [];
  for (let at = start; directory.length < entries;) {
    const [name, extra] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const wide = new DataView(new ArrayBuffer(28));
    wide.setUint16(0, 1, true);
    wide.setUint16(2, 24, true);
    [24, 20, 42].forEach((field, index) =>
      wide.setBigUint64(4 + 8 * index, BigInt(view.getUint32(at + field, true)), true)
    );
    const head = bytes.slice(at, at + 46);
    for (const field of [20, 24, 42]) head.fill(0xff, field, field + 4);
    head.set(little(2, 28), 30);
    const title = bytes.subarray(at + 46, at + 46 + name);
    directory.push(joined(head, title, new Uint8Array(wide.buffer)));
    at += 46 + name + extra + view.getUint16(at + 32, true);
  }
  const list = joined(directory);
  const tail = joined("PK\x05\x06", little(2, 0, 0, entries, entries), [
    little(4, list.length, start),
    little(2, 0),
  ]);
  const wide = joined(bytes.subarray(0, start), list, tail);
  assert.deepEqual(decodeTorchFile(wide, "norm.pth"), expected);
});

for (const name of ["kinds.pth", "legacy.pth", "nested.pth"]) {
  Deno.test(`a file cut off anywhere is refused (${name})`, async () => {
    const bytes = await golden(name);
    for (let length = 0; length < bytes.length; length++) {
      assertRefused(bytes.slice(0, length), /./);
    }
  });

  Deno.test(`a file with any bytes changed gives tensors or is refused (${name})`, async () => {
    const bytes = await golden(name);
    const random = counterRandom(1, 0);
    const below = (limit: number) => Math.floor(random() * limit);
    let refused = 0;
    for (let attempt = 0; attempt < 3000; attempt++) {
      const changed = bytes.slice();
      for (let change = below(4); change >= 0; change--) changed[below(bytes.length)] = below(256);
      try {
        for (const { shape, data } of decodeTorchFile(changed, name).values()) {
          assert.equal(data.length, shape.reduce((product, size) => product * size, 1));
        }
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        refused++;
      }
    }
    assert.ok(refused > 300, `${refused} were refused`);
  });
}
