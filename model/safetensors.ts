/**
 * The safetensors format, https://github.com/huggingface/safetensors#format: 8 bytes with the length
 * of a JSON header, the header, then the tensors' bytes end to end. Files are not trusted: a header with
 * wrong shapes, offsets or lengths is refused, with the tensor's name. Files written here have a checksum of
 * their content in the metadata, `crc32`, so that damage is detected on reading. Files of other programs have
 * none.
 *
 * Numbers are little-endian, as is every machine that has WebGPU or WebAssembly.
 */
import { UserError } from "../data/errors.ts";
import { quoteName } from "../data/quote_name.ts";
import { crc32 } from "./crc32.ts";
import { repeatedName } from "./json_names.ts";

/** Named dimensions and values, the last dimension fastest; no dimensions make a scalar. */
export interface Tensor {
  /** Its dimensions; empty for a scalar. */
  readonly shape: readonly number[];
  /** Floats of other widths become F32 when read. */
  readonly data:
    | Float32Array<ArrayBuffer>
    | BigInt64Array<ArrayBuffer>
    | Int8Array<ArrayBuffer>
    | Uint8Array<ArrayBuffer>;
}

/** A tensor to be written, which may be F16 too. */
export interface WrittenTensor extends Pick<Tensor, "shape"> {
  /** Values, row by row. */
  readonly data: Tensor["data"] | Float16Array<ArrayBuffer>;
}

/** The content of a safetensors file. */
export interface Safetensors {
  /** Tensors by name. */
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** Free text by name, without the checksum. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** The bytes of a value of each type, and the conversion of bytes to an array. */
const dtypes = new Map<string, { size: number; read: (bytes: ArrayBuffer) => Tensor["data"] }>([
  ["I64", { size: 8, read: (bytes) => new BigInt64Array(bytes) }],
  ["F32", { size: 4, read: (bytes) => new Float32Array(bytes) }],
  ["F64", { size: 8, read: (bytes) => new Float32Array(new Float64Array(bytes)) }],
  ["F16", { size: 2, read: (bytes) => new Float32Array(new Float16Array(bytes)) }],
  ["BF16", { size: 2, read: widenBfloat16 }],
  ["I8", { size: 1, read: (bytes) => new Int8Array(bytes) }],
  ["U8", { size: 1, read: (bytes) => new Uint8Array(bytes) }],
]);

const metadataName = "__metadata__";

/** The name of the checksum in the metadata. */
const checksumName = "crc32";

/** The format's own limit: 100 MB of header. */
const longestHeader = 100_000_000;

/**
 * Writes tensors.
 *
 * @param tensors Tensors by name. Those of wider values come first in the file, so that each starts on
 * a multiple of its values' size.
 * @param metadata Free text by name.
 * @returns The file's bytes.
 * @throws Error When a shape does not fit its data, or a tensor has the reserved name `__metadata__`.
 *
 * @example
 * ```ts
 * import { decodeSafetensors, encodeSafetensors } from "./safetensors.ts";
 *
 * const bias = { shape: [3], data: new Float32Array([1, 2, 3]) };
 * const bytes = encodeSafetensors(new Map([["bias", bias]]), new Map([["made by", "facet"]]));
 * if (decodeSafetensors(bytes).tensors.get("bias")!.data[2] !== 3) throw new Error();
 * ```
 */
export function encodeSafetensors(
  tensors: ReadonlyMap<string, WrittenTensor>,
  metadata: ReadonlyMap<string, string> = new Map(),
): Uint8Array<ArrayBuffer> {
  const ordered = [...tensors].sort(([, a], [, b]) =>
    b.data.BYTES_PER_ELEMENT - a.data.BYTES_PER_ELEMENT
  );
  const entries: [string, unknown][] = [];
  const contents: Content[] = [];
  let end = 0;
  for (const [name, { shape, data }] of ordered) {
    if (name === metadataName) throw new Error(`no tensor may be called ${name}`);
    if (product(shape) !== data.length) {
      throw new Error(`${name} has ${data.length} values, which do not make [${shape}]`);
    }
    const begin = end;
    end += data.byteLength;
    const dtype = dtypeOf(data);
    entries.push([name, { dtype, shape, data_offsets: [begin, end] }]);
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    contents.push({ name, dtype, shape, bytes });
  }
  const described = new Map(metadata).set(checksumName, checksumOf(contents, metadata));
  const header = { [metadataName]: Object.fromEntries(described), ...Object.fromEntries(entries) };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const headerLength = Math.ceil(json.length / 8) * 8;

  const bytes = new Uint8Array(8 + headerLength + end);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerLength), true);
  bytes.fill(0x20, 8, 8 + headerLength); // spaces
  bytes.set(json, 8);
  let position = 8 + headerLength;
  for (const { bytes: content } of contents) {
    bytes.set(content, position);
    position += content.length;
  }
  return bytes;
}

/** A tensor as it is stored. */
interface Content extends Pick<Tensor, "shape"> {
  readonly name: string;
  readonly dtype: string;
  readonly bytes: Uint8Array;
}

/**
 * The checksum of a file's content, in hexadecimal. It does not depend on the order of tensors and texts in
 * the file, so a program that writes the same content again may copy it.
 */
function checksumOf(
  tensors: readonly Content[],
  metadata: ReadonlyMap<string, string>,
): string {
  const byName = <Item>(items: readonly Item[], name: (item: Item) => string) =>
    items.toSorted((a, b) => name(a) < name(b) ? -1 : 1);
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  let sum = 0;
  for (const [name, value] of byName([...metadata], ([name]) => name)) {
    if (name !== checksumName) sum = crc32(text([name, value]), sum);
  }
  for (const { name, dtype, shape, bytes } of byName(tensors, ({ name }) => name)) {
    sum = crc32(bytes, crc32(text([name, dtype, shape]), sum));
  }
  return sum.toString(16).padStart(8, "0");
}

/**
 * Reads tensors.
 *
 * @param bytes The whole file.
 * @param source The file's name in errors, such as its path.
 * @returns Copies of its tensors, in the file's order, and its metadata.
 * @throws UserError When the bytes are not a valid safetensors file, hold values of another type or do
 * not match the checksum in the file; it names the tensor.
 */
export function decodeSafetensors(bytes: Uint8Array, source = "safetensors"): Safetensors {
  const refuse = (reason: string): never => {
    throw new UserError(`${source} cannot be read: ${reason}.`);
  };
  if (bytes.length < 8) refuse(`it has ${bytes.length} bytes and no header`);
  const start = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  if (start > BigInt(Math.min(bytes.length - 8, longestHeader))) {
    refuse(`its header would be ${start} bytes long; it is cut off or no safetensors file`);
  }
  const dataStart = 8 + Number(start);
  const header = parseHeader(bytes.subarray(8, dataStart), refuse);
  const dataLength = bytes.length - dataStart;

  const metadata = new Map<string, string>();
  const entries: Entry[] = [];
  for (const [name, value] of Object.entries(header)) {
    if (name !== metadataName) entries.push(parseEntry(name, value, refuse));
    else {
      if (!isObject(value)) return refuse("its metadata is no object");
      for (const [key, text] of Object.entries(value)) {
        metadata.set(
          key,
          typeof text === "string" ? text : refuse(`its metadata ${quoteName(key)} is no text`),
        );
      }
    }
  }

  // End to end, without gaps: no two tensors share bytes, and there are no other bytes between them.
  entries.sort((a, b) => a.begin - b.begin || a.end - b.end);
  let end = 0;
  for (const entry of entries) {
    if (entry.begin !== end) {
      refuse(
        `tensor ${quoteName(entry.name)} starts at byte ${entry.begin} where ${end} is expected`,
      );
    }
    end = entry.end;
    if (end > dataLength) {
      refuse(
        `tensor ${quoteName(entry.name)} ends at byte ${end} of ${dataLength}; the file is cut off`,
      );
    }
  }
  if (end !== dataLength) refuse(`${dataLength - end} bytes after the last tensor belong to none`);

  const contents = entries.map(({ begin, end, ...entry }) => ({
    ...entry,
    bytes: bytes.subarray(dataStart + begin, dataStart + end),
  }));
  const checksum = metadata.get(checksumName);
  if (checksum !== undefined && checksum !== checksumOf(contents, metadata)) {
    refuse(
      "it is damaged: its content does not match its checksum; copy it again (a program that " +
        `changes values on purpose has to leave ${quoteName(checksumName)} out of the metadata)`,
    );
  }
  metadata.delete(checksumName);

  const tensors = new Map<string, Tensor>();
  for (const { name, shape, bytes, read } of contents) {
    tensors.set(name, { shape, data: read(new Uint8Array(bytes).buffer) });
  }
  return { tensors, metadata };
}

/** A tensor as the header describes it; offsets count from the header's end. */
interface Entry {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
  readonly read: (bytes: ArrayBuffer) => Tensor["data"];
}

function parseHeader(bytes: Uint8Array, refuse: (reason: string) => never): object {
  let json = "";
  let header: unknown;
  try {
    json = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    header = JSON.parse(json);
  } catch {
    refuse("its header is no JSON; it is no safetensors file");
  }
  if (!json.startsWith("{") || !isObject(header)) return refuse("its header is no JSON object");
  const repeated = repeatedName(json);
  if (repeated !== undefined) refuse(`its header holds ${quoteName(repeated)} twice`);
  return header;
}

/** Checks one tensor's entry: type, shape, and the number of bytes that they require. */
function parseEntry(name: string, value: unknown, refuse: (reason: string) => never): Entry {
  const tensor = `tensor ${quoteName(name)}`;
  if (!isObject(value)) return refuse(`${tensor} is not described by an object`);
  const { dtype, shape, data_offsets: offsets } = value;
  if (typeof dtype !== "string") return refuse(`${tensor} has no type`);
  const type = dtypes.get(dtype);
  if (!type) {
    const known = [...dtypes.keys()].join(", ");
    return refuse(`${tensor} has values of type ${quoteName(dtype)}; known types are ${known}`);
  }
  if (!isCounts(shape) || !Number.isSafeInteger(product(shape) * type.size)) {
    return refuse(`the shape of ${tensor} is no list of sizes`);
  }
  if (!isCounts(offsets) || offsets.length !== 2) {
    return refuse(`the offsets of ${tensor} are not two places in the file`);
  }
  const [begin, end] = offsets as [number, number];
  const length = product(shape) * type.size;
  if (end - begin !== length) {
    refuse(`${tensor} has ${end - begin} bytes, but ${dtype} [${shape}] takes ${length}`);
  }
  return { name, dtype, shape, begin, end, read: type.read };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0);
}

function product(shape: readonly number[]): number {
  return shape.reduce((result, size) => result * size, 1);
}

function dtypeOf(data: WrittenTensor["data"]): string {
  if (data instanceof Float32Array) return "F32";
  if (data instanceof Float16Array) return "F16";
  if (data instanceof Int8Array) return "I8";
  return data instanceof BigInt64Array ? "I64" : "U8";
}

/** A bfloat16 is the upper half of a float32. */
export function widenBfloat16(bytes: ArrayBuffer): Float32Array<ArrayBuffer> {
  return new Float32Array(Uint32Array.from(new Uint16Array(bytes), (half) => half << 16).buffer);
}
