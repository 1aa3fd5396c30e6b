/**
 * Label corrections that the reader ticks and downloads, as `facet train --corrections` reads them. What is
 * ticked is kept by the browser for this evaluation, so that loading the page anew loses nothing.
 */
import { byId, within } from "../../../charts/client/mod.ts";
import { toSpreadsheetCell } from "../../../data/csv/spreadsheet_cell.ts";
import { counted } from "../../page/numbers.ts";
import { pageData } from "../page_data.ts";

/** What is ticked, by head and place: the label where it is another than the suggested one. */
type Ticks = Record<string, string | null>;

/** Brings the boxes and the buttons to life. */
export function startCorrections(): void {
  const list = byId("corrections");
  const download = byId("download-corrections", HTMLButtonElement);
  const { header, lines, choices, evaluation } = pageData("suggested-corrections");
  const boxes = [...list.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const key = `facet corrections ${evaluation}`;
  let ticks = readTicks(key);

  const show = () => {
    for (const box of boxes) {
      const name = box.dataset.correction!;
      const other = ticks[name];
      box.checked = name in ticks;
      const text = within(box.parentElement!, "span", HTMLElement);
      text.dataset.suggestion ??= text.textContent;
      text.textContent = other ?? text.dataset.suggestion;
    }
    const count = Object.keys(ticks).length;
    download.disabled = count === 0;
    download.textContent = `Download ${counted(count, "correction")} as CSV`;
  };
  /** Changes what is ticked: in this window and, where the browser keeps it, in others. */
  const change = (how: (ticks: Ticks) => void) => {
    const kept = readTicks(key);
    ticks = Object.keys(kept).length > 0 ? kept : ticks;
    how(ticks);
    try {
      localStorage.setItem(key, JSON.stringify(ticks));
    } catch {
      // A browser that keeps nothing of files: the ticks last as long as the page.
    }
    show();
  };
  addEventListener("storage", (event) => {
    if (event.key !== key) return;
    ticks = readTicks(key);
    show();
  });
  list.addEventListener("change", ({ target }) => {
    const { checked, dataset } = target as HTMLInputElement;
    change((ticks) => {
      if (checked) ticks[dataset.correction!] = null;
      else delete ticks[dataset.correction!];
    });
  });
  byId("tick-above").addEventListener("click", () => {
    const least = byId("tick-from", HTMLInputElement).valueAsNumber / 100;
    change((ticks) => {
      for (const { dataset } of boxes) {
        const [head, place] = placeOf(dataset.correction!);
        const isAbove = choices[head]!.probabilities[place]! >= least;
        if (isAbove && !(dataset.correction! in ticks)) ticks[dataset.correction!] = null;
      }
    });
  });
  byId("tick-none").addEventListener("click", () =>
    change((ticks) => {
      for (const name of Object.keys(ticks)) delete ticks[name];
    }));
  startAnother(list, (name, label) => change((ticks) => ticks[name] = label));
  show();

  download.addEventListener("click", () => {
    const chosen = boxes.flatMap(({ dataset: { correction = "" } }) => {
      if (!(correction in ticks)) return [];
      const [head, place] = placeOf(correction);
      const other = ticks[correction];
      if (other == null) return [lines[head]![place]!];
      return [`${[...choices[head]!.cells[place]!, other].map(field).join()}\n`];
    });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([header, ...chosen], { type: "text/csv" }));
    link.download = "corrections.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

/** Buttons that ask for another label than the suggested one. */
function startAnother(list: HTMLElement, take: (name: string, label: string) => void): void {
  const { choices } = pageData("suggested-corrections");
  const dialog = byId("another-label", HTMLDialogElement);
  const input = byId("another-input", HTMLInputElement);
  let name = "";
  list.addEventListener("click", ({ target }) => {
    const button = (target as HTMLElement).closest<HTMLElement>("button.another");
    if (button === null) return;
    name = button.dataset.correction!;
    const [head, place] = placeOf(name);
    const [id = "", column = ""] = choices[head]!.cells[place]!;
    byId("another-title").textContent = `${column} of ${id}`;
    byId("another-names").replaceChildren(...choices[head]!.names.map((name) => new Option(name)));
    input.value = "";
    dialog.showModal();
  });
  const finish = () => {
    const label = input.value.trim();
    if (label === "") return;
    dialog.close();
    take(name, label);
  };
  byId("another-take").addEventListener("click", finish);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") finish();
  });
  within(dialog, ".close", HTMLButtonElement).addEventListener("click", () => dialog.close());
}

/** A field of the file, as the report wrote the others. */
function field(text: string): string {
  const cell = toSpreadsheetCell(text);
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function placeOf(correction: string): [head: number, place: number] {
  const [head = 0, place = 0] = correction.split(":").map(Number);
  return [head, place];
}

function readTicks(key: string): Ticks {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}");
  } catch {
    return {};
  }
}
