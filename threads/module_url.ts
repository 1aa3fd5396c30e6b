/**
 * URLs of modules given as text. A worker started from text needs no file, so it loads the same from a
 * folder, over HTTP, in a compiled binary, in a bundle and in a browser.
 */

const urls = new Map<string, string>();

/**
 * The URL of a module.
 *
 * @param text Its JavaScript, without relative imports.
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
