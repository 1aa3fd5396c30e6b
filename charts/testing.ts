/** What the tests of all charts look at. */
import assert from "node:assert/strict";
import { type Chart, renderSvg } from "./render.ts";

/** Fails unless every element that begins ends, in order. */
export function assertWellFormed(xml: string): void {
  const open: string[] = [];
  const text = xml.replaceAll(/<(\/?)([a-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gi, (
    tag,
    end,
    name,
    _,
    empty,
  ) => {
    if (end) assert.equal(open.pop(), name, tag);
    else if (!empty) open.push(name);
    return "";
  });
  assert.deepEqual(open, []);
  assert.doesNotMatch(text, /[<>]|&(?!\w+;|#\d+;)/);
}

/** Fails unless every colour that is drawn has a dark twin. */
export function assertDarkTwins(svg: string): void {
  const [rules, drawn] = svg.split("</style>");
  for (const [, name, colour] of drawn!.matchAll(/(fill|stroke)="(#[^"]+|[a-z]+)"/g)) {
    if (colour === "none" || colour === "transparent") continue;
    assert.ok(rules!.includes(`[${name}="${colour}"]`), `${name} ${colour}`);
  }
}

/** Draws a chart and looks at what holds for each: it is well formed, and dark where wanted. */
export async function draw(chart: Chart): Promise<string> {
  const svg = await renderSvg(chart);
  assertWellFormed(svg);
  assertDarkTwins(svg);
  assert.doesNotMatch(svg, /NaN|undefined|null|Infinity/);
  return svg;
}

/** The texts of an SVG, in the order in which they are drawn. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) =>
    text!.replaceAll(/<[^>]+>/g, "\n").trim()
  );
}
