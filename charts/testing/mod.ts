/** Checks that the tests of all charts share. */
import assert from "node:assert/strict";
import { type Chart, renderSvg } from "../render.ts";

/** Fails unless every element is closed, in order. */
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

/** Fails unless every colour that is drawn has a dark counterpart. */
export function assertDarkColours(svg: string): void {
  const [rules, drawn] = svg.split("</style>");
  for (const [, name, colour] of drawn!.matchAll(/(fill|stroke)="(#[^"]+|[a-z]+)"/g)) {
    if (colour === "none" || colour === "transparent") continue;
    assert.ok(rules!.includes(`[${name}="${colour}"]`), `${name} ${colour}`);
  }
}

/** Draws a chart and checks that it is well formed, has dark colours and makes no warnings. */
export async function draw(chart: Chart): Promise<string> {
  const { warn } = console;
  const warnings: unknown[] = [];
  console.warn = (...said) => warnings.push(...said);
  const svg = await renderSvg(chart).finally(() => console.warn = warn);
  assert.deepEqual(warnings, []);
  assertWellFormed(svg);
  assertDarkColours(svg);
  assert.doesNotMatch(svg, /NaN|undefined|null|Infinity/);
  return svg;
}

/** The texts of an SVG, in the order in which they are drawn. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) =>
    text!.replaceAll(/<[^>]+>/g, "\n").trim()
  );
}

/** Names that other languages would interpret; any text may be the name of a column or class. */
export const awkwardNames: readonly string[] = [
  ...["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "prototype"],
  ...["true", "null", "undefined", "NaN", "0", "10", "2020-01-01", '{"signal":"width"}'],
  ...["datum.row", "a.b", "a[0]", "[x]", "a\\b", "it's", 'a"b', "%s", "${x}", "#1", "-", "--help"],
  ...["<b>z</b>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--"],
  ...[
    "&amp;",
    "]]>",
    "=1+1",
    "a,b",
    "../../up",
    "two\nlines",
    "a\ttab",
    "nul\0",
    "\x01",
    "\x1b[31m",
  ],
  ...["a\u2028b", "x\ufffe", "\u202egnp.exe", `e${"\u0301".repeat(80)}`, "👨‍👩‍👧‍👦", "日本", "שלום"],
  ...[`${"x".repeat(2999)}a`, `${"x".repeat(2999)}b`, `${"word ".repeat(600)}a`],
];
