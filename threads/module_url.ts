/**
 * Where a module can be imported from that is known as text. A worker started from text needs no file:
 * it loads from a folder, over HTTP, in a compiled binary, in a bundle and in a browser alike.
 */

const urls = new Map<string, string>();

/**
 * An address of a module.
 *
 * @param text Its JavaScript; it imports nothing by a relative name.
 * @returns A URL for `Worker` and `import`; the same for the same text.
 */
export function moduleUrl(text: string): string {
  let url = urls.get(text);
  if (url === undefined) {
    url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    urls.set(text, url);
  }
  return url;
}
