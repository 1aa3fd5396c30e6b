/**
 * Takes what the page carries: base64 of gzip, in an element whose type no browser runs, and which is
 * gone afterwards.
 */
globalThis.unpack = async (id) => {
  const element = document.getElementById(id);
  const text = atob(element.textContent);
  element.remove();
  const packed = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};
