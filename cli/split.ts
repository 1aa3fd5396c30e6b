/** `facet split`: writes train.csv and val.csv. */
import { dirname, join, resolve } from "node:path";
import { UserError } from "../data/errors.ts";
import { readCatalogue, splitRows, writeRows } from "../data/mod.ts";
import { catalogueOptions, number, type Options } from "./options.ts";
import { note } from "./output.ts";

/** Splits the catalogue `data` at random. */
export async function split(data: string, options: Options): Promise<void> {
  const catalogueOf = catalogueOptions(data, options);
  const { rows, heads, unusable } = await readCatalogue(catalogueOf);
  const stratify = heads.findIndex(({ name }) => name === options.stratify);
  if (options.stratify !== undefined && stratify < 0) {
    const names = heads.map(({ name }) => name).join(", ");
    throw new UserError(`--stratify ${options.stratify} is none of the label columns ${names}`);
  }
  const train = number("--train", options.train);
  const sides = splitRows(rows, {
    seed: number("--seed", options.seed) ?? 42,
    validation: number("--validation", options.validation) ?? 0.2,
    ...(train !== undefined && { train }),
    ...(stratify >= 0 && { stratify }),
  });
  const folder = typeof options.out === "string" ? options.out : await folderOf(data);
  try {
    await Deno.mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UserError(`cannot write to ${folder}: ${(error as Error).message}`, { cause: error });
  }
  const columns = {
    labels: heads.map(({ name }) => name),
    ...(catalogueOf.imageColumn !== undefined && { imageColumn: catalogueOf.imageColumn }),
  };
  await writeRows(join(folder, "train.csv"), sides.train, columns);
  await writeRows(join(folder, "val.csv"), sides.validation, columns);
  note(
    `${join(folder, "train.csv")}: ${sides.train.length} rows; ` +
      `${join(folder, "val.csv")}: ${sides.validation.length} rows` +
      (unusable.length > 0 ? `; ${unusable.length} rows left out as unusable` : ""),
  );
}

async function folderOf(data: string): Promise<string> {
  return (await Deno.stat(data)).isDirectory ? data : dirname(resolve(data));
}
