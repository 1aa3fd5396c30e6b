/** For tests: files as torch.save writes them, and malformed ones. */
import { crc32 } from "node:zlib";
import type { Tensor } from "../../safetensors.ts";

/** Bytes, text, or a list of either. */
export type Piece = Uint8Array | string | number | readonly Piece[];

/** Pieces end to end; a text is its UTF-8, a number one byte. */
export function joined(...pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  const bytesOf = (piece: Piece): readonly Uint8Array[] => {
    if (typeof piece === "string") return [new TextEncoder().encode(piece)];
    if (typeof piece === "number") return [Uint8Array.of(piece)];
    return piece instanceof Uint8Array ? [piece] : piece.flatMap(bytesOf);
  };
  const parts = bytesOf(pieces);
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}

/** Numbers of 2 or 4 bytes, little-endian. */
export function little(size: 2 | 4, ...values: number[]): Uint8Array {
  const bytes = new Uint8Array(size * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) =>
    size === 2 ? view.setUint16(2 * index, value, true) : view.setUint32(4 * index, value, true)
  );
  return bytes;
}

/** A zip's entry; the optional fields replace the true values in its directory. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  readonly checksum?: number;
  readonly size?: number;
  readonly originalSize?: number;
  readonly offset?: number;
}

/** A zip of uncompressed entries. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let end = 0;
  for (const { name, content, ...given } of entries) {
    const { flags = 0, method = 0, checksum = crc32(content) } = given;
    const { size = content.length, originalSize = size, offset = end } = given;
    const title = new TextEncoder().encode(name);
    const sizes = [little(4, checksum, size, originalSize), little(2, title.length, 0)];
    const file = joined("PK\x03\x04", little(2, 20, flags, method, 0, 0), ...sizes, title, content);
    const entry = ["PK\x01\x02", little(2, 20, 20, flags, method, 0, 0), ...sizes];
    directory.push(joined(...entry, little(2, 0, 0, 0), little(4, 0, offset), title));
    files.push(file);
    end += file.length;
  }
  const list = joined(directory);
  const count = entries.length;
  return joined(files, list, "PK\x05\x06", little(2, 0, 0, count, count), [
    little(4, list.length, end),
    little(2, 0),
  ]);
}

/** An archive of torch.save with this pickle and these storages. */
export function archiveOf(
  pickle: Uint8Array,
  storages: readonly Uint8Array[] = [],
): Uint8Array<ArrayBuffer> {
  return zipOf([
    { name: "archive/data.pkl", content: pickle },
    { name: "archive/byteorder", content: joined("little") },
    ...storages.map((content, key) => ({ name: `archive/data/${key}`, content })),
    { name: "archive/version", content: joined("3\n") },
  ]);
}

/** A whole pickle, protocol 2. */
export function pickleOf(...pieces: Piece[]): Uint8Array<ArrayBuffer> {
  return joined([0x80, 2], pieces, ".");
}

export const text = (value: string): Piece => {
  const bytes = new TextEncoder().encode(value);
  return ["X", little(4, bytes.length), bytes];
};
export const integer = (value: number): Piece => ["J", little(4, value)];
export const tuple = (...items: Piece[]): Piece => ["(", items, "t"];
export const dictionary = (...pairs: (readonly [string, Piece])[]): Piece => [
  "}(",
  pairs.flatMap(([name, value]) => [text(name), value]),
  "u",
];
export const global = (module: string, name: string): Piece => `c${module}\n${name}\n`;

/** A tensor's pickle, which may be malformed. */
export function pickledTensor(
  { type = "FloatStorage", key = "0", values, offset = 0, shape, strides, bits }: {
    type?: string;
    key?: string;
    /** In the storage. */
    values: number;
    offset?: number;
    shape: readonly number[];
    strides: readonly number[];
    /** Operations on the storage's values, such as "neg". */
    bits?: Record<string, number>;
  },
): Piece {
  const id = tuple(text("storage"), global("torch", type), text(key), text("cpu"), integer(values));
  const hooks: Piece = [global("collections", "OrderedDict"), ")R"];
  const sizes = [tuple(...shape.map(integer)), tuple(...strides.map(integer))];
  const more = bits
    ? [dictionary(...Object.entries(bits).map(([key, value]) => [key, integer(value)] as const))]
    : [];
  const args = tuple([id, "Q"], integer(offset), ...sizes, 0x89, hooks, ...more);
  return [global("torch._utils", "_rebuild_tensor_v2"), args, "R"];
}

/** The file that `torch.save(tensors, path)` writes. */
export function torchFileOf(tensors: ReadonlyMap<string, Tensor>): Uint8Array<ArrayBuffer> {
  const pairs = [...tensors].map(([name, { shape, data }], key): [string, Piece] => {
    const type = data instanceof Float32Array ? "FloatStorage" : "LongStorage";
    const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((a, b) => a * b, 1));
    return [
      name,
      pickledTensor({ type, key: `${key}`, values: data.length, shape, strides }),
    ];
  });
  const bytes = [...tensors.values()].map(({ data }) =>
    new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  );
  return archiveOf(pickleOf(dictionary(...pairs)), bytes);
}
