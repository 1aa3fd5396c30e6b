/** A drawn catalogue with label columns of every kind. */
import { join } from "node:path";
import { drawCatalogue } from "../../data/drawing/mod.ts";
import { formatCsv, type LabelColumn, readCsv } from "../../data/mod.ts";

/** Its label columns. */
export const kindLabels: readonly LabelColumn[] = [
  "gender",
  { kind: "tags", column: "traits", separator: "|", noneLabel: "plain" },
  { kind: "number", column: "price" },
];

/** The options of the command line that name them. */
export const kindFlags: readonly string[] = [
  ...["--labels", "gender", "--tags", "traits", "--separator", "|", "--none-label", "plain"],
  ...["--numbers", "price"],
];

/**
 * Draws products and adds two columns to their table: traits, of which some rows have none and some are unknown,
 * and a price, which follows from the kind of product and is unknown in some rows, too.
 */
export async function drawKinds(folder: string, count: number): Promise<void> {
  await drawCatalogue({ folder, count });
  const path = join(folder, "styles.csv");
  const all = (await Array.fromAsync(readCsv(path))).map(({ fields }) => fields);
  // The drawn table may have columns of these names itself.
  const kept = all[0]!.flatMap((name, column) => ["traits", "price"].includes(name) ? [] : column);
  const records = all.map((fields) => kept.map((column) => fields[column]!));
  const header = records[0]!;
  const [article, colour] = ["articleType", "baseColour"].map((name) => header.indexOf(name));
  const rows = records.slice(1).map((fields, row) => {
    const [kind, hue] = [fields[article!]!, fields[colour!]!];
    const traits = [
      ...(["Black", "Blue", "Brown"].includes(hue) ? ["dark"] : []),
      ...(/shoes|trousers/i.test(kind) ? ["for legs"] : []),
      ...(row % 3 === 0 ? ["new"] : []),
    ];
    const cell = row % 7 === 6 ? "" : traits.join(" | ") || "plain";
    return [...fields, cell, row % 9 === 8 ? "" : String(kind.length * 10 + row % 5)];
  });
  await Deno.writeTextFile(path, formatCsv([[...header, "traits", "price"], ...rows]));
}
