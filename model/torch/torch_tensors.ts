/**
 * The one thing that torch's pickles may ask for: tensors, each a view of a storage that lies outside
 * of the pickle. A view's values may lie in any order, leave others out, or be several times the same
 * ones, as those of expanded tensors are; they are read as torch reads them. What a pickle says of a
 * view is checked against the storage before anything is allocated, and all views together may hold no
 * more than twice the storages' bytes and some room for expanded ones: so a small file never becomes a
 * large allocation.
 */
import { type Globals, type PickleFunction, unpickle } from "./pickle.ts";
import { type Tensor, widenBfloat16 } from "../safetensors.ts";

/** How the values of a storage become those of a tensor. */
interface StorageType {
  /** Bytes of a value. */
  readonly size: number;
  readonly read: (bytes: ArrayBuffer) => Tensor["data"];
}

/** A storage as a pickle names it; its bytes lie elsewhere. */
export interface StorageReference {
  readonly key: string;
  /** Values. */
  readonly length: number;
  readonly type: StorageType;
}

/** What torch's pickle holds, and every storage that it names. */
export interface TorchPickle {
  /** A {@linkcode TensorView} wherever a tensor stood. */
  readonly value: unknown;
  readonly storages: ReadonlyMap<string, StorageReference>;
  /** Bytes of the pickle. */
  readonly length: number;
}

/** What no state dict comes near: it takes some 200 bytes for each tensor. */
const longestPickle = 4 << 20;

const mostDimensions = 64; // torch's own limit

/** Bytes that values may take which are repeated: as many as all weights of a large MobileNetV2. */
const repeatedBytes = 64 << 20;

/* @__NO_SIDE_EFFECTS__ */
// a bundle whose page reads no torch file leaves it out
const storageType = (size: number, read: StorageType["read"]): StorageType => ({ size, read });

const storageTypes: Globals = new Map([
  ["torch.FloatStorage", storageType(4, (bytes) => new Float32Array(bytes))],
  ["torch.DoubleStorage", storageType(8, (bytes) => new Float32Array(new Float64Array(bytes)))],
  ["torch.HalfStorage", storageType(2, (bytes) => new Float32Array(new Float16Array(bytes)))],
  ["torch.BFloat16Storage", storageType(2, widenBfloat16)],
  ["torch.LongStorage", storageType(8, (bytes) => new BigInt64Array(bytes))],
  [
    "torch.IntStorage",
    storageType(4, (bytes) => BigInt64Array.from(new Int32Array(bytes), BigInt)),
  ],
  [
    "torch.ShortStorage",
    storageType(2, (bytes) => BigInt64Array.from(new Int16Array(bytes), BigInt)),
  ],
  ["torch.CharStorage", storageType(1, (bytes) => new Int8Array(bytes))],
  ["torch.ByteStorage", storageType(1, (bytes) => new Uint8Array(bytes))],
  ["torch.BoolStorage", storageType(1, (bytes) => new Uint8Array(bytes))],
]);

/** A tensor whose values have not been read. */
export class TensorView {
  constructor(
    readonly storage: StorageReference,
    /** First value in the storage. */
    readonly offset: number,
    readonly shape: readonly number[],
    /** Values from one item to the next, in each dimension. */
    readonly strides: readonly number[],
  ) {}

  /** Values in the tensor. */
  get length(): number {
    if (this.shape.includes(0)) return 0; // whatever the others are
    return this.shape.reduce((product, size) => product * size, 1);
  }

  /** Values of the storage from its first to its last. */
  get reach(): number {
    if (this.length === 0) return 0;
    return 1 + this.shape.reduce((sum, size, axis) => sum + (size - 1) * this.strides[axis]!, 0);
  }
}

/**
 * Reads a pickle as torch writes it.
 *
 * @param bytes Starts with the pickle.
 * @param refuse Throws, with the reason.
 */
export function unpickleTensors(
  bytes: Uint8Array,
  refuse: (reason: string) => never,
): TorchPickle {
  const storages = new Map<string, StorageReference>();
  const persistent = (id: unknown): StorageReference => {
    // ("storage", type, key, device, values), and a sixth of None in older files.
    const [kind, type, key, , length, view = null] = Array.isArray(id) ? id : [];
    if (
      kind !== "storage" || !isStorageType(type) || typeof key !== "string" || !isCount(length) ||
      view !== null
    ) {
      return refuse("its pickle names a storage in a way that torch does not");
    }
    const known = storages.get(key);
    if (known && (known.length !== length || known.type !== type)) {
      refuse("its pickle gives one storage two sizes or types");
    }
    const reference = known ?? { key, length, type };
    storages.set(key, reference);
    return reference;
  };

  // Whether a gradient is wanted and hooks of the backward pass are nobody's business here.
  const rebuildTensor: PickleFunction = (
    [storage, offset, shape, strides, _gradient, _hooks, bits = null],
  ) => {
    if (
      !isStorage(storage) || !isCount(offset) || !isCounts(shape) || !isCounts(strides) ||
      shape.length !== strides.length || shape.length > mostDimensions
    ) {
      return refuse("its pickle describes a tensor in a way that torch does not");
    }
    // Such as "neg": what lies in the storage are not yet the tensor's values.
    if (bits !== null && !(bits instanceof Map && bits.size === 0)) {
      refuse(`a tensor [${shape}] is to be computed from its storage; save a copy by .clone()`);
    }
    const view = new TensorView(storage, offset, shape, strides);
    if (!Number.isSafeInteger(view.length)) {
      refuse(`a tensor [${shape}] has more values than torch can count`);
    }
    // Not so for strides that overflow, whose sums are no smaller for that.
    if (!(offset + view.reach <= storage.length)) {
      refuse(`a tensor [${shape}] reaches beyond its storage of ${storage.length} values`);
    }
    return view;
  };
  const rebuildParameter: PickleFunction = ([tensor]) =>
    tensor instanceof TensorView ? tensor : refuse("its pickle makes a parameter of no tensor");

  const globals = new Map<string, unknown>([
    ...storageTypes,
    ["collections.OrderedDict", () => new Map()],
    ["torch._utils._rebuild_tensor_v2", rebuildTensor],
    ["torch._utils._rebuild_parameter", rebuildParameter],
  ]);
  const pickle = bytes.subarray(0, longestPickle);
  return { ...unpickle(pickle, { globals, persistent, refuse }), storages };
}

/**
 * Reads the values of tensors.
 *
 * @param views Tensors by name.
 * @param bytesOf The bytes of a storage, as many as its values take.
 * @param refuse Throws, with the reason.
 * @returns Tensors whose values have torch's order, as many as their shape says; floats of any width are
 * float32, whole numbers int64 or, where they are bytes or truth values, int8 or uint8.
 */
export function readTensors(
  views: ReadonlyMap<string, TensorView>,
  bytesOf: (storage: StorageReference) => Uint8Array,
  refuse: (reason: string) => never,
): Map<string, Tensor> {
  const storages = new Set([...views.values()].map(({ storage }) => storage));
  const stored = [...storages].reduce((sum, { length, type }) => sum + length * type.size, 0);
  let room = 2 * stored + repeatedBytes;
  const tensors = new Map<string, Tensor>();
  for (const [name, view] of views) {
    const { storage, offset, shape } = view;
    const { size, read } = storage.type;
    room -= Math.max(view.reach, view.length) * size;
    if (room < 0) {
      refuse(
        "its tensors repeat the values of their storages more often than tensors of a model do; " +
          "save copies of them by .clone()",
      );
    }
    const start = offset * size;
    const bytes = bytesOf(storage).subarray(start, start + view.reach * size);
    const values = read(new Uint8Array(bytes).buffer); // a copy, aligned
    tensors.set(name, { shape, data: isContiguous(view) ? values : gather(view, values) });
  }
  return tensors;
}

/** Whether values lie in torch's order, the last dimension fastest, without gaps. */
function isContiguous({ shape, strides, length }: TensorView): boolean {
  let expected = 1;
  return length === 0 || shape.toReversed().every((size, index) => {
    const stride = strides.at(-1 - index);
    const fits = size === 1 || stride === expected;
    expected *= size;
    return fits;
  });
}

/** Copies values into torch's order, each as often as the view holds it. */
function gather({ shape, strides, length }: TensorView, values: Tensor["data"]): Tensor["data"] {
  const places = new Uint32Array(length);
  let filled = 1;
  // From the last dimension on: what is filled is repeated, each time a stride further.
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    for (let item = 1; item < shape[axis]!; item++) {
      for (let index = 0; index < filled; index++) {
        places[item * filled + index] = places[index]! + item * strides[axis]!;
      }
    }
    filled *= shape[axis]!;
  }
  const copy = new (values.constructor as new (length: number) => Tensor["data"])(length);
  for (let index = 0; index < length; index++) copy[index] = values[places[index]!]!;
  return copy;
}

function isStorageType(value: unknown): value is StorageType {
  return [...storageTypes.values()].includes(value);
}

function isStorage(value: unknown): value is StorageReference {
  return typeof value === "object" && value !== null && "key" in value && "type" in value;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(isCount);
}
