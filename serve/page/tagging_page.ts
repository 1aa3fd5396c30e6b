/**
 * The page for people: an image in, by choosing, dropping, pasting or the camera, and what the model
 * says about it. It asks its own server and nobody else; images are kept in the page alone.
 */
import { type Html, html } from "../../report/page/html.ts";
import { renderPage } from "../../report/page/page.ts";
import type { ServedModel } from "../tagging.ts";
import camera from "./client/camera.js" with { type: "text" };
import choose from "./client/choose.js" with { type: "text" };
import predict from "./client/predict.js" with { type: "text" };
import results from "./client/results.js" with { type: "text" };
import style from "./tagging.css" with { type: "text" };

/**
 * Renders the page.
 *
 * @param model What is served.
 * @returns The text of an HTML file.
 */
export async function taggingPage(model: ServedModel): Promise<string> {
  const names = model.heads.map(({ name }) => name).join(", ");
  return await renderPage({
    title: model.name,
    subtitle: `Labels of images: ${names}. Computing on ${model.device}.`,
    summary,
    sections: [
      { id: "result", title: "Labels", body: result },
      { id: "history", title: "This session", body: history },
      { id: "programs", title: "For programs", body: programs },
    ],
    styles: [style],
    scripts: [results, predict, choose, camera],
  });
}

const summary: Html = html`
  <div class="drop" id="drop">
    <p><strong>Drop images here</strong>, paste one, or</p>
    <div class="controls">
      <label class="file">
        <input type="file" id="files" accept="image/jpeg,image/png" multiple>
        <span>Choose images</span>
      </label>
      <button type="button" id="open-camera">Use the camera</button>
    </div>
    <p class="hint">JPEG and PNG. They go to this server and are not kept.</p>
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

/** Where the page came from, filled in by its script. */
const origin = html`<span class="origin">http://127.0.0.1:8080</span>`;

const commands: Html =
  html`<code>curl --data-binary @photo.jpg -H "Content-Type: image/jpeg" ${origin}/v1/predict${"\n"}curl -F image=@one.jpg -F image=@two.png "${origin}/v1/predict?top=5"</code>`;

const programs: Html = html`
  <p class="lead">One image, or several in a form; the answer is JSON. <a
      href="openapi.json">openapi.json</a> describes all of it.</p>
  <pre tabindex="0" aria-label="Commands">${commands}</pre>
`;
