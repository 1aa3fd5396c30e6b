import assert from "node:assert/strict";
import { renderPng } from "./png.ts";

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><style>` +
  `@media screen and (prefers-color-scheme:dark){text{fill:#fff}}</style>${content}</svg>`;
const text = (content: string) =>
  svg(`<text x="2" y="15" font-family="system-ui, sans-serif">${content}</text>`);

/** Width and height as the file's header says. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

Deno.test("the scale is the pixels for each of the SVG's", async () => {
  assert.deepEqual(sizeOf(await renderPng(svg(""))), [120, 40]);
  assert.deepEqual(sizeOf(await renderPng(svg(""), { scale: 1 })), [60, 20]);
});

Deno.test("Latin, Greek and Cyrillic letters are drawn, each as itself", async () => {
  const missing = "\u{10fffd}";
  const pictures = await Promise.all(
    [missing, ..."éőßΩλЖщ"].map((letter) => renderPng(text(letter))),
  );
  assert.equal(new Set(pictures.map((png) => png.toBase64())).size, pictures.length);
});
