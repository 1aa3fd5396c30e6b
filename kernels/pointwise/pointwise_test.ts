import type { View } from "../program/program.ts";
import { everyRowTile, everyWeightTile, rowTiles } from "./tiles.ts";
import {
  assertClose,
  cpus,
  download,
  randomFloats,
  runCalls,
  targets,
  testOn,
  upload,
} from "../testing/testing.ts";
import {
  type LazyInput,
  pointwiseBackwardInput,
  pointwiseForward,
  pointwiseInference,
  pointwiseParts,
  type PointwiseShape,
} from "./pointwise.ts";
import { pointwiseBackwardWeight, pointwiseSplits } from "./backward_weight.ts";

const shapes: PointwiseShape[] = [
  { rows: 1, inputChannels: 8, outputChannels: 8 },
  { rows: 67, inputChannels: 24, outputChannels: 40 },
  { rows: 515, inputChannels: 16, outputChannels: 96 },
  { rows: 9000, inputChannels: 8, outputChannels: 12 },
  { rows: 30, inputChannels: 320, outputChannels: 112 },
];
const modes = [
  { lazy: true, relu6: true },
  { lazy: true, relu6: false },
  { lazy: false, relu6: false },
];

/** Random inputs of one case, and the value its convolution sees, in float64. */
function draw(shape: PointwiseShape, mode: { lazy: boolean; relu6: boolean }) {
  const { rows, inputChannels, outputChannels } = shape;
  const input = randomFloats(rows * inputChannels, -3, 5);
  const scale = randomFloats(inputChannels, 0.5, 2);
  const shift = randomFloats(inputChannels);
  const weight = randomFloats(outputChannels * inputChannels);
  const gradient = randomFloats(rows * outputChannels);
  // Nothing within rounding of ReLU6's corners, where float32 and float64 may fall on other sides.
  for (let i = 0; mode.relu6 && i < input.length; i++) {
    const c = i % inputChannels;
    const normed = input[i]! * scale[c]! + shift[c]!;
    if (Math.min(Math.abs(normed), Math.abs(normed - 6)) < 1e-3) input[i]! += 0.01;
  }
  const value = Float64Array.from(input, (x, i) => {
    const c = i % inputChannels;
    const normed = mode.lazy ? x * scale[c]! + shift[c]! : x;
    return mode.relu6 ? Math.min(Math.max(normed, 0), 6) : normed;
  });
  return { input, scale, shift, weight, gradient, value };
}

function lazyOf(
  mode: { lazy: boolean; relu6: boolean },
  views: { input: View; scale: View; shift: View },
): LazyInput {
  const norm = { scale: views.scale, shift: views.shift };
  return { input: views.input, relu6: mode.relu6, ...(mode.lazy && { norm }) };
}

/** Column sums of [parts, 2, channels] over the parts. */
function addParts(partials: Float32Array, parts: number, channels: number): Float64Array {
  const sums = new Float64Array(2 * channels);
  for (let i = 0; i < parts * 2 * channels; i++) sums[i % (2 * channels)]! += partials[i]!;
  return sums;
}

/** Every mode, each with the next variant, so that all of them have their turn. */
function cases<V>(variants: readonly V[]) {
  return Array.from(
    { length: Math.max(modes.length, variants.length) },
    (_, i) => [modes[i % modes.length]!, variants[i % variants.length]!] as const,
  );
}

for (const shape of shapes) {
  const { rows, inputChannels, outputChannels } = shape;
  const name = `${rows}x${inputChannels}x${outputChannels}`;

  testOn(
    targets,
    `forward equals the definition and its partial sums add up (${name})`,
    async (engine, target) => {
      for (
        const [mode, tile] of cases(everyRowTile(outputChannels, target, engine.workgroupLimits))
      ) {
        const host = draw(shape, mode);
        const [input, scale, shift, weight] = [host.input, host.scale, host.shift, host.weight]
          .map((data) => upload(engine, "data", data)) as [View, View, View, View];
        const output = upload(engine, "output", rows * outputChannels);
        const parts = pointwiseParts(rows, tile);
        const partials = upload(engine, "partials", parts * 2 * outputChannels);
        const lazy = lazyOf(mode, { input, scale, shift });
        await runCalls(
          engine,
          pointwiseForward({ lazy, weight, output, partials, shape, tile, target }),
        );
        const expected = new Float64Array(rows * outputChannels);
        const sums = new Float64Array(2 * outputChannels);
        for (let m = 0; m < rows; m++) {
          for (let n = 0; n < outputChannels; n++) {
            let total = 0;
            for (let k = 0; k < inputChannels; k++) {
              total += host.value[m * inputChannels + k]! * host.weight[n * inputChannels + k]!;
            }
            expected[m * outputChannels + n] = total;
            sums[n]! += total;
            sums[outputChannels + n]! += total * total;
          }
        }
        assertClose(await download(engine, output), expected, 1e-5, "output");
        const partial = await download(engine, partials);
        assertClose(addParts(partial, parts, outputChannels), sums, 1e-4, "partial sums");
      }
    },
  );

  testOn(cpus, `inference stores its output normed (${name})`, async (engine, target) => {
    const [tile] = rowTiles({ rows, columns: outputChannels, depth: inputChannels }, target);
    for (const relu6 of [true, false]) {
      const values = randomFloats(rows * inputChannels, -1, 1);
      const weights = randomFloats(outputChannels * inputChannels);
      const scales = randomFloats(outputChannels, 0.5, 2);
      const shifts = randomFloats(outputChannels, -1, 5);
      const [input, weight, scale, shift] = [values, weights, scales, shifts]
        .map((data) => upload(engine, "data", data)) as [View, View, View, View];
      const output = upload(engine, "output", rows * outputChannels);
      const stored = { scale, shift, relu6 };
      await runCalls(
        engine,
        pointwiseInference({ input, weight, output, stored, shape, tile: tile! }),
      );
      const expected = Float64Array.from({ length: rows * outputChannels }, (_, at) => {
        const [m, n] = [Math.floor(at / outputChannels), at % outputChannels];
        let total = 0;
        for (let k = 0; k < inputChannels; k++) {
          total += values[m * inputChannels + k]! * weights[n * inputChannels + k]!;
        }
        const normed = total * scales[n]! + shifts[n]!;
        return relu6 ? Math.min(Math.max(normed, 0), 6) : normed;
      });
      assertClose(await download(engine, output), expected, 1e-5, "output");
    }
  });

  testOn(targets, `the input gradient equals the definition (${name})`, async (engine, target) => {
    for (const [mode, tile] of cases(everyRowTile(inputChannels, target, engine.workgroupLimits))) {
      const host = draw(shape, mode);
      const skip = mode.relu6 ? undefined : randomFloats(rows * inputChannels);
      const [input, scale, shift, weight, gradient] = [
        host.input,
        host.scale,
        host.shift,
        host.weight,
        host.gradient,
      ].map((data) => upload(engine, "data", data)) as [View, View, View, View, View];
      const mean = randomFloats(inputChannels);
      const inputMean = upload(engine, "mean", mean);
      const output = upload(engine, "output", rows * inputChannels);
      const parts = pointwiseParts(rows, tile);
      const partials = upload(engine, "partials", parts * 2 * inputChannels);
      await runCalls(
        engine,
        pointwiseBackwardInput({
          gradient,
          weight,
          lazy: lazyOf(mode, { input, scale, shift }),
          inputMean,
          output,
          partials,
          shape,
          tile,
          target,
          skip: skip && upload(engine, "skip", skip),
        }),
      );
      const expected = new Float64Array(rows * inputChannels);
      const sums = new Float64Array(2 * inputChannels);
      for (let m = 0; m < rows; m++) {
        for (let k = 0; k < inputChannels; k++) {
          const i = m * inputChannels + k;
          let total = skip?.[i] ?? 0;
          for (let n = 0; n < outputChannels; n++) {
            total += host.gradient[m * outputChannels + n]! * host.weight[n * inputChannels + k]!;
          }
          if (mode.relu6 && (host.value[i]! <= 0 || host.value[i]! >= 6)) total = 0;
          expected[i] = total;
          sums[k]! += total;
          sums[inputChannels + k]! += total * (host.input[i]! - mean[k]!);
        }
      }
      assertClose(await download(engine, output), expected, 1e-5, "output");
      const partial = await download(engine, partials);
      assertClose(addParts(partial, parts, inputChannels), sums, 1e-4, "partial sums");
    }
  });

  testOn(
    targets,
    `the weight gradient's parts add up to the definition (${name})`,
    async (engine, target) => {
      for (const [mode, tile] of cases(everyWeightTile(target, engine.workgroupLimits))) {
        const host = draw(shape, mode);
        const [input, scale, shift, gradient] = [
          host.input,
          host.scale,
          host.shift,
          host.gradient,
        ].map((data) => upload(engine, "data", data)) as [View, View, View, View];
        const splits = pointwiseSplits(shape, tile, target);
        const size = inputChannels * outputChannels;
        const output = upload(engine, "output", splits * size);
        const lazy = lazyOf(mode, { input, scale, shift });
        await runCalls(
          engine,
          pointwiseBackwardWeight({ gradient, lazy, output, shape, tile, target }),
        );
        const expected = new Float64Array(size);
        for (let m = 0; m < rows; m++) {
          for (let n = 0; n < outputChannels; n++) {
            for (let k = 0; k < inputChannels; k++) {
              expected[n * inputChannels + k]! += host.gradient[m * outputChannels + n]! *
                host.value[m * inputChannels + k]!;
            }
          }
        }
        const actual = new Float64Array(size);
        const parts = await download(engine, output);
        for (let i = 0; i < splits * size; i++) actual[i % size]! += parts[i]!;
        assertClose(actual, expected, 1e-5, "weight gradient");
      }
    },
  );
}
