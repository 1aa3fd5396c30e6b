/**
 * A tagger as one page that needs only a browser: it contains weights, engine, fallback, scripts and style,
 * so that it works from a disk and from any file server. Its content security policy forbids requests to the
 * network, so an image that is dropped on it cannot leave the machine.
 */
import { listed } from "../../data/listed.ts";
import type { SavedModel } from "../../model/weights.ts";
import { type Html, html, raw } from "../../report/page/html.ts";
import { renderTaggingPage } from "../../report/tagging/tagging_page.ts";
import type { ExportedModel } from "../exported_model.ts";
import { torchFiles } from "../torch/torch_files.ts";
import type { WeightPrecision } from "../weight_precisions.ts";
import fallback from "./built/fallback.js" with { type: "text" };
import notices from "./built/fallback_notices.txt" with { type: "text" };
import script from "./built/tagging.js" with { type: "text" };

/** Only the page's own scripts, styles and pictures. */
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
 * @param model A trained model.
 * @param precision How convolutions and heads are stored; the page computes in float32.
 * @param name The model's name.
 * @throws UserError When a weight is beyond the precision's range.
 */
export async function webFiles(
  model: SavedModel,
  precision: WeightPrecision,
  name: string,
): Promise<ExportedModel> {
  const { files, weights } = torchFiles(model, precision);
  const file = files.get("model.safetensors") as Uint8Array<ArrayBuffer>;
  const heads = listHeads(model.architecture.heads.map(({ name }) => name));
  const text = await renderTaggingPage({
    title: name,
    heads: model.architecture.heads,
    decided: model.decisions !== undefined,
    subtitle: `Labels of images: ${heads}. Computed in this page.`,
    policy,
    accept: "image/*",
    hint: "JPEG, PNG and whatever else this browser shows. They never leave this machine.",
    note: html`<p class="hint" id="device" role="status">Getting the model ready …</p>`,
    end: html`<script type="text/plain" id="third-party-notices">${raw(notices)}</script>
${await packed("weights", file)}
${await packed("fallback", new TextEncoder().encode(fallback))}`,
    script,
  });
  return { files: new Map([["index.html", text]]), weights };
}

/** The first few names, each cut to the length of a line. */
function listHeads(names: readonly string[]): string {
  const letters = 40;
  return listed(
    names.map((name) =>
      name.length > letters ? `${name.slice(0, letters - 1).toWellFormed()}…` : name
    ),
  );
}

/** An element with compressed bytes, for the page's `unpack`. */
async function packed(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<Html> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  const zipped = new Uint8Array(await new Response(stream).arrayBuffer());
  return html`<script type="application/gzip;base64" id="${id}">${raw(zipped.toBase64())}</script>`;
}
