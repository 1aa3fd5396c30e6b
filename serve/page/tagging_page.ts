/**
 * The page for people: an image in, and what the model says about it. It asks its own server and nobody
 * else.
 */
import { type Html, html } from "../../report/page/html.ts";
import { renderTaggingPage } from "../../report/tagging/tagging_page.ts";
import type { ServedModel } from "../tagging.ts";
import askServer from "./client/ask_server.js" with { type: "text" };

/**
 * Renders the page.
 *
 * @param model What is served.
 * @returns The text of an HTML file.
 */
export async function taggingPage(model: ServedModel): Promise<string> {
  const names = model.heads.map(({ name }) => name).join(", ");
  return await renderTaggingPage({
    title: model.name,
    subtitle: `Labels of images: ${names}. Computing on ${model.device}.`,
    accept: "image/jpeg,image/png",
    hint: "JPEG and PNG. They go to this server and are not kept.",
    sections: [{ id: "programs", title: "For programs", body: programs }],
    scripts: [askServer],
  });
}

/** Where the page came from, filled in by its script. */
const origin = html`<span class="origin">http://127.0.0.1:8080</span>`;

const commands: Html =
  html`<code>curl --data-binary @photo.jpg -H "Content-Type: image/jpeg" ${origin}/v1/predict${"\n"}curl -F image=@one.jpg -F image=@two.png "${origin}/v1/predict?top=5"</code>`;

const programs: Html = html`
  <p class="lead">One image, or several in a form; the answer is JSON. <a
      href="openapi.json">openapi.json</a> describes all of it.</p>
  <pre tabindex="0" aria-label="Commands">${commands}</pre>
`;
