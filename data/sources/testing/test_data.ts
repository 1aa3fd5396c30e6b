/** For tests: data of every form, and the catalogue that it is read as. */
import { join } from "node:path";
import { readCatalogue } from "../../catalogue.ts";
import { drawCatalogue } from "../../drawing/mod.ts";
import { findColumns } from "../../find/find_columns.ts";
import { readSides } from "../../inspect/sides.ts";
import { parquetBytes, type TestColumn } from "../../parquet/testing/write_parquet.ts";
import { splitBeside } from "../../split_beside.ts";

/** So many drawn images, as bytes. */
async function pictures(count: number): Promise<Uint8Array[]> {
  const folder = await Deno.makeTempDir();
  try {
    await drawCatalogue({ folder, count });
    const names = await Array.fromAsync(Deno.readDir(`${folder}/images`), ({ name }) => name);
    return names.sort().map((name) => Deno.readFileSync(`${folder}/images/${name}`));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Six drawn images, as bytes. */
export const images: readonly Uint8Array[] = await pictures(6);

/** What Hugging Face says of the columns of such a data set. */
export const features = {
  image: { _type: "Image" },
  label: { names: ["hat", "shoe"], _type: "ClassLabel" },
};

/** A data set of Hugging Face: images of these indices, the label of each being odd or even. */
export function dataset(
  indices: readonly number[],
  more: readonly TestColumn[] = [],
): Uint8Array<ArrayBuffer> {
  return parquetBytes({
    columns: [
      {
        name: "image",
        kind: "image",
        data: indices.map((index) => ({ bytes: images[index], path: `${index}.jpg` })),
      },
      { name: "label", kind: "int64", data: indices.map((index) => BigInt(index % 2)) },
      ...more,
    ],
    features,
    rowGroupSize: 2,
  });
}

/** Writes files below a folder. */
export async function write(
  folder: string,
  files: Record<string, string | Uint8Array>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await Deno.mkdir(join(path, ".."), { recursive: true });
    await Deno.writeFile(
      path,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    );
  }
}

/** The catalogue of data, with what is found out of it. */
export async function catalogueOf(data: string) {
  const { note: _, ...found } = await findColumns({ data });
  const catalogue = await readCatalogue({ data, ...found });
  const { split } = await splitBeside(data, found.imageColumn);
  const sides = split && await readSides(catalogue, split, { data, ...found });
  return {
    ...catalogue,
    found,
    sides: sides?.sides.map(({ rows }) => rows.map((row) => catalogue.rows[row]!.id)),
    differences: sides?.differences,
  };
}
