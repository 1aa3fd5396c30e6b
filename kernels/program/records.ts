/**
 * What the host writes for every batch of a chunk and kernels read field by field: the one place where
 * the fields have their names and their order. WGSL includes them as a struct (`//#include BatchRecord`),
 * the CPU engine's build writes them as a class of AssemblyScript.
 */

/** A field's type, 4 bytes, and how many of them there are where it is an array. */
export type FieldType = "f32" | "u32" | readonly ["f32", number];

/** The value of a field on the host. */
type FieldValue<T extends FieldType> = T extends string ? number : readonly number[];

/** A record of 4-byte fields, as it lies in memory. */
export interface RecordLayout<F extends Readonly<Record<string, FieldType>>> {
  /** The name of the struct. */
  readonly name: string;
  /** The fields in the order in which they lie. */
  readonly fields: F;
  /** How many 4-byte words a record has. */
  readonly words: number;
  /** The same fields as a list: where each begins, counted in words, and how many words it has. */
  readonly places: readonly FieldPlace[];
}

/** Where a field lies in its record. */
export interface FieldPlace {
  /** The field's name. */
  readonly name: string;
  /** Words before it. */
  readonly at: number;
  /** How many words it has. */
  readonly length: number;
  /** Whether it holds whole numbers, not floats. */
  readonly unsigned: boolean;
}

/** A record's fields by name. */
export type RecordValues<F extends Readonly<Record<string, FieldType>>> = {
  readonly [K in keyof F]: FieldValue<F[K]>;
};

function defineRecord<const F extends Readonly<Record<string, FieldType>>>(
  name: string,
  fields: F,
): RecordLayout<F> {
  let words = 0;
  const places = Object.entries(fields).map(([name, type]): FieldPlace => {
    const place = { name, at: words, length: wordsOf(type), unsigned: type === "u32" };
    words += place.length;
    return place;
  });
  return { name, fields, words, places };
}

/** 4-byte words of a field. */
export function wordsOf(type: FieldType): number {
  return typeof type === "string" ? 1 : type[1];
}

/** What changes from one batch of a chunk to the next for optimizer, averages and dropout. */
export const batchRecord = defineRecord("BatchRecord", {
  /** learningRate / (1 - beta1^t), at the optimizer step t. */
  stepSize: "f32",
  /** sqrt(1 - beta2^t). */
  secondCorrection: "f32",
  /** Any number; names the batch's dropout masks. */
  dropoutSeed: "u32",
  learningRate: "f32",
  /** 1 less the decay of the EMA; 0 in a batch after which no average is updated. */
  emaWeight: "f32",
  /** 1 where gradients are added to those of the batches before, 0 in an optimizer step's first batch. */
  accumulates: "f32",
  /** 1 where the weights are updated, 0 in a batch whose optimizer step goes on. */
  updates: "f32",
  /** Makes a record 32 bytes long. */
  unused: "f32",
});

/** How one image of a batch is augmented; see `augment/augment.wgsl`. */
export const augmentationDraw = defineRecord("AugmentationDraw", {
  /** 1 where the image is mirrored. */
  flip: "f32",
  /** The rank of the permutation of the three operations among all six. */
  order: "f32",
  /** Of brightness, contrast and saturation. */
  factors: ["f32", 3],
  /** The inverse affine matrix by rows. */
  matrix: ["f32", 6],
  /** The part that is enlarged to the whole image: left, top, width and height in pixels. */
  crop: ["f32", 4],
  /** The part of the augmented image that is erased: left, top, width and height in pixels. */
  erase: ["f32", 4],
  /** The part in which the image is mixed with the one before it in the batch: left, top, width and height. */
  mixed: ["f32", 4],
  /** The weight of the image's own pixels in that part. */
  mixedWeight: "f32",
});

/**
 * Writes a record.
 *
 * @param layout Its fields.
 * @param values A value for each field; what is left out is 0.
 * @param target Where to write it.
 * @param index Which of the target's records it becomes.
 * @example
 * ```ts
 * import { batchRecord, writeRecord } from "./records.ts";
 * const floats = new Float32Array(batchRecord.words);
 * writeRecord(batchRecord, { learningRate: 0.5 }, floats);
 * console.assert(floats[3] === 0.5);
 * ```
 */
export function writeRecord<F extends Readonly<Record<string, FieldType>>>(
  { places, words }: RecordLayout<F>,
  values: Partial<RecordValues<F>>,
  target: Float32Array,
  index = 0,
): void {
  // A record is written for every image of every batch, so nothing is allocated for a float.
  for (const { name, at, length, unsigned } of places) {
    const value: number | readonly number[] = values[name] ?? 0;
    const start = index * words + at;
    if (typeof value !== "number") target.set(value, start);
    else if (!unsigned) target.fill(value, start, start + length);
    else new Uint32Array(target.buffer, target.byteOffset + start * 4, length).fill(value);
  }
}

/** Records as they lie in memory, one after the other. */
export function encodeRecords<F extends Readonly<Record<string, FieldType>>>(
  layout: RecordLayout<F>,
  records: readonly Partial<RecordValues<F>>[],
): Float32Array<ArrayBuffer> {
  const floats = new Float32Array(records.length * layout.words);
  for (const [index, values] of records.entries()) writeRecord(layout, values, floats, index);
  return floats;
}

/** A record as a struct of WGSL. */
export function structOf({ name, fields }: RecordLayout<Readonly<Record<string, FieldType>>>) {
  const members = Object.entries(fields).map(([field, type]) =>
    `  ${field}: ${typeof type === "string" ? type : `array<${type[0]}, ${type[1]}>`},`
  );
  return {
    path: "kernels/program/records.ts",
    source: [`struct ${name} {`, ...members, "}"].join("\n"),
  };
}
