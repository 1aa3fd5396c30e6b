/** A value of a Parquet file as the cell of a table: a text, or a list of them; undefined is an empty cell. */
import { UserError } from "../errors.ts";
import type { ParquetColumn } from "./columns.ts";

/** A cell. */
export type Cell = string | readonly string[] | undefined;

/**
 * The cell of a value.
 *
 * @param value The value of a column that holds no images.
 * @param column The column.
 * @param classes The names that integers stand for; -1 stands for no class.
 * @param where The place, for the message.
 * @throws UserError When an integer stands for no class.
 */
export function cellOf(
  value: unknown,
  column: ParquetColumn,
  classes: readonly string[] | undefined,
  where: string,
): Cell {
  if (column.kind !== "list") return textOf(value, column, classes, where);
  if (value === null || value === undefined) return undefined;
  return Array.from(
    value as ArrayLike<unknown>,
    (element) => textOf(element, column, classes, where),
  ).filter((text) => text !== undefined);
}

function textOf(
  value: unknown,
  { single }: ParquetColumn,
  classes: readonly string[] | undefined,
  where: string,
): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number" || typeof value === "bigint") {
    if (classes !== undefined) return className(Number(value), classes, where);
    if (Number.isNaN(value)) return undefined;
    return single ? shortest(Number(value)) : String(value);
  }
  if (value instanceof Uint8Array) return utf8(value);
  return String(value);
}

/** A number of 32 bits in the fewest digits that mean it: 53.9 and not 53.900001525878906. */
function shortest(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}

function className(
  value: number,
  classes: readonly string[],
  where: string,
): string | undefined {
  // What the `datasets` library writes where a row has no label.
  if (value === -1) return undefined;
  const name = classes[value];
  if (name !== undefined) return name;
  throw new UserError(
    `${where} holds class ${value}, and the file names the classes 0 to ${classes.length - 1}`,
  );
}

/** Bytes that some programs write for text; undefined where they are none. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // deno-lint-ignore no-control-regex
    return /[\0-\x08\x0e-\x1f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
