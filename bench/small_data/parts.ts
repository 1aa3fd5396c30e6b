/**
 * Parts of the real images for measurements on small data: `test`, which is only quoted, `validation`, by which is
 * chosen, `pretraining`, whose other columns a backbone is pretrained on, and `pool`, of which training rows are drawn.
 * Images that are the same or nearly the same lie in one part: `facet split --group-duplicates` makes each.
 */
import { dirname, join } from "node:path";

/** A table's header and its rows, as lines; ids come first, and no cell has a line break. */
export interface Table {
  readonly header: string;
  readonly lines: readonly string[];
}

/** The parts, each a table. */
export interface Parts {
  readonly test: Table;
  readonly validation: Table;
  readonly pretraining: Table;
  readonly pool: Table;
}

/** Runs facet with arguments. */
export type Facet = (...args: string[]) => Promise<void>;

/**
 * Makes the parts, or reads those that were made.
 *
 * @param products The folder of the real images.
 * @param out Where the tables go.
 */
export async function makeParts(products: string, out: string, facet: Facet): Promise<Parts> {
  const all = await readTable(join(products, "styles.csv"));
  const [test, others] = await cut("test", 1500, all);
  const [validation, trained] = await cut("validation", 1000, others);
  const [pool, pretraining] = await cut("pool", 3600, trained);
  return { test, validation, pretraining, pool };

  async function cut(name: string, rows: number, from: Table): Promise<[Table, Table]> {
    const folder = join(out, "parts", name);
    const csv = join(folder, "styles.csv");
    if (!await exists(join(folder, "split", "val.csv"))) {
      await writeTable(csv, from);
      await linkImages(products, folder);
      await facet(
        ...["split", csv, "--out", join(folder, "split"), "--validation", `${rows}`],
        ...["--group-duplicates", "--seed", "42"],
      );
    }
    const chosen = await readIds(join(folder, "split", "val.csv"));
    const rest = await readIds(join(folder, "split", "train.csv"));
    const of = (ids: ReadonlySet<string>) => ({
      header: from.header,
      lines: from.lines.filter((line) => ids.has(idOf(line))),
    });
    return [of(chosen), of(rest)];
  }
}

/** Makes `images` of a folder the products' own. */
export async function linkImages(products: string, folder: string): Promise<void> {
  const link = join(folder, "images");
  if (!await exists(link)) await Deno.symlink(join(products, "images"), link);
}

/** Writes a table. */
export async function writeTable(path: string, { header, lines }: Table): Promise<void> {
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeTextFile(path, [header, ...lines, ""].join("\n"));
}

/** The id of a row. */
export function idOf(line: string): string {
  return line.slice(0, line.indexOf(","));
}

/** Whether a path exists. */
export async function exists(path: string): Promise<boolean> {
  return await Deno.lstat(path).then(() => true, () => false);
}

async function readTable(path: string): Promise<Table> {
  const [header = "", ...lines] = (await Deno.readTextFile(path)).trimEnd().split(/\r?\n/);
  return { header, lines };
}

async function readIds(path: string): Promise<ReadonlySet<string>> {
  return new Set((await readTable(path)).lines.map(idOf));
}
