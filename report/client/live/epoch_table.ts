/** The table of the epochs, the latest first. */
import { byId, within } from "../../../charts/client/mod.ts";
import type { EpochMetrics } from "../../../train/run/epoch_metrics.ts";
import type { Growth, LiveHead, RunFacts } from "../../live/live_event.ts";
import { whole } from "../../page/numbers.ts";
import type { LiveListener } from "./connection.ts";
import { grown } from "./growing_list.ts";
import { figureText, figureTitle, headFigure, isFigure } from "./head_figures.ts";

/** The table. */
export class EpochTable implements LiveListener {
  #heads: readonly LiveHead[] = [];
  #epochs: readonly EpochMetrics[] = [];

  readonly run = ({ heads, epochs }: RunFacts): void => {
    this.#heads = heads;
    if (epochs > 0) this.#show();
  };

  readonly epochs = (growth: Growth<EpochMetrics>): void => {
    this.#epochs = grown(this.#epochs, growth);
    this.#show();
  };

  #show(): void {
    const heads = this.#heads;
    const table = byId("epochs-table");
    byId("epochs-lead").hidden = this.#epochs.length > 0;
    table.hidden = this.#epochs.length === 0;
    if (this.#epochs.length === 0) return;
    const titles = [
      ...["epoch", "training loss", "validation loss"],
      ...heads.map(figureTitle),
      "learning rate",
    ];
    const best = this.#epochs.findLast((metrics) => metrics.best);
    within(table, "thead", HTMLTableSectionElement).replaceChildren(
      headingRow([...titles, "images/s"]),
    );
    within(table, "tbody", HTMLTableSectionElement).replaceChildren(
      ...this.#epochs.toReversed().map((metrics) => epochRow(metrics, heads, metrics === best)),
    );
  }
}

function epochRow(
  metrics: EpochMetrics,
  heads: readonly LiveHead[],
  best: boolean,
): HTMLTableRowElement {
  const { epoch, train_loss, val_loss, learning_rate, images_per_second } = metrics;
  const row = document.createElement("tr");
  const heading = cell("th", best ? `${epoch} best` : String(epoch));
  heading.scope = "row";
  const texts = [
    train_loss.toFixed(4),
    val_loss === null ? "–" : val_loss.toFixed(4),
    ...heads.map((head) => {
      const figure = headFigure(metrics, head);
      return isFigure(figure) ? figureText(head, figure) : "–";
    }),
    learning_rate.toExponential(1),
    whole(images_per_second),
  ];
  row.append(heading, ...texts.map((text) => cell("td", text)));
  row.classList.toggle("best", best);
  return row;
}

function headingRow(titles: readonly string[]): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.append(...titles.map((title) => {
    const heading = cell("th", title);
    heading.scope = "col";
    return heading;
  }));
  return row;
}

function cell(name: "th" | "td", text: string): HTMLTableCellElement {
  const made = document.createElement(name);
  made.className = "number";
  made.textContent = text;
  return made;
}
