/**
 * A self-contained page: style, scripts, data and pictures are embedded, so that it can be opened from a
 * disk, mailed and printed. Everything can be read without scripts.
 */
import { shortName } from "../../charts/mod.ts";
import { type Html, html, raw } from "./html.ts";
import style from "./style.css" with { type: "text" };

/** A section of a page with an entry in its contents. */
export interface Section {
  /** Unique in the page. */
  readonly id: string;
  /** Heading, also in the page's contents. */
  readonly title: string;
  /** The entry in the contents, where it is another than the title. */
  readonly entry?: string | undefined;
  /** Contents without the heading. */
  readonly body: Html;
}

/** The contents of a page. */
export interface Page {
  /** Heading and window title. */
  readonly title: string;
  /** A line under the title: of what, and when. */
  readonly subtitle: string;
  /** Contents before the sections. */
  readonly summary?: Html | undefined;
  /** Sections in order. */
  readonly sections: readonly Section[];
  /** Additional CSS. */
  readonly styles?: readonly string[] | undefined;
  /** CSS that only pictures need: it is long, so it comes after the text, which is painted before it. */
  readonly pictureStyle?: string | undefined;
  /** Contents at the end of the body: dialogs, data. */
  readonly end?: Html | undefined;
  /** Module scripts in order, each with its own scope. */
  readonly scripts?: readonly string[] | undefined;
  /** A Content-Security-Policy, for a page opened without a server. */
  readonly policy?: string | undefined;
}

/**
 * Renders a page.
 *
 * @returns The text of an HTML file.
 */
export async function renderPage(page: Page): Promise<string> {
  const { title, subtitle, summary = "", sections, styles = [], end = "", scripts = [] } = page;
  const { policy, pictureStyle = "" } = page;
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
      <nav class="contents" aria-label="Contents"><ul>${sections.map((
        { id, title, entry = title },
      ) => html`<li><a href="#${id}">${shortName(entry, 32)}</a></li>`)}</ul></nav>
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
      ${pictureStyle && html`<style>${raw(pictureStyle)}</style>`}
      ${end}
      ${scripts.map((script) => html`<script type="module">${raw(safeScript(script))}</script>`)}
        </body>
      </html>
    `,
  );
}

/** Escapes `</script` inside a script. */
function safeScript(script: string): string {
  return script.replaceAll(/<\/(script)/gi, "<\\/$1");
}
