import assert from "node:assert/strict";
import { loadResvg } from "./deps.ts";
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

Deno.test("a picture has no more pixels than memory has room for", async () => {
  const long = svg("").replace('height="20"', 'height="2000000"');
  const [width, height] = sizeOf(await renderPng(long));
  assert.ok(width * height < 51e6 && height / width > 30000, `${width}x${height}`);
});

Deno.test("why something cannot be drawn is told, not what follows from it", async () => {
  await assert.rejects(renderPng("<svg"), /SVG data parsing failed/);
  const { resvg } = await loadResvg();
  const render = resvg.Resvg.prototype.render;
  const freed = resvg.Resvg.prototype.free;
  try {
    resvg.Resvg.prototype.render = () => {
      throw new Error("the true cause");
    };
    resvg.Resvg.prototype.free = () => {
      throw new Error("recursive use of an object");
    };
    await assert.rejects(renderPng(svg("")), /the true cause/);
  } finally {
    resvg.Resvg.prototype.render = render;
    resvg.Resvg.prototype.free = freed;
  }
});
