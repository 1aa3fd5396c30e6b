/**
 * Reads the files of torch.save: `.pth` and `.pt`. No code in them is run: a file gives tensors by name, or
 * an error that says what is wrong with it.
 */
import { UserError } from "../../data/errors.ts";
import type { Tensor } from "../safetensors.ts";
import { legacyMagic, readLegacyFile } from "./torch_legacy.ts";
import {
  readTensors,
  type StorageReference,
  TensorView,
  unpickleTensors,
} from "./torch_tensors.ts";
import { readTorchArchive } from "./torch_zip.ts";

/** The first bytes of a zip archive. */
const zipMagic = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);

/** Names of the weights in checkpoints that also hold an optimizer and the like. */
const nestedNames = ["state_dict", "model"];

/** The prefix of every name after training on several devices. */
const parallelPrefix = "module.";

/**
 * Whether a file is one of torch.save, by its first bytes.
 *
 * @param bytes A file, or its beginning.
 */
export function isTorchFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, zipMagic) || startsWith(bytes, legacyMagic);
}

/**
 * Reads tensors that torch.save wrote.
 *
 * @param bytes The whole file: a state dict, or a checkpoint with one under `state_dict` or `model`.
 * @param source The file's name in errors, such as its path.
 * @returns Tensors in the file's order, as {@linkcode decodeSafetensors} returns them; float64 becomes
 * float32 as well, and int32 int64. A `module.` before every name is removed.
 * @throws UserError When the file is damaged or holds anything but tensors by name; it says what.
 */
export function decodeTorchFile(
  bytes: Uint8Array<ArrayBuffer>,
  source: string,
): ReadonlyMap<string, Tensor> {
  const refuse = (reason: string): never => {
    throw new UserError(`${source} is refused: ${reason}.`);
  };
  const { value, bytesOf } = startsWith(bytes, zipMagic)
    ? openArchive(bytes, refuse)
    : startsWith(bytes, legacyMagic)
    ? openLegacy(bytes, refuse)
    : refuse("it is no file of torch.save");
  const views = stateDict(value);
  if (views.size === 0) {
    refuse("it holds no tensors by name, alone or under state_dict or model");
  }
  return readTensors(views, bytesOf, refuse);
}

/** A pickle's value, and the bytes of its storages. */
interface Opened {
  readonly value: unknown;
  readonly bytesOf: (storage: StorageReference) => Uint8Array;
}

function openArchive(bytes: Uint8Array, refuse: (reason: string) => never): Opened {
  const { pickle, storages } = readTorchArchive(bytes, refuse);
  const { value } = unpickleTensors(pickle, refuse);
  const bytesOf = ({ key, length, type }: StorageReference) => {
    const content = storages.get(key);
    if (!content || content.length !== length * type.size) {
      const [has, asks] = [content?.length ?? 0, length * type.size];
      return refuse(`a storage has ${has} bytes where its tensors ask for ${asks}`);
    }
    return content;
  };
  return { value, bytesOf };
}

function openLegacy(bytes: Uint8Array<ArrayBuffer>, refuse: (reason: string) => never): Opened {
  const { value, bytesOf } = readLegacyFile(bytes, refuse);
  return { value, bytesOf: (storage) => bytesOf.get(storage) ?? refuse("it lacks a storage") };
}

/** The tensors of a state dict, by name; none where there is no state dict. */
function stateDict(value: unknown): Map<string, TensorView> {
  if (!(value instanceof Map)) return new Map();
  const nested = nestedNames.map((name) => value.get(name)).find((item) => item instanceof Map);
  const views = new Map(
    [...nested ?? value].filter((pair): pair is [string, TensorView] =>
      typeof pair[0] === "string" && pair[1] instanceof TensorView
    ),
  );
  const names = [...views.keys()];
  if (!names.every((name) => name.startsWith(parallelPrefix))) return views;
  return new Map([...views].map(([name, view]) => [name.slice(parallelPrefix.length), view]));
}

function startsWith(bytes: Uint8Array, magic: Uint8Array): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
