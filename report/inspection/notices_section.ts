/** What label columns look like, and the lines of a label map that help, with the map as a file to save. */
import { type CountedMapping, formatLabelMap, type Inspection } from "../../data/mod.ts";
import { shortened } from "../../data/quote_name.ts";
import { counted, type Html, html, table, whole } from "../page/html.ts";

/** Most lines that are shown; the file has all. */
const mostLines = 100;

/** Renders the section; none where there is nothing to say. */
export function noticesSection({ notices: { warnings, notes, mappings, typos = [] } }: Inspection) {
  const all = [...warnings, ...notes];
  if (all.length === 0) return [];
  const body = html`<ul class="notices">${all.map((text) => html`<li>${text}</li>`)}</ul>
    ${
    mappings.length === 0 ? "" : html`
      <p class="lead">Labels that only look different become the one that most rows have by
        <a download="map.csv" href="${asFile(mappings)}">this label map</a>. Check its
        ${counted(mappings.length, "line")}, and give it to <code>--map</code>.</p>
      ${linesOf("Label map", mappings)}
    `
  }
    ${
    typos.length === 0 ? "" : html`
      <p class="lead">Labels that are rare, and one letter away from a frequent one. None is changed
        by itself; where one is wrong, its line in a label map corrects it.</p>
      ${linesOf("Maybe misspelt", typos)}
    `
  }`;
  return [{ id: "notices", title: "What the columns look like", body }];
}

function linesOf(title: string, mappings: readonly CountedMapping[]): Html {
  const rows = mappings.slice(0, mostLines)
    .map(({ column, from, rows, to, toRows }) => [
      column,
      spelled(from),
      whole(rows),
      spelled(to),
      whole(toRows),
    ]);
  return html`${
    table(title, [
      { title: "column" },
      { title: "from" },
      { title: "rows", number: true },
      { title: "to" },
      { title: "rows", number: true },
    ], rows)
  }${
    mappings.length > mostLines
      ? html`<p class="lead">The first ${mostLines} of ${whole(mappings.length)}.</p>`
      : ""
  }`;
}

/** A label in which accents and blanks can be told apart that look alike. */
function spelled(label: string): string {
  return shortened(label).replace(
    /[\p{M}\p{C}]|(?! )\p{Z}|(?<= ) /gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The map as an address that a browser saves, up to a megabyte of text. */
function asFile(mappings: readonly CountedMapping[]): string {
  const text = formatLabelMap(mappings.slice(0, 10_000));
  return `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`;
}
