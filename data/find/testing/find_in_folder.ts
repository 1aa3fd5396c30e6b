/** For tests: what is found of a table beside empty files. */
import { dirname, join } from "node:path";
import { inFolder } from "../../testing/mod.ts";
import { findColumns } from "../find_columns.ts";
import type { FoundColumns, GivenColumns } from "../found_columns.ts";

/** What is found in a folder of a table and empty files. */
export async function found(
  table: readonly string[],
  files: readonly string[],
  given: Omit<GivenColumns, "data"> = {},
): Promise<FoundColumns> {
  let result: FoundColumns = {};
  await inFolder(async (folder) => {
    for (const file of files) {
      await Deno.mkdir(dirname(join(folder, file)), { recursive: true });
      await Deno.writeTextFile(join(folder, file), "");
    }
    await Deno.writeTextFile(join(folder, "shop.csv"), table.join("\n"));
    result = await findColumns({ data: folder, ...given });
  });
  return result;
}

/** The labels of a table's rows. */
export const kinds: readonly string[] = ["hat", "hat", "shoe", "shoe"];

/** A table whose column holds these names. */
export function table(column: string, names: readonly string[]): string[] {
  return [`nr,${column},kind`, ...names.map((name, row) => `x${row},${name},${kinds[row]}`)];
}

/** Names of two images for each product. */
export const several: readonly (readonly string[])[] = [1, 2, 3, 4].map((product) => [
  `${product}a.jpg`,
  `${product}b.jpg`,
]);

/** The paths of these images. */
export const severalFiles: readonly string[] = several.flat().map((name) => `photos/${name}`);
