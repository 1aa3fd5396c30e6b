/**
 * The columns of a Parquet file as those of a table: structs become a column for each of their fields, named by
 * the path, as `attributes.colour`; a struct of bytes and a path is an image, as the `datasets` library of
 * Hugging Face writes it. What no cell of a table can hold is listed with its reason.
 */
import type { SchemaTree } from "./deps.ts";

/** A column of a table. */
export interface ParquetColumn {
  /** Its name; of a struct's field the whole path. */
  readonly name: string;
  /** The names by which its value is found in a row. */
  readonly path: readonly string[];
  /** What a value is: one of text or a number, a list of those, bytes, or an image's bytes with its path. */
  readonly kind: "scalar" | "list" | "bytes" | "image";
  /** Whether values are numbers of 32 bits, which have few digits. */
  readonly single: boolean;
}

/** The columns of a file. */
export interface ParquetColumns {
  readonly columns: readonly ParquetColumn[];
  /** Why a column cannot be read as cells of a table, by its name. */
  readonly leftOut: ReadonlyMap<string, string>;
}

/**
 * The columns that a schema means.
 *
 * @param schema The root of the file's schema.
 */
export function columnsOf(schema: SchemaTree): ParquetColumns {
  const columns: ParquetColumn[] = [];
  const leftOut = new Map<string, string>();
  const add = (node: SchemaTree, above: readonly string[]) => {
    const path = [...above, node.element.name];
    const name = path.join(".");
    const nested = nestedKind(node);
    if (nested !== undefined) leftOut.set(name, nested);
    else if (isLeaf(node)) columns.push({ name, path, ...leafKind(node) });
    else if (isList(node)) {
      const element = elementOf(node)!;
      columns.push({ name, path, kind: "list", single: element.element.type === "FLOAT" });
    } else if (isImage(node)) columns.push({ name, path, kind: "image", single: false });
    else for (const child of node.children) add(child, path);
  };
  for (const child of schema.children) add(child, []);
  return { columns, leftOut };
}

/** What a column is that has no cells; undefined for any other. */
function nestedKind(node: SchemaTree): string | undefined {
  const { converted_type, logical_type, repetition_type } = node.element;
  if (isLeaf(node)) return undefined;
  if (logical_type?.type === "VARIANT") return "values of any type";
  if (converted_type?.startsWith("MAP") || logical_type?.type === "MAP") return "maps";
  if (!isList(node)) return repetition_type === "REPEATED" ? "lists of structs" : undefined;
  const element = elementOf(node);
  if (element === undefined || !isLeaf(element)) {
    return element !== undefined && isImage(element)
      ? "lists of images"
      : "lists of structs or of lists";
  }
  return isBytes(element) ? "lists of bytes" : undefined;
}

function leafKind(node: SchemaTree): Pick<ParquetColumn, "kind" | "single"> {
  const single = node.element.type === "FLOAT";
  if (node.element.repetition_type === "REPEATED") return { kind: "list", single };
  return { kind: isBytes(node) ? "bytes" : "scalar", single };
}

function isLeaf({ children }: SchemaTree): boolean {
  return children.length === 0;
}

function isList({ element }: SchemaTree): boolean {
  return element.converted_type === "LIST" || element.logical_type?.type === "LIST";
}

/** The elements of a list, which has a group between in files of today, and none in old ones. */
function elementOf({ children }: SchemaTree): SchemaTree | undefined {
  const [repeated] = children;
  if (repeated === undefined || isLeaf(repeated)) return repeated;
  return repeated.children.length === 1 ? repeated.children[0] : repeated;
}

function isImage({ children }: SchemaTree): boolean {
  const bytes = children.find(({ element }) => element.name === "bytes");
  return bytes !== undefined && isLeaf(bytes) && bytes.element.type === "BYTE_ARRAY" &&
    children.every(({ element }) => ["bytes", "path"].includes(element.name));
}

/** Whether values are bytes that nothing says to be text. */
function isBytes({ element }: SchemaTree): boolean {
  return element.type === "BYTE_ARRAY" && element.converted_type === undefined &&
    element.logical_type === undefined;
}
