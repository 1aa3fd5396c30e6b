/**
 * The format of torch.save until version 1.6, in which torchvision's first weights are: several pickles - a
 * magic number, the format's version, the machine, the value, the storages' keys - and then each storage
 * with its length before it.
 */
import { type StorageReference, type TorchPickle, unpickleTensors } from "./torch_tensors.ts";

/** The first pickle: the magic number. */
export const legacyMagic = new Uint8Array(
  [0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, 0x2e],
);

const knownVersion = 1001;

/** The content of a file. */
export interface LegacyFile extends TorchPickle {
  readonly bytesOf: ReadonlyMap<StorageReference, Uint8Array<ArrayBuffer>>;
}

/**
 * Reads a file.
 *
 * @param bytes The whole file; it starts with the magic number.
 * @param refuse Throws, with the reason.
 */
export function readLegacyFile(
  bytes: Uint8Array<ArrayBuffer>,
  refuse: (reason: string) => never,
): LegacyFile {
  let position = legacyMagic.length;
  const next = (): TorchPickle => {
    const pickle = unpickleTensors(bytes.subarray(position), refuse);
    position += pickle.length;
    return pickle;
  };
  const version = next().value;
  if (version !== knownVersion) refuse(`its format is not version ${knownVersion}`);
  const machine = next().value;
  if (!(machine instanceof Map) || machine.get("little_endian") !== true) {
    refuse("its byte order is not little-endian");
  }
  const pickle = next();
  const keys = next().value;
  if (!Array.isArray(keys)) return refuse("it does not list its storages");

  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bytesOf = new Map<StorageReference, Uint8Array<ArrayBuffer>>();
  for (const key of keys) {
    const storage = pickle.storages.get(key);
    if (!storage) return refuse("it lists a storage that no tensor has");
    const end = position + 8 + storage.length * storage.type.size;
    if (end > bytes.length) refuse(`it is cut off: ${bytes.length} of at least ${end} bytes`);
    if (view.getBigUint64(position, true) !== BigInt(storage.length)) {
      refuse("a storage has another length than its tensors say");
    }
    bytesOf.set(storage, bytes.subarray(position + 8, end));
    position = end;
  }
  return { ...pickle, bytesOf };
}
