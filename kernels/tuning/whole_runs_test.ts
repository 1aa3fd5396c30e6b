import assert from "node:assert/strict";
import { copy } from "../copy/copy.ts";
import { executors, testOn, upload } from "../testing/testing.ts";
import type { Choices } from "./variants.ts";
import {
  type Alternatives,
  comparisonsOf,
  improveByWholeRuns,
  secondsPerRun,
} from "./whole_runs.ts";

const variantsOf = new Map([
  ["wide, 1", ["a", "b", "c"]],
  ["wide, 2", ["a", "c"]],
  ["deep, 1", ["a", "b"]],
  ["only, 1", ["a"]],
]);
const tiles: Alternatives = {
  variantsOf,
  joining: new Set(),
  times: new Map(),
  dispatchSeconds: 0,
};

function named(alternatives: Alternatives): string[] {
  return comparisonsOf(alternatives).flat().map(({ kind, variant, keys }) =>
    `${kind} ${variant}: ${keys.map((key) => key.split(", ")[1]).join("")}`
  );
}

Deno.test("every kind of kernel is tried with each of its variants", () => {
  assert.deepEqual(named(tiles), [
    "wide a: 12",
    "wide b: 1",
    "wide c: 12",
    "deep a: 1",
    "deep b: 1",
  ]);
});

Deno.test("what joins is compared first and last, also for half of the shapes", () => {
  const joining = new Map<string, readonly string[]>([
    ["tile, 1", ["a", "b"]],
    ...[1, 2, 3].map(
      (shape) => [`join, ${shape}`, ["joined", "apart"]] as const,
    ),
  ]);
  const joins = [
    ...["join joined: 123", "join joined: 12", "join joined: 3"],
    ...["join apart: 123", "join apart: 12", "join apart: 3"],
  ];
  assert.deepEqual(
    named({
      variantsOf: joining,
      joining: new Set(["join"]),
      times: new Map(),
      dispatchSeconds: 0,
    }),
    [...joins, "tile a: 1", "tile b: 1", ...joins],
  );
});

Deno.test("a tile whose own dispatches are a hundredth of the program slower is not tried", () => {
  const times = new Map([
    ["wide, 1", new Map([["a", 60], ["b", 69], ["c", 66]])],
    ["wide, 2", new Map([["a", 20], ["c", 26]])],
    ["deep, 1", new Map([["a", 20], ["b", 24]])],
  ]);
  assert.deepEqual(named({ ...tiles, times, dispatchSeconds: 1000 }), [
    ...["wide a: 12", "wide b: 1"],
    ...["deep a: 1", "deep b: 1"],
  ]);
});

Deno.test("a variant is kept for the shapes that have it where the whole run is clearly faster", async () => {
  const measured: string[] = [];
  const seconds = (choices: Choices) => {
    measured.push(Object.values(choices).join(""));
    return Promise.resolve(
      (choices["wide, 1"] === "b" ? 5 : 8) + (choices["deep, 1"] === "b" ? 0.995 : 1),
    );
  };
  const start = { "wide, 1": "a", "wide, 2": "c", "deep, 1": "a", "known, 1": "z" };
  const best = await improveByWholeRuns(start, tiles, seconds);
  assert.deepEqual(best, { ...start, "wide, 1": "b" });
  // As chosen, then each change; what would change nothing is not measured.
  assert.deepEqual(measured, ["acaz", "aaaz", "bcaz", "ccaz", "bcaz", "bcbz"]);
});

/**
 * Milliseconds of a training step by kind of kernel, as an NVIDIA H200 takes them, put together from the
 * dispatches of steps of 16 and of 256: what joins wins at 16 and loses for most shapes at 256, and pays or not
 * by the tile beside it. Halves are the shapes of many rows and those of few.
 */
const steps = {
  16: {
    /** Products forward and backward, by default tiles and by those that are best by dispatch. */
    products: { default: 1.02, best: 0.84 },
    /** Norms of many rows and of few, when the products' gradients take them along, and by themselves. */
    norms: { readers: [0.36, 0.35], apart: [0.42, 0.5] },
    /** Residuals and statistics joined, and by themselves. */
    residual: { joined: [0.05, 0.04], apart: [0.07, 0.06] },
    /** What a gradient by the best tile takes longer where it takes norms along. */
    bestTilesWithNorms: 0.01,
  },
  256: {
    products: { default: 4.9, best: 3.6 },
    norms: { readers: [1.9, 0.55], apart: [1.1, 0.75] },
    residual: { joined: [0.5, 0.1], apart: [0.3, 0.2] },
    bestTilesWithNorms: 0.35,
  },
};

function stepOf(batch: 16 | 256) {
  const { products, norms, residual, bestTilesWithNorms } = steps[batch];
  const measure = (choices: Choices) => {
    const readers = [1, 2].filter((half) => choices[`norm, ${half}`] === "readers").length;
    const best = choices["product, 1"] === "best";
    const of = <N extends string>(kind: string, table: Readonly<Record<N, readonly number[]>>) =>
      [1, 2].reduce((sum, half) => sum + table[choices[`${kind}, ${half}`] as N][half - 1]!, 0);
    return Promise.resolve(
      products[best ? "best" : "default"] + of("norm", norms) + of("residual", residual) +
        (best ? readers * bestTilesWithNorms : 0),
    );
  };
  const both = (kind: string, names: string[]) =>
    [1, 2].map((half) => [`${kind}, ${half}`, names] as const);
  const alternatives: Alternatives = {
    variantsOf: new Map([
      ["product, 1", ["default", "best"]],
      ...both("norm", ["readers", "apart"]),
      ...both("residual", ["joined", "apart"]),
    ]),
    joining: new Set(["norm", "residual"]),
    times: new Map([["product, 1", new Map(Object.entries(products))]]),
    dispatchSeconds: Infinity,
  };
  /** The fastest of all combinations. */
  const fastest = async () => {
    let all: Choices[] = [{}];
    for (const [key, names] of alternatives.variantsOf) {
      all = all.flatMap((choices) => names.map((name) => ({ ...choices, [key]: name })));
    }
    const seconds = await Promise.all(all.map(measure));
    return all[seconds.indexOf(Math.min(...seconds))]!;
  };
  return { alternatives, measure, fastest };
}

for (const batch of [16, 256] as const) {
  Deno.test(`the fastest combination of tiles and joins is found for a step of ${batch}, from either side`, async () => {
    const { alternatives, measure, fastest } = stepOf(batch);
    const expected = await fastest();
    for (const [norm, residual] of [["readers", "joined"], ["apart", "apart"]] as const) {
      const start = {
        ...{ "product, 1": "best", "norm, 1": norm, "norm, 2": norm },
        ...{ "residual, 1": residual, "residual, 2": residual },
      };
      assert.deepEqual(await improveByWholeRuns(start, alternatives, measure), expected);
    }
    const large = batch === 256 ? "apart" : "readers";
    assert.deepEqual([expected["norm, 1"], expected["product, 1"]], [large, "best"]);
  });
}

Deno.test("what joins is compared again when the tile beside it has changed", async () => {
  const alternatives: Alternatives = {
    variantsOf: new Map([["tile, 1", ["a", "b"]], ["join, 1", ["joined", "apart"]]]),
    joining: new Set(["join"]),
    times: new Map(),
    dispatchSeconds: 0,
  };
  // Joined is slower beside tile a and faster beside b.
  const seconds: Record<string, number> = { ajoined: 9, aapart: 8, bjoined: 5, bapart: 7 };
  const measured: string[] = [];
  const measure = (choices: Choices) => {
    const name = `${choices["tile, 1"]}${choices["join, 1"]}`;
    measured.push(name);
    return Promise.resolve(seconds[name]!);
  };
  const start = { "tile, 1": "a", "join, 1": "joined" };
  const best = await improveByWholeRuns(start, alternatives, measure);
  assert.deepEqual(best, { "tile, 1": "b", "join, 1": "joined" });
  assert.deepEqual(measured, ["ajoined", "aapart", "aapart", "bapart", "bapart", "bjoined"]);
});

testOn(executors, "a program's runs are timed and its memory given back", async (engine) => {
  const length = 2 ** 16;
  const [input, output] = ["a", "b"].map((label) => upload(engine, label, length));
  const call = copy({ input: input!, output: output!, length, target: engine.target });
  const before = engine.allocated;
  const seconds = await secondsPerRun(engine, [call, call]);
  assert.ok(seconds > 1e-7 && seconds < 1, `${seconds} s`);
  assert.equal(engine.allocated, before);
});
