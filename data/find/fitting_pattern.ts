/**
 * Image column and image pattern for other data than they were made for. Folders that are labels may be a split there and not here,
 * or lie in folders that are called otherwise.
 */
import { resolve } from "node:path";
import { readCsv } from "../csv.ts";
import { findCsv } from "../open_table.ts";
import { findColumns } from "./find_columns.ts";
import { FolderLayout, namesFolders, splitPlaceholder } from "../folder_layout.ts";
import { foldersWithImages } from "../folder_table.ts";

/**
 * Finds image column and image pattern of data that a run's labels are to be read from.
 *
 * @param data A catalogue.
 * @param run The run's image pattern, the names of its labels and the column of its split; the encoding of the data.
 * @returns Both, and the column where there is one of its name; no pattern for folders whose meaning is to be found
 * out.
 * @throws UserError When the data does not exist.
 */
export async function fittingPattern(
  data: string,
  { pattern, imageColumn, labels, splitColumn, encoding }: {
    pattern: string;
    imageColumn: string;
    labels: readonly string[];
    splitColumn?: string | undefined;
    encoding?: string | undefined;
  },
): Promise<
  { imageColumn: string; imagePattern?: string | undefined; splitColumn?: string | undefined }
> {
  const path = await findCsv(data);
  const isFolders = path === resolve(data) && (await Deno.stat(path)).isDirectory;
  if (!isFolders) {
    // Of a table `/{}` behind a column hardly ever means files without an ending.
    const hasSides = splitColumn !== undefined && await hasColumn(path, splitColumn, encoding);
    const sides = hasSides ? { splitColumn } : {};
    const own = { imageColumn, imagePattern: pattern, ...sides };
    if (!namesFolders(pattern) || !pattern.endsWith("}/{}")) return own;
    const found = await findColumns({ data, labels, encoding });
    return found.imageColumn === undefined
      ? own
      : { imageColumn: found.imageColumn, imagePattern: found.imagePattern, ...sides };
  }
  if (!namesFolders(pattern)) return { imageColumn };
  const folders = (await foldersWithImages(path)).filter(({ length }) => length > 0);
  const imagePattern = candidates(pattern).find((candidate) => fits(candidate, folders));
  return { imageColumn, imagePattern };
}

async function hasColumn(
  path: string,
  column: string,
  encoding: string | undefined,
): Promise<boolean> {
  for await (const { fields } of readCsv(path, { encoding, canBeNamed: true })) {
    return fields.some((name) => name.trim() === column);
  }
  return false;
}

/** Patterns with the same labels, the likeliest first. */
function candidates(pattern: string): string[] {
  const split = `{${splitPlaceholder}}`;
  const steps = pattern.split("/");
  const own = steps.filter((step) => step !== split);
  const isFixed = (step: string) => !/[{*]/.test(step);
  const variants = [
    own,
    own.map((step) => isFixed(step) ? "*" : step),
    own.filter((step) => !isFixed(step)),
  ];
  return [
    ...(steps.includes(split) ? [steps] : []),
    ...variants.map((own) => [split, ...own]),
    ...variants,
  ].map((steps) => steps.join("/"));
}

/** Whether a pattern gives every folder of images its labels. */
function fits(pattern: string, folders: readonly (readonly string[])[]): boolean {
  const layout = new FolderLayout(pattern);
  return folders.every((steps) => {
    const { labels, side, problem } = layout.read(steps);
    return problem === undefined && (side === "test" || !labels.includes(""));
  });
}
