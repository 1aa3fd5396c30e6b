/**
 * A page that takes images by file choice, drop, paste or camera and shows the predictions of a model.
 * One of its scripts sets `tagImage` (see client/queue.js), which computes the predictions. Images are
 * stored only in the page.
 */
import { type Html, html } from "../page/html.ts";
import { type Page, renderPage, type Section } from "../page/page.ts";
import style from "./tagging.css" with { type: "text" };

/** Options of a tagging page. */
export interface TaggingPage extends Pick<Page, "title" | "subtitle" | "end" | "policy"> {
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

/**
 * Renders the page.
 *
 * @returns The text of an HTML file.
 */
export async function renderTaggingPage(page: TaggingPage): Promise<string> {
  const { accept, hint, note, sections = [], script, ...rest } = page;
  return await renderPage({
    ...rest,
    summary: inputControls(accept, hint, note),
    sections: [
      { id: "result", title: "Labels", body: result },
      { id: "history", title: "This session", body: history },
      ...sections,
    ],
    styles: [style],
    scripts: [script],
  });
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
