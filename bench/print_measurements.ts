/** The output of a CPU benchmark: the machine, then a row for each measurement. */
import { printJson } from "../cli/output.ts";
import { renderTable } from "../eval/table.ts";

/**
 * Prints measurements.
 *
 * @param json Whether as one JSON document; else as a table.
 * @param measurements What was measured.
 * @param titles The table's columns, the first of which names the rows.
 * @param cells A measurement's cells.
 */
export function printMeasurements<Measurement>(
  json: boolean,
  measurements: readonly Measurement[],
  titles: readonly string[],
  cells: (measurement: Measurement) => string[],
): void {
  const machine = { cores: navigator.hardwareConcurrency, deno: Deno.version.deno };
  if (json) {
    printJson({ machine, measurements });
    return;
  }
  console.log(`${machine.cores} cores, Deno ${machine.deno}`);
  const columns = titles.map((title, index) =>
    index === 0 ? { title } : { title, align: "right" as const }
  );
  console.log(renderTable(columns, measurements.map(cells), Infinity));
}
