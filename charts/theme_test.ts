import assert from "node:assert/strict";
import { colourPairs } from "./theme.ts";

type Rgb = [number, number, number];

/** Linear light, 0 to 1. */
function linear(hex: string): Rgb {
  return [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
}

/** WCAG 2's contrast, 1 to 21. */
function contrast(a: string, b: string): number {
  const [darker, lighter] = [a, b].map((hex) => {
    const [red, green, blue] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }).sort((x, y) => x - y);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** How eyes see linear light: normal ones, then without each cone (Machado et al. 2009, severity 1). */
const eyes: Record<string, readonly Rgb[]> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Oklab (https://bottosson.github.io/posts/oklab/) of a colour as certain eyes see it. */
function seen(hex: string, eye: readonly Rgb[]): Rgb {
  const times = (rows: readonly Rgb[], [x, y, z]: Rgb) =>
    rows.map(([a, b, c]) => a * x + b * y + c * z) as Rgb;
  const light = times(eye, linear(hex)).map((c) => Math.min(1, Math.max(0, c))) as Rgb;
  const cones = times([
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ], light).map(Math.cbrt) as Rgb;
  return times([
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ], cones);
}

/** The least distance between two of these colours to certain eyes, in Oklab. */
function leastDistance(colours: readonly string[], eye: readonly Rgb[]): number {
  const points = colours.map((hex) => seen(hex, eye));
  return Math.min(
    ...points.flatMap((a, i) =>
      points.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]))
    ),
  );
}

for (const mode of ["light", "dark"] as const) {
  Deno.test(`eight colours are told apart by all eyes, ${mode}`, () => {
    const colours = colourPairs.categories.map((colour) => colour[mode]);
    for (const [name, eye] of Object.entries(eyes)) {
      assert.ok(leastDistance(colours, eye) > 0.09, `${name}: ${leastDistance(colours, eye)}`);
    }
  });

  Deno.test(`data is read as data and what is pointed out as that by all eyes, ${mode}`, () => {
    const { data, accent } = colourPairs.named;
    for (const [name, eye] of Object.entries(eyes)) {
      assert.ok(leastDistance([data[mode], accent[mode]], eye) > 0.15, name);
    }
  });

  Deno.test(`lines stand out from the surface, and words can be read, ${mode}`, () => {
    const { surface, ink, quiet, accent } = colourPairs.named;
    for (const colour of colourPairs.categories) {
      assert.ok(contrast(colour[mode], surface[mode]) >= 3, colour[mode]);
    }
    for (const colour of [ink, quiet, accent]) {
      assert.ok(contrast(colour[mode], surface[mode]) >= 4.5, colour[mode]);
    }
  });
}

Deno.test("no light colour has two dark counterparts", () => {
  const pairs = [...Object.values(colourPairs.named), ...colourPairs.categories];
  const distinct = new Set(pairs.map(({ light, dark }) => `${light} ${dark}`));
  assert.equal(new Set(pairs.map(({ light }) => light)).size, distinct.size);
});
