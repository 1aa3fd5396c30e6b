/**
 * A page that takes images by file choice, drop, paste or camera and shows the predictions of a model. Its
 * script, which the caller gives, computes them (see client/tagging/tagging.ts). Images are stored only in the
 * page. The places of answers are there before the first image, so that nothing moves when they come.
 */
import { type Head, isNumberHead, isTagsHead, kindOf, outputNames } from "../../data/mod.ts";
import { dataElement } from "../page/data_element.ts";
import { type Html, html } from "../page/html.ts";
import { type Page, renderPage, type Section } from "../page/page.ts";
import style from "./tagging.css" with { type: "text" };
import type { TaggedHead } from "./tagging_result.ts";

/** Options of a tagging page. */
export interface TaggingPage extends Pick<Page, "title" | "subtitle" | "end" | "policy"> {
  /** The model's heads. */
  readonly heads: readonly Head[];
  /** Whether the model says what is sure. */
  readonly decided: boolean;
  /** Accepted media types of images. */
  readonly accept: string;
  /** Text about supported formats and where images are sent. */
  readonly hint: string;
  /** Contents below the hint. */
  readonly note?: Html | undefined;
  /** Additional sections, after the labels and the history. */
  readonly sections?: readonly Section[] | undefined;
  /** The page's script, which calls `startTagging`. */
  readonly script: string;
}

/** Most classes or tags that are shown of a head. */
const MOST_GUESSES = 5;

/**
 * Renders the page.
 *
 * @returns The text of an HTML file.
 */
export async function renderTaggingPage(page: TaggingPage): Promise<string> {
  const { accept, hint, note, sections = [], script, heads, decided, end, ...rest } = page;
  const tagged = heads.map(taggedHead);
  return await renderPage({
    ...rest,
    summary: inputControls(accept, hint, note),
    sections: [
      { id: "result", title: "Labels", body: result(tagged) },
      { id: "history", title: "This session", body: history },
      ...sections,
    ],
    end: html`${dataElement("tagged-model", { heads: tagged, decided })}${end ?? ""}`,
    styles: [style],
    scripts: [script],
  });
}

function taggedHead(head: Head): TaggedHead {
  const outputs = isNumberHead(head) ? 0 : outputNames(head).length;
  const { name } = head;
  if (!isTagsHead(head)) return { name, kind: kindOf(head), outputs };
  const { separator, noneLabel } = head;
  return { name, kind: "tags", outputs, separator, ...(noneLabel !== undefined && { noneLabel }) };
}

function inputControls(accept: string, hint: string, note: Html | undefined): Html {
  return html`
    <div class="drop" id="drop">
      <p><strong>Drop images here</strong>, paste one, or</p>
      <div class="controls">
        <label class="file">
          <input type="file" id="files" accept="${accept}" multiple>
          <span>Choose images</span>
        </label>
        <button type="button" id="open-camera">Use the camera</button>
      </div>
      <p class="hint">${hint}</p>
      ${note ?? ""}
    </div>
    <div class="camera" id="camera" hidden>
      <video id="viewfinder" playsinline muted aria-label="What the camera sees"></video>
      <div class="controls">
        <button type="button" id="take">Take the picture</button>
        <button type="button" id="close-camera">Close the camera</button>
      </div>
    </div>
    <p class="notice" id="notice" role="alert" hidden></p>
    <p class="unseen" role="status" aria-live="polite" id="spoken"></p>
  `;
}

function result(heads: readonly TaggedHead[]): Html {
  return html`
    <div class="result" id="result-body" data-state="empty">
      <figure>
        <div class="frame">
          <p id="no-picture">No image yet</p>
          <img id="picture" alt="" hidden>
          <canvas id="map" hidden></canvas>
        </div>
        <figcaption>
          <span class="name" id="picture-name">The first image's labels come here.</span>
          <span class="note" id="picture-note" role="status"></span>
        </figcaption>
      </figure>
      <div class="heads" id="heads">${heads.map(pendingHead)}</div>
    </div>
  `;
}

/** The place of a head's answer. */
function pendingHead({ name, kind, outputs }: TaggedHead): Html {
  const space = "\u00a0";
  const bar = html`<li><span class="label">${space}</span><span class="share">${space}</span><span
      class="bar"></span></li>`;
  const bars = Array.from({ length: Math.min(MOST_GUESSES, outputs) }, () => bar);
  return html`
    <div
      class="pending"><div class="head-title"><h3>${name}</h3></div>${kind === "number"
        ? html`<p class="number-value">${space}</p>`
        : ""}${kind === "tags" ? html`<p class="no-tag">${space}</p>` : ""}${bars.length === 0
        ? ""
        : html`<ol aria-hidden="true">${bars}</ol>`}<p class="why">${space}</p></div>
  `;
}

const history: Html = html`
  <p class="lead">What you try is listed here until you close or reload the page.</p>
  <div class="controls">
    <button type="button" id="save-csv" disabled>Save as CSV</button>
    <button type="button" id="save-json" disabled>Save as JSON</button>
    <span id="progress"></span>
  </div>
  <ol class="cards" id="history-list"></ol>
`;
