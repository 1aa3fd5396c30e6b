import assert from "node:assert/strict";
import type { Engine } from "../program/engine.ts";
import type { Target } from "../program/target.ts";
import { assertClose, download, runCalls, targets, testOn, upload } from "../testing/testing.ts";
import { augmentationDraw, encodeRecords } from "../program/records.ts";
import { augment, augmentMeans, mostImageParts, normalise } from "./augment.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What one image gets. */
interface Draw {
  readonly flip: boolean;
  readonly order: number;
  /** Of brightness, contrast and saturation. */
  readonly factors: readonly number[];
  /** The inverse affine matrix by rows. */
  readonly matrix: readonly number[];
  /** Left, top, width and height of the part to enlarge. */
  readonly crop: readonly [number, number, number, number];
  /** Left, top, width and height of the part to erase. */
  readonly erase: readonly [number, number, number, number];
  /** Left, top, width and height of the part to mix with the image before. */
  readonly mixed: readonly [number, number, number, number];
  readonly mixedWeight: number;
}

/** How the kernels are recorded. */
interface Form {
  /** Whether parts are enlarged instead of images moved by an affine. */
  readonly crop?: boolean;
  /** Whether colours stay. */
  readonly plain?: boolean;
  /** Whether parts are erased. */
  readonly erase?: boolean;
  /** Whether images are mixed. */
  readonly mix?: boolean;
}

const normalisation = {
  mean: [0.485, 0.456, 0.406],
  std: [0.229, 0.224, 0.225],
} as const;
const orders = ["012", "021", "102", "120", "201", "210"];
const identity = [1, 0, 0, 0, 1, 0];
const unchanged: Draw = {
  flip: false,
  order: 0,
  factors: [1, 1, 1],
  matrix: identity,
  crop: [0, 0, 0, 0],
  erase: [0, 0, 0, 0],
  mixed: [0, 0, 0, 0],
  mixedWeight: 0,
};

/** A source this close to a pixel's border is a tie: 16 fractional bits decide it. */
const tie = 3e-3;

const between = (low: number, high: number) => low + (high - low) * Math.random();
const integerBelow = (end: number) => Math.floor(end * Math.random());

/** `count` images [height, width, 3] of random bytes. */
function randomImages(count: number, { width, height }: Size): Uint8Array[] {
  const image = () => Uint8Array.from({ length: width * height * 3 }, () => integerBelow(256));
  return Array.from({ length: count }, image);
}

/** Rotation, scale and shift about the centre. */
function randomMatrix({ width, height }: Size): number[] {
  const angle = between(0.05, 0.4) * Math.sign(between(-1, 1));
  const scale = between(0.8, 1.25);
  const [cosine, sine] = [Math.cos(angle) / scale, Math.sin(angle) / scale];
  const x = width / 2 - cosine * width / 2 - sine * height / 2 + between(-3, 3);
  const y = height / 2 + sine * width / 2 - cosine * height / 2 + between(-3, 3);
  return [cosine, sine, x, -sine, cosine, y];
}

/** A part of at least half of the width and of the height. */
function randomCrop({ width, height }: Size): Draw["crop"] {
  const [across, down] = [width, height].map((all) => all - integerBelow(Math.ceil(all / 2)));
  return [integerBelow(width - across! + 1), integerBelow(height - down! + 1), across!, down!];
}

/** A draw that changes everything. */
const randomDraw = (slot: number, size: Size): Draw => ({
  flip: slot % 4 > 1,
  order: slot % 6,
  factors: [0, 0, 0].map(() => between(0.7, 1.3)),
  matrix: randomMatrix(size),
  crop: randomCrop(size),
  // Nothing of every third image.
  erase: slot % 3 > 0 ? randomCrop(size) : [0, 0, 0, 0],
  mixed: randomCrop(size),
  mixedWeight: slot % 3 > 0 ? between(0, 1) : 0,
});

function grey(image: Uint8Array, pixel: number): number {
  const [red, green, blue] = image.subarray(pixel * 3, pixel * 3 + 3);
  return (red! * 19595 + green! * 38470 + blue! * 7471 + 32768) >> 16;
}

/** PIL's ImageEnhance: floats, clipped and truncated to bytes after each operation. */
function jitter(image: Uint8Array, { order, factors }: Draw): Uint8Array {
  for (const operation of Array.from(orders[order]!, Number)) {
    const greys = Array.from({ length: image.length / 3 }, (_, pixel) => grey(image, pixel));
    const average = Math.floor(greys.reduce((a, b) => a + b) / greys.length + 0.5);
    image = image.map((value, at) => {
      const degenerate = [0, average, greys[Math.floor(at / 3)]!][operation]!;
      const change = Math.fround(Math.fround(factors[operation]!) * (value - degenerate));
      return Math.min(Math.max(Math.fround(degenerate + change), 0), 255);
    });
  }
  return image;
}

/**
 * PIL's Image.resize along one axis: between neighbours by weights in steps of 2^-22, rounded to a byte.
 *
 * @param values Blocks of `from` lines each. [blocks, from, stride]
 * @returns [blocks, to, stride]
 */
function stretched(values: Uint8Array, stride: number, from: number, to: number): Uint8Array {
  const length = values.length / from * to;
  return Uint8Array.from({ length }, (_, index) => {
    const block = Math.floor(index / (to * stride));
    const centre = (Math.floor(index / stride) % to + 0.5) * from / to;
    const lines = [-1.5, -0.5, 0.5].map((beside) => Math.floor(centre + beside))
      .filter((line) => line >= 0 && line < from);
    const weights = lines.map((line) => Math.max(0, 1 - Math.abs(line + 0.5 - centre)));
    const total = weights.reduce((a, b) => a + b);
    const sum = lines.reduce((sum, line, at) => {
      const value = values[(block * from + line) * stride + index % stride]!;
      return sum + value * Math.floor(weights[at]! / total * 2 ** 22 + 0.5);
    }, 0);
    return Math.floor(sum / 2 ** 22 + 0.5);
  });
}

/** A part of an image, enlarged across and then down: [height, width, 3]. */
function enlarged(
  image: Uint8Array,
  [left, top, across, down]: Draw["crop"],
  { width, height }: Size,
): Float64Array {
  const part = Uint8Array.from({ length: across * down * 3 }, (_, at) => {
    const [row, rest] = [Math.floor(at / (across * 3)), at % (across * 3)];
    return image[((top + row) * width + left) * 3 + rest]!;
  });
  return Float64Array.from(stretched(stretched(part, 3, across, width), width * 3, down, height));
}

/** What is erased of an augmented image becomes the mean. */
function erased(image: Float64Array, [left, top, across, down]: Draw["erase"], width: number) {
  return image.map((value, at) => {
    const [x, y] = [Math.floor(at / 3) % width - left, Math.floor(at / 3 / width) - top];
    const inside = x >= 0 && x < across && y >= 0 && y < down;
    return inside ? 255 * normalisation.mean[at % 3]! : value;
  });
}

/** Flip, jitter and affine or crop, each over the whole image: [height, width, 3], NaN where tied. */
function moved(
  image: Uint8Array,
  draw: Draw,
  { width, height }: Size,
  { crop = false, plain = false }: Form = {},
): Float64Array {
  const flipped = draw.flip
    ? image.map((_, at) => {
      const x = Math.floor(at / 3) % width;
      return image[at + 3 * (width - 1 - 2 * x)]!;
    })
    : image;
  const changed = plain ? flipped : jitter(flipped, draw);
  if (crop) return enlarged(changed, draw.crop, { width, height });
  const [a, b, c, d, e, f] = draw.matrix as [number, number, number, number, number, number];
  return Float64Array.from(changed, (_, at) => {
    const x = Math.floor(at / 3) % width + 0.5;
    const y = Math.floor(at / 3 / width) + 0.5;
    const [sourceX, sourceY] = [a * x + b * y + c, d * x + e * y + f];
    const tied = [sourceX, sourceY].some((value) => Math.abs(value - Math.round(value)) < tie);
    if (tied) return NaN;
    const [column, row] = [Math.floor(sourceX), Math.floor(sourceY)];
    const inside = column >= 0 && column < width && row >= 0 && row < height;
    return inside ? changed[(row * width + column) * 3 + at % 3]! : 255;
  });
}

/**
 * Runs the kernels once per row of `samples`; `draws` of the same shape ask for augmentation.
 *
 * @returns The output of each step [batch, height, width, 4].
 */
async function run(
  engine: Engine,
  target: Target,
  images: readonly Uint8Array[],
  size: Size,
  samples: readonly (readonly number[])[],
  draws?: readonly (readonly Draw[])[],
  parts = 1,
  { crop = false, plain = false, erase = false, mix = false }: Form = {},
): Promise<Float32Array[]> {
  const bytes = size.width * size.height * 3;
  const imagesPerPart = Math.ceil(images.length / parts);
  const pixels = Array.from({ length: parts }, (_, part) => {
    const packed = new Uint8Array(Math.ceil(imagesPerPart * bytes / 4) * 4);
    images.slice(part * imagesPerPart, (part + 1) * imagesPerPart)
      .forEach((image, index) => packed.set(image, index * bytes));
    return upload(engine, "pixels", packed);
  });
  const batch = samples[0]!.length;
  const source = {
    pixels,
    imagesPerPart,
    batchIndex: upload(engine, "batch index", 1),
    samples: upload(engine, "samples", Uint32Array.from(samples.flat())),
    batch,
    ...size,
    target,
  };
  const output = upload(engine, "output", batch * size.width * size.height * 4);
  const normalised = { ...normalisation, output };
  const calls = [];
  if (draws) {
    // What the form does not read may be anything.
    const records = draws.flat().map((draw) => ({
      flip: draw.flip ? 1 : 0,
      order: plain ? NaN : draw.order,
      factors: plain ? [NaN, NaN, NaN] : draw.factors,
      matrix: crop ? Array(6).fill(NaN) : draw.matrix,
      crop: crop ? draw.crop : Array(4).fill(NaN),
      erase: erase ? draw.erase : Array(4).fill(NaN),
      mixed: mix ? draw.mixed : Array(4).fill(NaN),
      mixedWeight: mix ? draw.mixedWeight : NaN,
    }));
    const drawn = upload(engine, "draws", encodeRecords(augmentationDraw, records));
    const means = plain ? undefined : upload(engine, "means", batch);
    if (means) calls.push(augmentMeans({ ...source, draws: drawn, means }));
    calls.push(augment({ ...source, draws: drawn, means, ...normalised, crop, erase, mix }));
  } else {
    calls.push(normalise({ ...source, ...normalised }));
  }
  const outputs = [];
  for (const step of samples.keys()) {
    engine.write(source.batchIndex, Uint32Array.of(step));
    await runCalls(engine, ...calls);
    outputs.push(await download(engine, output));
  }
  return outputs;
}

/**
 * Checks one image of an output [batch, height, width, 4] against bytes [height, width, 3]; returns
 * how many of them are ties, which may fall either way.
 */
function assertImage(output: Float32Array, index: number, expected: ArrayLike<number>): number {
  const start = index * expected.length / 3;
  let ties = 0;
  for (let at = 0; at < expected.length; at++) {
    const [pixel, channel] = [start + Math.floor(at / 3), at % 3];
    assert.equal(output[pixel * 4 + 3], 0, "the fourth channel is 0");
    if (Number.isNaN(expected[at])) {
      ties++;
      continue;
    }
    const { mean, std } = normalisation;
    const wanted = (expected[at]! / 255 - mean[channel]!) / std[channel]!;
    const actual = output[pixel * 4 + channel]!;
    assert.ok(Math.abs(actual - wanted) < 1e-5, `element ${at}: ${actual}, expected ${wanted}`);
  }
  return ties;
}

/** Runs `draws` on random images, repeated ones among them, and compares with the definition. */
async function checkDraws(
  engine: Engine,
  target: Target,
  size: Size,
  draws: readonly (readonly Draw[])[],
  form: Form = {},
) {
  const images = randomImages(5, size);
  const samples = draws.map((row) => row.map(() => integerBelow(images.length)));
  const outputs = await run(engine, target, images, size, samples, draws, 1, form);
  let ties = 0;
  for (const [step, row] of draws.entries()) {
    for (const [index, draw] of row.entries()) {
      const image = images[samples[step]![index]!]!;
      const whole = moved(image, draw, size, form);
      const expected = form.erase ? erased(whole, draw.erase, size.width) : whole;
      ties += assertImage(outputs[step]!, index, expected);
    }
  }
  const values = draws.flat().length * size.width * size.height * 3;
  assert.ok(ties < 0.3 * values, `${ties} of ${values} are ties`);
}

const sizes = [[13, 7], [3, 5], [60, 80]].map(([width, height]) => ({
  width: width!,
  height: height!,
}));

testOn(
  targets,
  "augmented images equal PIL's arithmetic in every order",
  async (engine, target) => {
    for (const size of sizes) {
      const draw = (slot: number) => randomDraw(slot, size);
      const steps = [0, 1, 2].map((step) => [0, 1, 2, 3].map((index) => draw(step * 4 + index)));
      for (const crop of [false, true]) {
        for (const plain of [false, true]) {
          await checkDraws(engine, target, size, steps, { crop, plain });
        }
      }
    }
  },
);

testOn(targets, "what is erased is 0 after normalising", async (engine, target) => {
  const size = { width: 13, height: 7 };
  const erases = [[0, 0, 1, 1], [12, 6, 1, 1], [3, 0, 5, 7], [0, 2, 13, 3], [4, 4, 0, 0]] as const;
  const step = erases.map((erase): Draw => ({ ...unchanged, crop: [0, 0, 13, 7], erase }));
  for (const crop of [false, true]) {
    await checkDraws(engine, target, size, [step], { crop, plain: true, erase: true });
  }
  const steps = [0, 1].map((step) => [0, 1, 2].map((index) => randomDraw(step * 3 + index, size)));
  await checkDraws(engine, target, size, steps, { erase: true });
});

testOn(
  targets,
  "a part of an image is mixed with that of the one before",
  async (engine, target) => {
    const size = { width: 13, height: 7 };
    const images = randomImages(5, size);
    const samples = [[4, 0, 2], [1, 1, 3]];
    const draws = samples.map((row, step) => row.map((_, i) => randomDraw(3 * step + i, size)));
    for (const form of [{ crop: true, plain: true, erase: true }, {}] as const) {
      const apart = await run(engine, target, images, size, samples, draws, 1, form);
      const mixed = await run(engine, target, images, size, samples, draws, 1, {
        ...form,
        mix: true,
      });
      for (const [step, row] of draws.entries()) {
        const area = size.width * size.height * 4;
        const expected = apart[step]!.map((own, at) => {
          const [index, pixel] = [Math.floor(at / area), Math.floor(at % area / 4)];
          const { mixed: [left, top, across, down], mixedWeight } = row[index]!;
          const [x, y] = [pixel % size.width - left, Math.floor(pixel / size.width) - top];
          if (x < 0 || x >= across || y < 0 || y >= down) return own;
          const other = apart[step]![(index + 2) % 3 * area + at % area]!;
          return mixedWeight * own + (1 - mixedWeight) * other;
        });
        assertClose(mixed[step]!, expected, 1e-6, "mixed");
      }
    }
  },
);

testOn(targets, "a part of one pixel, or of one row, fills the image", async (engine, target) => {
  const crops = [[0, 0, 1, 1], [12, 6, 1, 1], [5, 0, 1, 7], [0, 3, 13, 1]] as const;
  const step = crops.map((crop): Draw => ({ ...unchanged, crop }));
  await checkDraws(engine, target, { width: 13, height: 7 }, [step], { crop: true });
});

testOn(targets, "the largest image is enlarged without overflow", async (engine, target) => {
  const [wide, high] = [{ width: 4096, height: 1 }, { width: 1, height: 4096 }];
  const form = { crop: true, plain: true };
  for (const length of [4095, 3001]) {
    const along: Draw = { ...unchanged, crop: [1, 0, length, 1] };
    await checkDraws(engine, target, wide, [[along, { ...along, flip: true }]], form);
    const down: Draw = { ...unchanged, crop: [0, 1, 1, length] };
    await checkDraws(engine, target, high, [[down]], form);
  }
});

testOn(targets, "unaugmented images are gathered and normalised", async (engine, target) => {
  for (const size of sizes) {
    const images = randomImages(5, size);
    const samples = [[4, 0, 4], [1, 1, 3], [2, 3, 0]];
    const outputs = await run(engine, target, images, size, samples);
    samples.forEach((row, step) =>
      row.forEach((image, index) => assertImage(outputs[step]!, index, images[image]!))
    );
  }
});

testOn(targets, "images in several parts give the same bits as in one", async (engine, target) => {
  for (const size of sizes) {
    const images = randomImages(25, size);
    const samples = [images.map((_, index) => images.length - 1 - index)];
    const draws = [images.map((_, index) => randomDraw(index, size))];
    const whole = await run(engine, target, images, size, samples, draws);
    const plain = await run(engine, target, images, size, samples);
    const cropped = (parts: number) =>
      run(engine, target, images, size, samples, draws, parts, { crop: true, plain: true });
    assert.deepEqual(await cropped(3), await cropped(1));
    for (const parts of [2, 3, Math.min(25, mostImageParts(engine.maximumBindings))]) {
      const divided = (draws?: readonly (readonly Draw[])[]) =>
        run(engine, target, images, size, samples, draws, parts);
      assert.deepEqual(await divided(draws), whole);
      assert.deepEqual(await divided(), plain);
    }
  }
});

Deno.test("the limit of bindings leaves room for what else the kernel reads and writes", () => {
  assert.equal(mostImageParts(8), 3);
});

testOn(
  targets,
  "extreme factors clip, factors of 0 leave black or grey",
  async (engine, target) => {
    const extremes = [[0, 1, 1], [1, 0, 1], [1, 1, 0], [50, 0, 9], [0.01, 200, 3], [3, 7, 5]];
    const steps = extremes.map((factors) =>
      orders.map((_, order): Draw => ({ ...unchanged, order, factors }))
    );
    await checkDraws(engine, target, { width: 13, height: 7 }, steps);
  },
);

testOn(targets, "scaling and shifting do not drift over a long row", async (engine, target) => {
  const matrices = [[0.8137, 0, 1.317, 0, 1.1713, -2.29], [1.2319, 0, -4.23, 0, 0.7919, 1.37]];
  const step = matrices.map((matrix): Draw => ({ ...unchanged, matrix }));
  await checkDraws(engine, target, { width: 3001, height: 5 }, [step, step]);
});

testOn(targets, "an image moved out of sight leaves white", async (engine, target) => {
  const far = [[1, 0, 500, 0, 1, 0], [1, 0.1, 0, -0.1, 1, -900]];
  const step = far.map((matrix): Draw => ({ ...unchanged, factors: [0.5, 0.5, 0.5], matrix }));
  const size = { width: 5, height: 9 };
  const images = randomImages(1, size);
  const [output] = await run(engine, target, images, size, [[0, 0]], [step]);
  for (const index of step.keys()) assertImage(output!, index, Array(5 * 9 * 3).fill(255));
});

testOn(targets, "a draw that changes nothing gives exactly the image", async (engine, target) => {
  for (const size of sizes) {
    const images = randomImages(6, size);
    const samples = [images.map((_, index) => index)];
    const { width, height } = size;
    const crop = [0, 0, width, height] as const;
    const draws = [images.map((_, order): Draw => ({ ...unchanged, order, crop }))];
    const plain = await run(engine, target, images, size, samples);
    for (const form of [{}, { crop: true }, { plain: true }, { crop: true, plain: true }]) {
      assert.deepEqual(await run(engine, target, images, size, samples, draws, 1, form), plain);
    }
  }
});
