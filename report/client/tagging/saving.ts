/** Saves the session's answers as files, with the columns and properties of `facet predict --csv` and `--json`. */
import { byId, element } from "../../../charts/client/mod.ts";
import { toSpreadsheetCell } from "../../../data/csv/spreadsheet_cell.ts";
import type { Head } from "../../../data/heads.ts";
import { predictionRecords } from "../../../eval/prediction_records.ts";
import type { TaggedHead, TaggedModel } from "../../tagging/tagging_result.ts";
import { type Entry, facetsOf, problemOf } from "./entry.ts";

/** The buttons, and the line that says how many images are done. */
export class Saving {
  readonly #model: TaggedModel;
  readonly #entries: readonly Entry[];
  readonly #buttons = [byId("save-csv", HTMLButtonElement), byId("save-json", HTMLButtonElement)];
  readonly #progress = byId("progress");

  /** @param entries The session's images; more may come. */
  constructor(model: TaggedModel, entries: readonly Entry[]) {
    this.#model = model;
    this.#entries = entries;
    const [csv, json] = this.#buttons;
    csv!.addEventListener("click", () => save("predictions.csv", "text/csv", this.#csv()));
    json!.addEventListener(
      "click",
      () => save("predictions.json", "application/json", this.#json()),
    );
  }

  /** Says how far the images are, and whether there is anything to save. */
  update(): void {
    const answered = this.#predictions().length;
    const failed = this.#unpredicted().length;
    const all = this.#entries.length;
    const left = all - answered - failed;
    for (const button of this.#buttons) button.disabled = answered === 0;
    this.#progress.textContent = [
      left > 0 ? `${answered + failed} of ${all} done` : all === 1 ? "1 image" : `${all} images`,
      ...failed > 0 ? [`${failed} without an answer`] : [],
    ].join(", ");
  }

  #predictions() {
    return this.#entries.flatMap((entry) => {
      const facets = facetsOf(entry);
      return facets === undefined ? [] : [{ image: entry.name, facets }];
    });
  }

  #unpredicted() {
    return this.#entries.flatMap((entry) => {
      const reason = problemOf(entry);
      return reason === undefined ? [] : [{ path: entry.name, reason }];
    });
  }

  #csv(): string {
    const { heads, decided } = this.#model;
    const predicted = { heads: heads.map(headOf), decided };
    return csvOf(predictionRecords(this.#predictions(), predicted, this.#unpredicted()));
  }

  #json(): string {
    const unpredicted = this.#unpredicted().map(({ path, reason }) => ({
      image: path,
      error: reason,
    }));
    return `${JSON.stringify([...this.#predictions(), ...unpredicted], null, 2)}\n`;
  }
}

/** A head as far as a CSV needs it: no class or tag is named that is no answer. */
function headOf({ name, kind, separator = "", noneLabel }: TaggedHead): Head {
  switch (kind) {
    case "class":
      return { name, classes: [] };
    case "number":
      return { kind, name, mean: 0, std: 1 };
    case "tags":
      return { kind, name, tags: [], separator, ...(noneLabel !== undefined && { noneLabel }) };
  }
}

/** The text that `formatSpreadsheet` of the data room makes of records. */
function csvOf(records: readonly (readonly (string | number)[])[]): string {
  const cells = records.map((record) =>
    record.map((cell) => typeof cell === "string" ? toSpreadsheetCell(cell) : String(cell))
  );
  // Where one cell has a line end, all are quoted.
  const all = cells.some((record) => record.some((cell) => /[\r\n]/.test(cell)));
  const quoted = (cell: string) =>
    all || /[",]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return cells.map((record) => `${record.map(quoted).join(",")}\n`).join("");
}

function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href: url, download: name }).click();
  // The browser has begun to read it when the click is handled.
  setTimeout(() => URL.revokeObjectURL(url));
}
