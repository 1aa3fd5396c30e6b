/** HTML as tagged templates with escaped substitutions. */
import { scriptJson, visible } from "../../charts/mod.ts";
import { listed as listNames } from "../../data/listed.ts";
import { html as template, raw } from "../deps.ts";
import { counted, percent, whole } from "./numbers.ts";

/** A fragment of a page, as Hono's `html` returns it: escaped text or a promise of it. */
export type Html = EscapedText | Promise<EscapedText>;

/** Text that is inserted without escaping. */
export type EscapedText = string & { readonly isEscaped: true };

export { counted, percent, raw, whole };

/** A substitution of a template; text is escaped, and control characters in it are made visible. */
type Part = string | number | boolean | null | undefined | Html | readonly Part[];

/**
 * A fragment of a page.
 *
 * @param strings HTML.
 * @param parts The substitutions.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return template(strings, ...parts.map(shown)) as Html;
}

function shown(part: Part): unknown {
  if (typeof part === "string") return visible(part);
  return Array.isArray(part) ? part.map(shown) : part;
}

/** Characters of a column's title that stay on one line. */
const longestTitle = 30;

/** A column of a table. */
export interface Column {
  readonly title: string;
  readonly number?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

/**
 * A table. Text columns are left-aligned, number columns right-aligned.
 *
 * @param caption Description for screen readers; not displayed.
 * @param columns Column headings; those of `plain` columns are for screen readers only.
 * @param rows Cells; the first of each row is its heading and its name for scripts.
 */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | number | Html)[])[],
): Html {
  const kind = (index: number) => columns[index]!.number ? "number" : "text";
  const long = rows.length > 16 ? " long" : "";
  // A title as long as a sentence would make its column so wide that the others are out of sight.
  const head = (title: string, index: number) =>
    title.length > longestTitle ? `${kind(index)} wraps` : kind(index);
  return html`
    <div class="table${long}" tabindex="0" role="region" aria-label="${caption}">
      <table>
        <caption class="unseen">${caption}</caption>
        <thead>
          <tr>${columns.map(({ title, plain }, c) =>
            html`<th scope="col" class="${head(title, c)}">${
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
 * The headline figures of a page: large numbers with their names.
 *
 * @param figures In the order of their importance.
 */
export function figures(
  figures: readonly {
    readonly value: string;
    readonly name: string;
    readonly note?: string | undefined;
  }[],
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
 * Data for a page's scripts.
 *
 * @param id Id of the element.
 * @param value Any JSON value.
 */
export function jsonElement(id: string, value: unknown): Html {
  return html`<script type="application/json" id="${id}">${raw(scriptJson(value))}</script>`;
}

/**
 * A name and its share. The name is set apart, so that one that is written from right to left leaves the
 * number where it belongs.
 *
 * @param name The name.
 * @param share 0 to 1.
 * @param separator Written after the name; nothing by default.
 */
export function withShare(name: string, share: number, separator = ""): Html {
  return html`<bdi>${name}</bdi>${separator} ${percent(share)}`;
}

/** A list of names: the first ones and the number of the others. */
export function listed(names: readonly string[], most = 20): string {
  return listNames(names, most, whole);
}
