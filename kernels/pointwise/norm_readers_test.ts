import assert from "node:assert/strict";
import { scaleAndShift } from "../norm/norm.ts";
import type { Engine } from "../program/engine.ts";
import { joinCalls } from "../program/join.ts";
import type { View } from "../program/program.ts";
import { checkFinished, checkStored, normBehind, unfinishedNorm } from "../testing/norms.ts";
import {
  assertClose,
  download,
  hardware,
  randomFloats,
  runCalls,
  testOn,
  upload,
} from "../testing/testing.ts";
import { pointwiseBackwardReaders, pointwiseForwardReader } from "./norm_readers.ts";
import {
  pointwiseBackwardInput,
  pointwiseForward,
  pointwiseParts,
  type PointwiseShape,
} from "./pointwise.ts";
import { pointwiseBackwardWeight, pointwiseSplits } from "./backward_weight.ts";
import { everyRowTile, everyWeightTile, type RowTile, tileLanes } from "./tiles.ts";

const target = "hardware";

/** Fewer channels than lanes and more, partial sums likewise, and no multiples of a tile. */
const shapes: readonly (PointwiseShape & { parts: number })[] = [
  { rows: 67, inputChannels: 24, outputChannels: 40, parts: 5 },
  { rows: 515, inputChannels: 16, outputChannels: 96, parts: 130 },
  { rows: 30, inputChannels: 320, outputChannels: 112, parts: 3 },
  { rows: 33, inputChannels: 8, outputChannels: 580, parts: 33 },
];

/** Of the tiles that a workgroup computes, so many for each shape, others for each. */
function tilesOf<T extends { readonly workgroup?: unknown }>(
  all: readonly T[],
  shape: number,
  count: number,
): T[] {
  const shared = all.filter(({ workgroup }) => workgroup);
  return Array.from({ length: count }, (_, i) => shared[(count * shape + i) % shared.length]!);
}

/** a [rows, depth] by b [columns, depth], transposed as told, in float64. */
function product(
  rows: number,
  columns: number,
  depth: number,
  a: (row: number, at: number) => number,
  b: (column: number, at: number) => number,
): Float64Array {
  return Float64Array.from({ length: rows * columns }, (_, i) => {
    let total = 0;
    for (let at = 0; at < depth; at++) {
      total += a(Math.floor(i / columns), at) * b(i % columns, at);
    }
    return total;
  });
}

async function sumOfParts(engine: Engine, view: View, length: number): Promise<Float64Array> {
  const sums = new Float64Array(length);
  (await download(engine, view)).forEach((x, i) => sums[i % length]! += x);
  return sums;
}

for (const [index, { parts, ...shape }] of shapes.entries()) {
  const { rows, inputChannels, outputChannels } = shape;
  const name = `${rows}x${inputChannels}x${outputChannels}, ${parts} partial sums`;

  testOn(
    [hardware],
    `a product that finishes the norm of its input equals the definition (${name})`,
    async (engine) => {
      const tiles = tilesOf(everyRowTile(outputChannels, target, engine.workgroupLimits), index, 4);
      for (const [round, tile] of tiles.entries()) {
        if (!pointwiseForwardReader(shape, tile, engine.workgroupLimits)) continue;
        const relu6 = round % 2 === 0;
        const input = randomFloats(rows * inputChannels, -2, 4);
        const weight = randomFloats(outputChannels * inputChannels);
        const unfinished = unfinishedNorm(engine, input, inputChannels, parts);
        const output = upload(engine, "output", rows * outputChannels);
        const ownParts = pointwiseParts(rows, tile);
        const partials = upload(engine, "partials", ownParts * 2 * outputChannels);
        const norm = scaleAndShift(unfinished.norm.statistics, inputChannels);
        // Every other input is the branch of a residual connection, with a skip that is normed or is not.
        const connection = relu6 ? undefined : drawSkip(engine, shape, round % 4 === 1);
        await runCalls(
          engine,
          pointwiseForward({
            lazy: { input: upload(engine, "input", input), norm, relu6 },
            unfinished: unfinished.norm,
            residual: connection?.residual,
            weight: upload(engine, "weight", weight),
            output,
            partials,
            shape,
            tile,
            target,
          }),
        );
        const value = unfinished.expected.output.map((x, i) =>
          connection ? x + connection.value[i]! : Math.min(Math.max(x, 0), 6)
        );
        if (connection) {
          assertClose(await download(engine, connection.residual.block), value, 1e-5, "sum");
        }
        const expected = product(
          rows,
          outputChannels,
          inputChannels,
          (m, k) => value[m * inputChannels + k]!,
          (n, k) => weight[n * inputChannels + k]!,
        );
        const sums = new Float64Array(2 * outputChannels);
        expected.forEach((x, i) => {
          sums[i % outputChannels]! += x;
          sums[outputChannels + i % outputChannels]! += x * x;
        });
        assertClose(await download(engine, output), expected, 1e-5, `output, ${tile.name}`);
        const partial = await sumOfParts(engine, partials, 2 * outputChannels);
        assertClose(partial, sums, 1e-4, "partial sums");
        await checkFinished(engine, unfinished);
      }
    },
  );

  testOn(
    [hardware],
    `gradients taken through the norm behind equal the definition (${name})`,
    async (engine) => {
      const { workgroupLimits: limits } = engine;
      const weightTiles = everyWeightTile(target, limits);
      const tiles = tilesOf(everyRowTile(inputChannels, target, limits), index, 2);
      let computed = 0;
      for (const [round, tile] of tiles.entries()) {
        // With workgroups of the same size, so that both are one dispatch in the first round.
        const alike = weightTiles.filter((other) => tileLanes(other) === tileLanes(tile));
        const weightTile = alike[round % alike.length]!;
        if (!pointwiseBackwardReaders(shape, { input: tile, weight: weightTile }, limits)) continue;
        computed++;
        const relu6 = round % 2 === 0;
        const host = draw(shape, relu6);
        const behind = normBehind(engine, host.gradient, outputChannels, parts);
        const view = (data: Float32Array) => upload(engine, "data", data);
        const gradient = view(host.gradient);
        const lazy = {
          input: view(host.input),
          norm: { scale: view(host.scale), shift: view(host.shift) },
          relu6,
        };
        const output = upload(engine, "output", rows * inputChannels);
        const ownParts = pointwiseParts(rows, tile);
        const partials = upload(engine, "partials", ownParts * 2 * inputChannels);
        const splits = pointwiseSplits(shape, weightTile, target);
        const size = inputChannels * outputChannels;
        const weightGradient = upload(engine, "weight gradient", splits * size);
        const { norm } = behind;
        const calls = [
          pointwiseBackwardInput({
            gradient,
            norm,
            weight: view(host.weight),
            lazy,
            inputMean: view(host.mean),
            skip: relu6 ? undefined : view(host.skip),
            output,
            partials,
            shape,
            tile,
            target,
          }),
          pointwiseBackwardWeight({
            gradient,
            norm,
            lazy,
            output: weightGradient,
            shape,
            tile: weightTile,
            target,
          }),
        ] as const;
        const joined = round === 0 ? joinCalls(...calls) : undefined;
        await runCalls(engine, ...joined ? [joined] : calls);
        const raw = behind.expected.y;
        const expected = product(
          rows,
          inputChannels,
          outputChannels,
          (m, n) => raw[m * outputChannels + n]!,
          (k, n) => host.weight[n * inputChannels + k]!,
        ).map((x, i) => {
          if (!relu6) return x + host.skip[i]!;
          return host.value[i]! <= 0 || host.value[i]! >= 6 ? 0 : x;
        });
        const sums = new Float64Array(2 * inputChannels);
        expected.forEach((x, i) => {
          const k = i % inputChannels;
          sums[k]! += x;
          sums[inputChannels + k]! += x * (host.input[i]! - host.mean[k]!);
        });
        assertClose(await download(engine, output), expected, 1e-5, `output, ${tile.name}`);
        const partial = await sumOfParts(engine, partials, 2 * inputChannels);
        assertClose(partial, sums, 1e-4, "partial sums");
        const ofWeight = product(
          outputChannels,
          inputChannels,
          rows,
          (n, m) => raw[m * outputChannels + n]!,
          (k, m) => host.value[m * inputChannels + k]!,
        );
        const actual = await sumOfParts(engine, weightGradient, size);
        assertClose(actual, ofWeight, 1e-5, `weight gradient, ${weightTile.name}`);
        await checkStored(engine, behind);
      }
      assert.ok(computed > 0);
    },
  );
}

/** A residual connection that awaits being added up, and what is to be added in float64. */
function drawSkip(engine: Engine, { rows, inputChannels }: PointwiseShape, lazy: boolean) {
  const input = randomFloats(rows * inputChannels, -3, 5);
  const [scale, shift] = [randomFloats(inputChannels, 0.5, 2), randomFloats(inputChannels)];
  const norm = { scale: upload(engine, "scale", scale), shift: upload(engine, "shift", shift) };
  const skip = { input: upload(engine, "skip", input), relu6: false, ...(lazy && { norm }) };
  const value = Float64Array.from(input, (x, i) => {
    const k = i % inputChannels;
    return lazy ? x * scale[k]! + shift[k]! : x;
  });
  return { residual: { skip, block: upload(engine, "block", rows * inputChannels) }, value };
}

/** Random inputs of a product's gradients. */
function draw({ rows, inputChannels, outputChannels }: PointwiseShape, relu6: boolean) {
  const input = randomFloats(rows * inputChannels, -3, 5);
  const scale = randomFloats(inputChannels, 0.5, 2);
  const shift = randomFloats(inputChannels);
  const normed = (i: number) => input[i]! * scale[i % inputChannels]! + shift[i % inputChannels]!;
  // Nothing within rounding of ReLU6's corners, where float32 and float64 may fall on other sides.
  for (let i = 0; i < input.length; i++) {
    if (Math.min(Math.abs(normed(i)), Math.abs(normed(i) - 6)) < 1e-3) input[i]! += 0.01;
  }
  return {
    input,
    scale,
    shift,
    value: Float64Array.from(
      input,
      (_, i) => relu6 ? Math.min(Math.max(normed(i), 0), 6) : normed(i),
    ),
    weight: randomFloats(outputChannels * inputChannels),
    gradient: randomFloats(rows * outputChannels),
    mean: randomFloats(inputChannels),
    skip: randomFloats(rows * inputChannels),
  };
}

Deno.test("tiles without the memory for a norm's coefficients, or without any, do not do its work", () => {
  const shape = { rows: 96, inputChannels: 160, outputChannels: 960 };
  const [tile] = everyRowTile(160, target, { memory: 49152, invocations: 1024 }) as [RowTile];
  const weight = everyWeightTile(target, { memory: 49152, invocations: 1024 })[0]!;
  const tiles = { input: tile, weight };
  const readers = (memory: number) =>
    pointwiseBackwardReaders(shape, tiles, { memory, invocations: 1024 });
  assert.equal(readers(49152)?.length, 2);
  // 12.5 KiB of the tile, and three values of 256 groups of four channels.
  assert.equal(readers(24000), undefined);
  const own = everyRowTile(160, target, { memory: 49152, invocations: 1024 }).at(-1)!;
  assert.equal(pointwiseForwardReader(shape, own, { memory: 49152, invocations: 1024 }), undefined);
});
