/**
 * How fast CSV readers read a table of 200,000 rows, and what is left of one with two stray quotes: the
 * figures of docs/decisions.md.
 *
 *     deno run -A bench/decisions/csv.ts [--json]
 */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readCsv } from "../../data/mod.ts";
import { printMeasurements } from "../print_measurements.ts";
import { csvParse, papaparse } from "./deps.ts";

/** Each reads a file to its end and counts its rows, the header left out. */
const readers: Readonly<Record<string, (path: string) => Promise<number>>> = {
  "facet": async (path) => {
    let rows = -1; // the header
    for await (const _ of readCsv(path)) rows++;
    return rows;
  },
  "csv-parse 7.0.3": async (path) => {
    const parser = createReadStream(path).pipe(csvParse({ bom: true, columns: true }));
    let rows = 0;
    for await (const _ of parser) rows++;
    return rows;
  },
  "csv-parse 7.0.3, relaxed": async (path) => {
    const options = { bom: true, columns: true, relax_quotes: true, relax_column_count: true };
    const parser = createReadStream(path).pipe(csvParse(options));
    let rows = 0;
    for await (const _ of parser) rows++;
    return rows;
  },
  "papaparse 5.7.1": async (path) => {
    const text = await Deno.readTextFile(path);
    return papaparse.parse(text, { header: true, skipEmptyLines: true }).data.length;
  },
};

/** A table of 60 rows; the fourth row's title begins with a stray quote, the fortieth's ends in one. */
function faultyTable(): string {
  const rows = Array.from({ length: 60 }, (_, index) => `${index},blue,${title(index)}`);
  return `id,colour,title\n${rows.join("\n")}\n`;
}

function title(index: number): string {
  if (index === 3) return '"Slim jeans';
  return index === 39 ? 'Slim jeans"' : "Slim jeans";
}

interface Measurement {
  readonly reader: string;
  readonly rowsPerSecond: number;
  readonly faulty: string;
}

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const folder = await Deno.makeTempDir();
const measurements: Measurement[] = [];
try {
  const count = 200_000;
  const large = join(folder, "large.csv");
  await Deno.writeTextFile(
    large,
    "id,gender,masterCategory,articleType,baseColour,productDisplayName\n" + Array.from(
      { length: count },
      (_, id) => `${id},Men,Apparel,Shirts,Navy Blue,"Turtle Check Men, Navy Blue Shirt ${id}"\n`,
    ).join(""),
  );
  const faulty = join(folder, "faulty.csv");
  await Deno.writeTextFile(faulty, faultyTable());
  for (const [reader, read] of Object.entries(readers)) {
    let best = Infinity;
    for (let round = 0; round < 4; round++) {
      const started = performance.now();
      const rows = await read(large);
      if (rows !== count) throw new Error(`${reader}: ${rows} rows`);
      best = Math.min(best, performance.now() - started);
    }
    const outcome = await read(faulty).then(
      (rows) => `${rows} of 60 rows`,
      (error: Error) => `stops: ${error.message.slice(0, 60)}`,
    );
    measurements.push({ reader, rowsPerSecond: count / (best / 1000), faulty: outcome });
  }
} finally {
  await Deno.remove(folder, { recursive: true });
}
printMeasurements(
  values.json,
  measurements,
  ["reader", "rows/s", "a table with two stray quotes"],
  ({ reader, rowsPerSecond, faulty }) => [reader, rowsPerSecond.toFixed(0), faulty],
);
