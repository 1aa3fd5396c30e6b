/**
 * A page that takes images, by choosing, dropping, pasting or the camera, and shows what a model says
 * about them. The script that the page is given computes that: it calls
 * `startTagging` (see `../client/tagging/tagging.ts`). Images stay in the page.
 */
import { type Html, html } from "../page/html.ts";
import { type Page, renderPage, type Section } from "../page/page.ts";
import style from "./tagging.css" with { type: "text" };

/** What differs from page to page. */
export interface TaggingPage extends Pick<Page, "title" | "subtitle" | "end" | "policy"> {
  /** The types of images that may be chosen. */
  readonly accept: string;
  /** What can be read, and where images go. */
  readonly hint: string;
  /** Stands below the hint. */
  readonly note?: Html;
  /** Sections of its own, after the labels and what was tried. */
  readonly sections?: readonly Section[];
  /** Its script, which calls `startTagging`. */
  readonly script: string;
}

/**
 * Renders the page.
 *
 * @returns The text of an HTML file.
 */
export async function renderTaggingPage(page: TaggingPage): Promise<string> {
  const { accept, hint, note, sections = [], script, ...rest } = page;
  return await renderPage({
    ...rest,
    summary: takeImages(accept, hint, note),
    sections: [
      { id: "result", title: "Labels", body: result },
      { id: "history", title: "This session", body: history },
      ...sections,
    ],
    styles: [style],
    scripts: [script],
  });
}

function takeImages(accept: string, hint: string, note: Html | undefined): Html {
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

const result: Html = html`
  <p class="lead" id="result-lead">They come with the first image.</p>
  <div class="result" id="result-body" hidden>
    <figure>
      <img id="picture" alt="">
      <figcaption id="picture-name"></figcaption>
    </figure>
    <div class="heads" id="heads"></div>
  </div>
`;

const history: Html = html`
  <p class="lead"
    id="history-lead">What you try is listed here until you close or reload the page.</p>
  <ul class="cards" id="history-list"></ul>
`;
