/**
 * The page of a server: predictions for chosen images. It sends requests to its own server only.
 */
import { imageFormatNames, imageMediaTypes } from "../../data/mod.ts";
import { type Html, html, raw } from "../../report/page/html.ts";
import { renderTaggingPage } from "../../report/tagging/tagging_page.ts";
import type { ServedModel } from "../tagging.ts";
import script from "../built/tagging.js" with { type: "text" };

/**
 * Renders the page.
 *
 * @param model The served model.
 * @param pathPrefix The path that a reverse proxy serves the server below; empty for none.
 * @returns The text of an HTML file.
 */
export async function taggingPage(model: ServedModel, pathPrefix: string): Promise<string> {
  const names = model.heads.map(({ name }) => name).join(", ");
  return await renderTaggingPage({
    title: model.name,
    heads: model.heads,
    decided: model.decisions !== undefined,
    subtitle: `Labels of images: ${names}. Computing on ${model.device}.`,
    // Without HEIC: an iPhone then sends its photos as JPEG.
    accept: imageMediaTypes.join(","),
    hint: `${imageFormatNames}. They go to this server and are not kept.`,
    sections: [{ id: "programs", title: "For programs", body: programs(pathPrefix) }],
    script,
  });
}

/**
 * The section for programmers. The page's script fills in the address of the server, since only the
 * browser has the name and path that a proxy serves it under, unless the prefix is given.
 */
function programs(pathPrefix: string): Html {
  const base = `${pathPrefix}/`;
  const server = html`<span class="server" data-base="${
    pathPrefix === "" ? "./" : base
  }">http://127.0.0.1:8080${pathPrefix}</span>`;
  const commands = html`<code>curl --data-binary @photo.jpg ${server}/v1/predict${
    raw("\n")
  }curl -F image=@one.jpg -F image=@two.png "${server}/v1/predict?top=5"</code>`;
  return html`
    <p class="lead">One image, or several in a form; the answer is JSON. <a
        href="${pathPrefix === ""
          ? ""
          : base}openapi.json">openapi.json</a> describes all of it.</p>
    <pre tabindex="0" aria-label="Commands">${commands}</pre>
  `;
}
