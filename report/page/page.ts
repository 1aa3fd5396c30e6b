/**
 * A page that needs nothing but itself: style, scripts, data and pictures are all inside, so that it
 * can be opened from a disk, mailed and printed. What scripts add is a convenience; without them
 * everything can still be read.
 */
import { shortName } from "../../charts/mod.ts";
import { type Html, html, raw } from "./html.ts";
import style from "./style.css" with { type: "text" };

/** A part of a page that the reader can jump to. */
export interface Section {
  /** Unique in the page. */
  readonly id: string;
  /** Its heading, and its name in the page's contents. */
  readonly title: string;
  /** What it shows, without the heading. */
  readonly body: Html;
}

/** What a page consists of. */
export interface Page {
  /** Its heading, and the window's. */
  readonly title: string;
  /** A line under the title: of what, and when. */
  readonly subtitle: string;
  /** Stands before the sections. */
  readonly summary?: Html | undefined;
  /** In the order of the page. */
  readonly sections: readonly Section[];
  /** Rules of its own, besides the common ones. */
  readonly styles?: readonly string[] | undefined;
  /** Behind everything: dialogs, data. */
  readonly end?: Html | undefined;
  /** Scripts, in their order, each with names of its own. */
  readonly scripts?: readonly string[] | undefined;
  /** A Content-Security-Policy, for a page that no server sends one with. */
  readonly policy?: string | undefined;
}

/**
 * Renders a page.
 *
 * @returns The text of an HTML file.
 */
export async function renderPage(page: Page): Promise<string> {
  const { title, subtitle, summary = "", sections, styles = [], end = "", scripts = [], policy } =
    page;
  return String(
    await html`
      <!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          ${policy && html`<meta http-equiv="Content-Security-Policy" content="${policy}">`}
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <meta name="generator" content="facet">
          <title>${title}</title>
          <link rel="icon" href="data:,">
          <style>${raw([style, ...styles].join("\n"))}</style>
        </head>
        <body>
      <a class="skip" href="#main">Skip to content</a>
      <header class="head"><h1>${title}</h1><p>${subtitle}</p></header>
      <nav class="contents" aria-label="Contents"><ul>${sections.map(({ id, title }) =>
        html`<li><a href="#${id}">${shortName(title, 32)}</a></li>`
      )}</ul></nav>
      <main id="main">
      ${summary}
      ${sections.map(({ id, title, body }) =>
        html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>`
      )}
      </main>
      <footer>Made by facet.</footer>
      ${end}
      ${scripts.map((script) => html`<script type="module">${raw(safeScript(script))}</script>`)}
        </body>
      </html>
    `,
  );
}

/** A script must not hold what would end its element. */
function safeScript(script: string): string {
  return script.replaceAll(/<\/(script)/gi, "<\\/$1");
}
