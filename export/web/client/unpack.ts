/** Takes out what the page carries. */
import { byId } from "../../../charts/client/mod.ts";

/**
 * Unpacks base64 of gzip from an element whose type no browser runs, and which is gone afterwards.
 *
 * @param id The element's.
 */
export async function unpack(id: "weights" | "fallback"): Promise<Uint8Array<ArrayBuffer>> {
  const element = byId(id);
  const text = atob(element.textContent);
  element.remove();
  const packed = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
