/**
 * What the `datasets` library of Hugging Face keeps about columns in a Parquet file: which integers stand for
 * which classes. It is JSON in the file's key-value metadata, under the key `huggingface`.
 */

/** Names of classes by column; those of a column within a struct by the path, as `attributes.colour`. */
export type ClassNames = ReadonlyMap<string, readonly string[]>;

/**
 * The names of classes that integers of a file stand for.
 *
 * @param metadata The file's key-value metadata.
 * @returns By column, whether it holds one class or a list of them; none where the file says nothing.
 */
export function classNamesOf(
  metadata: readonly { readonly key: string; readonly value?: string | undefined }[],
): ClassNames {
  const names = new Map<string, readonly string[]>();
  const text = metadata.find(({ key }) => key === "huggingface")?.value;
  if (text === undefined) return names;
  let known: unknown;
  try {
    known = JSON.parse(text);
  } catch {
    return names; // Another program's notes: the columns are read as they are.
  }
  const features = field(field(known, "info"), "features");
  if (isObject(features)) collect(features, "", names);
  return names;
}

function collect(
  features: Readonly<Record<string, unknown>>,
  above: string,
  names: Map<string, readonly string[]>,
): void {
  for (const [name, feature] of Object.entries(features)) {
    const path = above + name;
    const one = elementOf(feature);
    if (!isObject(one)) continue;
    if (one._type === undefined) collect(one, `${path}.`, names);
    else if (one._type === "ClassLabel" && isNames(one.names)) names.set(path, one.names);
  }
}

/** The feature of a list's elements, as the library wrote lists at its various times; others as they are. */
function elementOf(feature: unknown): unknown {
  if (Array.isArray(feature) && feature.length === 1) return feature[0];
  const kind = field(feature, "_type");
  return ["Sequence", "List", "LargeList"].includes(kind as string)
    ? field(feature, "feature")
    : feature;
}

function field(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === "string");
}
