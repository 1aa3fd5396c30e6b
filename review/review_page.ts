/** The page to go through labels. The HTML is static; its script fills it in from the server. */
import { renderPage } from "../report/mod.ts";
import { type Html, html } from "../report/page/html.ts";
import script from "./built/review.js" with { type: "text" };
import style from "./review.css" with { type: "text" };

/** What the page says from the beginning. */
export interface ReviewTitle {
  /** The run's or the catalogue's name. */
  readonly name: string;
  /** The file of decisions. */
  readonly file: string;
  /** The command that trains on it. */
  readonly command: string;
}

/**
 * Renders the page.
 *
 * @returns The text of an HTML file.
 */
export async function reviewPage({ name, file, command }: ReviewTitle): Promise<string> {
  return await renderPage({
    title: `Review of ${name}`,
    subtitle: `Every decision is saved at once in ${file}`,
    summary: html`
      <div
        class="review">${lists}<div class="stage">${stage}${view}${film}${after(
          command,
        )}</div></div>
    `,
    sections: [],
    styles: [style],
    end: html`${chooser}${help}`,
    scripts: [script],
  });
}

const lists: Html = html`
  <nav class="lists" aria-label="Lists">
    <div id="lists"></div>
    <h2>All images by label</h2>
    <input id="search" type="search" placeholder="Find a label" aria-label="Find a label">
    <div id="classes"></div>
  </nav>
`;

const stage: Html = html`
  <div class="bar">
    <div>
      <h2 id="list-title">Loading</h2>
      <p id="about" class="quiet"></p>
    </div>
    <div class="progress"><span id="progress-text"></span><progress id="progress" max="1" value="0"
        aria-label="Decided in this list"></progress></div>
  </div>
  <p id="message" role="status" aria-live="polite"></p>
  <p id="spoken" class="unseen" aria-live="polite"></p>
`;

/** A button with its key. */
function action(id: string, name: string, key: string): Html {
  return html`<button id="${id}">${name} <kbd>${key}</kbd></button>`;
}

const view: Html = html`
  <div id="view" class="view" hidden>
    <div class="large"><img id="image" alt=""><p id="image-missing" class="quiet" hidden
      >This image cannot be shown.</p></div>
    <div class="panel">
      <p class="facts"><strong id="id"></strong> <span id="decision" class="state"></span></p>
      <dl>
        <div>
          <dt id="column"></dt>
          <dd id="label"></dd>
        </div>
        <div id="suggestion-row" hidden>
          <dt id="suggestion-name"></dt>
          <dd id="suggestion"></dd>
        </div>
      </dl>
      <div class="actions">
        ${action("accept", "Accept", "A")}${action("keep", "Keep", "K")}${action(
          "another",
          "Another label",
          "C",
        )}${action("remove", "Remove label", "R")}${action(
          "unusable",
          "Image not usable",
          "X",
        )}
      </div>
      <div class="actions">
        ${action("undo", "Undo", "U")}${action(
          "redo",
          "Redo",
          "Ctrl Y",
        )}<button id="help-open">Keys <kbd>?</kbd></button>
      </div>
      <p id="selection" class="quiet"></p>
      <h3 id="guesses-title" hidden></h3>
      <ul id="guesses" class="guesses"></ul>
      <h3 id="same-title" hidden></h3>
      <ul id="same" class="same"></ul>
    </div>
  </div>
`;

const film: Html = html`
  <div class="controls" id="above-control" hidden>
    <label>All of at least <input id="above" type="number" min="0" max="100" value="90"> %</label>
    <button id="select-above">Select</button>
  </div>
  <ul id="film" class="film" role="listbox" aria-label="Items of this list"
    aria-multiselectable="true"
    tabindex="0"></ul>
  <div class="controls" id="pages" hidden><button id="earlier">Earlier</button><span id="page"></span
    ><button id="later">Later</button></div>
`;

function after(command: string): Html {
  return html`<div class="after"><h2>Train with what you decided</h2>
    <pre tabindex="0"><code id="command">${
    words(command)
  }</code></pre><button id="copy">Copy</button></div>`;
}

/** A command's words, which stay whole where lines end. */
function words(command: string): Html[] {
  return command.split(" ").map((word, at) => html`${at > 0 ? " " : ""}<span>${word}</span>`);
}

const chooser: Html = html`
  <dialog id="choose" class="choose" aria-labelledby="choose-title">
    <header><h2 id="choose-title"></h2><button id="choose-close">Close</button></header>
    <input id="choose-input" role="combobox" aria-controls="choose-names" aria-expanded="false"
      aria-autocomplete="list" autocomplete="off" spellcheck="false" aria-label="Label">
    <ul id="choose-names" role="listbox" aria-label="Labels"></ul>
    <button id="choose-done">Done <kbd>Ctrl Enter</kbd></button>
  </dialog>
`;

const keys: readonly (readonly [string, string])[] = [
  ["A, Enter", "accept the suggestion"],
  ["K", "keep the label"],
  ["C, /", "another label: type to find it, Enter takes it"],
  ["1 to 5", "take this label of the model's"],
  ["R, Delete", "remove the label: it is unknown"],
  ["X", "the image is not usable: all of its labels go"],
  ["→ ← ↑ ↓", "the next and the one before, in rows"],
  ["N", "the next that is not decided"],
  ["Shift →, Shift click", "select up to there: a decision is for all that is selected"],
  ["S, Ctrl click", "select one more"],
  ["Ctrl A, Esc", "select all of the list; none"],
  ["U, Ctrl Z", "undo"],
  ["Ctrl Y", "redo"],
  ["] [", "the next list, the one before"],
];

const help: Html = html`
  <dialog id="help" aria-labelledby="help-title">
    <header><h2 id="help-title">Keys</h2><button id="help-close">Close</button></header>
    <dl class="keys">${keys.map(([key, does]) =>
      html`
        <div>
          <dt>${key}</dt>
          <dd>${does}</dd>
        </div>
      `
    )}</dl>
  </dialog>
`;
