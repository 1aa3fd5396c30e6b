/** HTML as tagged templates that escape what is put into them. */
import { scriptJson, visible } from "../../charts/mod.ts";
import { listed as listNames } from "../../data/listed.ts";
import { html as template, raw } from "../deps.ts";
import { counted, percent, whole } from "./numbers.ts";

/** A piece of a page as Hono's `html` makes it: text that needs no more escaping, or will be there. */
export type Html = EscapedText | Promise<EscapedText>;

/** Text that stands in a page as it is. */
export type EscapedText = string & { readonly isEscaped: true };

export { counted, percent, raw, whole };

/** What may stand in a template; text is escaped, and what cannot be seen of it written out. */
type Part = string | number | boolean | null | undefined | Html | readonly Part[];

/**
 * A piece of a page.
 *
 * @param strings HTML.
 * @param parts What stands between.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return template(strings, ...parts.map(shown)) as Html;
}

function shown(part: Part): unknown {
  if (typeof part === "string") return visible(part);
  return Array.isArray(part) ? part.map(shown) : part;
}

/** A column of a table. */
export interface Column {
  readonly title: string;
  readonly number?: boolean;
  readonly plain?: boolean;
}

/**
 * A table. Text columns are set left, numbers right.
 *
 * @param caption What the table shows, for those who cannot see it; not drawn.
 * @param columns Headings; `number` ones are set right, the titles of `plain` ones are not drawn.
 * @param rows Cells; the first of each row is its heading, and names it for scripts.
 */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | number | Html)[])[],
): Html {
  const kind = (index: number) => columns[index]!.number ? "number" : "text";
  const long = rows.length > 16 ? " long" : "";
  return html`
    <div class="table${long}" tabindex="0" role="region" aria-label="${caption}">
      <table>
        <caption class="unseen">${caption}</caption>
        <thead>
          <tr>${columns.map(({ title, plain }, c) =>
            html`<th scope="col" class="${kind(c)}">${
              plain ? html`<span class="unseen">${title}</span>` : title
            }</th>`
          )}</tr>
        </thead>
        <tbody>${rows.map((row) =>
          html`<tr data-name="${row[0]!}">${
            row.map((cell, c) =>
              c === 0
                ? html`<th scope="row" class="${kind(c)}">${cell}</th>`
                : html`<td class="${kind(c)}">${cell}</td>`
            )
          }</tr>`
        )}</tbody>
      </table>
    </div>
  `;
}

/**
 * Figures that sum up a page, each a large number with what it counts.
 *
 * @param figures In the order of their importance.
 */
export function figures(
  figures: readonly { readonly value: string; readonly name: string; readonly note?: string }[],
): Html {
  return html`<dl class="figures">${
    figures.map(({ value, name, note }) =>
      html`<div><dt>${name}</dt><dd>${value}</dd>${
        note === undefined ? "" : html`<dd class="note">${note}</dd>`
      }</div>`
    )
  }</dl>`;
}

/**
 * Data for a page's scripts, which find it by its id.
 *
 * @param id Of the element that holds it.
 * @param value Anything that JSON can say.
 */
export function jsonElement(id: string, value: unknown): Html {
  return html`<script type="application/json" id="${id}">${raw(scriptJson(value))}</script>`;
}

/** Names in a row: the first ones, and how many more there are. */
export function listed(names: readonly string[], most = 20): string {
  return listNames(names, most, whole);
}
