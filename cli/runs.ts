/** `facet runs`: the runs below a folder, side by side. */
import process from "node:process";
import { listRuns } from "../train/mod.ts";
import { type Options, text } from "./option_text.ts";
import { highlighted, note, print, printJson, style, visibleLines } from "./output.ts";
import { runsTable } from "./runs_table.ts";

/** Lists the runs below `folder`. */
export async function runs(folder: string | undefined, options: Options): Promise<void> {
  const list = await listRuns({ folder, sort: text(options.sort) });
  const { runs, damaged } = list;
  if (options.json === true) {
    return printJson({
      ...list,
      runs: runs.map(({ heads, ...run }) => ({ ...run, heads: heads.map(({ name }) => name) })),
    });
  }
  if (runs.length > 0) {
    const { text: table, leftOut } = runsTable(list, process.stdout.columns || Infinity);
    console.log(highlighted(table.trimEnd()));
    const marked = table.includes("* ") ? ["* the best of its column"] : [];
    const hidden = leftOut.length > 0 ? [`no room for ${leftOut.join(", ")}; --json has all`] : [];
    const key = [...marked, ...hidden].join("; ");
    if (key !== "") note(style("dim", key));
  }
  for (const { name, problem } of damaged) {
    print(`${style("red", "damaged", "stdout")} ${visibleLines(`${name}: ${problem}`)}`);
  }
  if (runs.length + damaged.length === 0) {
    note(`no run below ${list.folder}; facet train DATA --out ${list.folder}/NAME makes one`);
  }
  if (runs.length > 1) {
    const [one, other] = runs;
    note(`next: facet compare ${one!.folder} ${other!.folder}`);
  }
}
