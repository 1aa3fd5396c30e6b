import assert from "node:assert/strict";
import { learningRateChart, type LearningRateCurve } from "./learning_rate.ts";
import { renderSvg } from "./render.ts";
import { palette } from "./theme.ts";

/** Falls to 2 at 1e-3, then runs away. */
const points = [8, 7, 4, 2, 5, 1e9].map((loss, index) => ({
  rate: 10 ** (index - 6),
  loss,
  smoothed: loss,
}));

/** Fails unless every element that begins ends, in order. */
function assertWellFormed(xml: string): void {
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

async function draw(suggestion: LearningRateCurve["suggestion"]): Promise<string> {
  const svg = await renderSvg(learningRateChart({ points, suggestion }));
  assertWellFormed(svg);
  return svg;
}

Deno.test("the chart names its axes and the suggestion", async () => {
  const svg = await draw(1e-4);
  for (const text of ["Suggested learning rate: 1.0e-4", ">learning rate<", ">1e-3<", ">loss, "]) {
    assert.ok(svg.includes(text), text);
  }
  assert.ok(svg.includes(palette.accent));
});

Deno.test("the same chart is the same text; another one shares no id with it", async () => {
  const svg = await draw(1e-4);
  assert.ok(await draw(1e-4) === svg);
  const ids = (svg: string) => new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  assert.ok(ids(svg).size > 0);
  assert.ok(ids(svg).isDisjointFrom(ids(await draw(1e-3))));
});

Deno.test("a loss that runs away does not flatten the rest", async () => {
  assert.doesNotMatch(await draw(1e-4), /000,000/);
});

Deno.test("without a suggestion nothing is marked", async () => {
  const svg = await draw(null);
  assert.match(svg, /No learning rate to suggest/);
  const [, drawn] = svg.split("</style>");
  assert.ok(!drawn!.includes(palette.accent));
});

Deno.test("every colour that is drawn has a dark twin", async () => {
  const [rules, drawn] = (await draw(1e-4)).split("</style>");
  for (const [, name, colour] of drawn!.matchAll(/(fill|stroke)="(#[^"]+|[a-z]+)"/g)) {
    if (colour === "none" || colour === "transparent") continue;
    assert.ok(rules!.includes(`[${name}="${colour}"]`), `${name} ${colour}`);
  }
});
