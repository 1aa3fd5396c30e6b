/**
 * A tagger as one page that needs nothing but a browser: weights, engine, fallback, scripts and style
 * are all inside, so that it works from a disk and from any place that serves files. Its policy lets it
 * ask the network for nothing, so an image that is dropped on it cannot leave the machine.
 */
import type { ResizeMode } from "../../data/resize.ts";
import { type Html, html, jsonElement, raw } from "../../report/page/html.ts";
import { renderTaggingPage } from "../../report/tagging/tagging_page.ts";
import engine from "./built/engine.js" with { type: "text" };
import fallback from "./built/fallback.js" with { type: "text" };
import decode from "./client/decode.js" with { type: "text" };
import tagHere from "./client/tag_here.js" with { type: "text" };
import unpack from "./client/unpack.js" with { type: "text" };

/** What a page is made of. */
export interface WebPage {
  /** What people call the model. */
  readonly name: string;
  /** The heads' names, in order. */
  readonly heads: readonly string[];
  /** The model as a safetensors file. */
  readonly weights: Uint8Array<ArrayBuffer>;
  /** How images of other proportions are brought to the input size. */
  readonly resize: ResizeMode;
}

/** Scripts, styles and pictures of its own, and nothing from anywhere. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src blob: data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * Writes the page.
 *
 * @param page What it is made of.
 * @returns Content by file name.
 */
export async function webFiles(page: WebPage): Promise<Map<string, string | Uint8Array>> {
  const { name, heads, weights, resize } = page;
  const text = await renderTaggingPage({
    title: name,
    subtitle: `Labels of images: ${heads.join(", ")}. Computed in this page.`,
    policy,
    accept: "image/*",
    hint: "JPEG, PNG and whatever else this browser shows. They never leave this machine.",
    note: html`<p class="hint" id="device" role="status">Getting the model ready …</p>`,
    end: html`${jsonElement("settings", { resize })}
${await packed("weights", weights)}
${await packed("fallback", new TextEncoder().encode(fallback))}`,
    scripts: [engine, unpack, decode, tagHere],
  });
  return new Map([["index.html", text]]);
}

/** Bytes in an element, for the page's `unpack`. */
async function packed(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<Html> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  const zipped = new Uint8Array(await new Response(stream).arrayBuffer());
  return html`<script type="application/gzip;base64" id="${id}">${raw(zipped.toBase64())}</script>`;
}
