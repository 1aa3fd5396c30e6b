/** The unusable rows: their number by reason, and a list. */
import type { Unusable } from "../../data/mod.ts";
import { type Html, html, table, whole } from "../page/html.ts";

/** Maximum number of reasons, and of rows in the list; `--json` prints all. */
const listed = 200;

/** Renders the reasons with their counts, and the rows. */
export function unusableSection(rows: readonly Unusable[]): Html {
  if (rows.length === 0) return html`<p class="lead">Every row can be used.</p>`;
  const reasons = [...Map.groupBy(rows, ({ reason }) => reason)]
    .sort(([, a], [, b]) => b.length - a.length);
  return html`<p class="lead">Training leaves these rows out; it never stops for them.</p>
    ${
    table("Reasons why rows cannot be used", [
      { title: "reason" },
      { title: "rows", number: true },
    ], reasons.slice(0, listed).map(([reason, rows]) => [reason, whole(rows.length)]))
  }${
    reasons.length > listed
      ? html`<p class="lead">The ${listed} most frequent of ${whole(reasons.length)} reasons.</p>`
      : ""
  }
    <details><summary>The rows${
    rows.length > listed ? `, ${listed} of ${whole(rows.length)}` : ""
  }</summary>${
    table(
      "Rows that cannot be used",
      [{ title: "id" }, { title: "line", number: true }, { title: "reason" }, { title: "file" }],
      rows.slice(0, listed).map(({ line, id, path, reason }) => [id, line, reason, path]),
    )
  }</details>`;
}
