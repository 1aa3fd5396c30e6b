import type { ImageSet } from "../data/image_set.ts";
import assert from "node:assert/strict";
import { normalise } from "../kernels/augment/augment.ts";
import type { Engine } from "../kernels/mod.ts";
import { whole } from "../kernels/program/program.ts";
import { executors, testOn } from "../kernels/testing/testing.ts";
import { ImageStore } from "./images.ts";
import { changed } from "./testing/changed_engine.ts";
import { randomBytes } from "./testing/small_model.ts";

const [width, height, count] = [5, 7, 43];
const seed = 17;
const imageBytes = width * height * 3;

// Some of a larger set's images, in another order.
const images: ImageSet = {
  count,
  width,
  height,
  pixels: randomBytes(seed, 2 * count * imageBytes),
  labels: Int32Array.from({ length: count * 2 }, (_, index) => index),
  positions: Uint32Array.from({ length: count }, (_, index) => 2 * (count - index) - 1),
};

/** Reads images back as bytes, through the kernel that training reads them by. */
async function gather(engine: Engine, store: ImageStore, indices: readonly number[]) {
  const batch = indices.length;
  const samples = engine.allocate("samples", batch * 4);
  const output = engine.allocate("output", batch * width * height * 16);
  const batchIndex = whole(engine.allocate("batch index", 4));
  const program = await engine.compile("gathering", [normalise({
    pixels: store.pixels,
    imagesPerPart: store.imagesPerPart,
    batchIndex,
    samples: whole(samples),
    output: whole(output),
    batch,
    height,
    width,
    mean: [0, 0, 0],
    std: [1 / 255, 1 / 255, 1 / 255],
    target: engine.target,
  })]);
  engine.write(whole(samples), store.place(Uint32Array.from(indices)));
  engine.run(program);
  return engine.read(whole(output)).then((bytes) =>
    Uint8Array.from(
      new Float32Array(bytes).subarray(0, batch * width * height * 4)
        .filter((_, index) => index % 4 < 3),
      Math.round,
    )
  );
}

/** The bytes of images on the host. */
function expected(indices: readonly number[]): Uint8Array {
  return Uint8Array.from(
    indices.flatMap((index) => {
      const start = images.positions![index]! * imageBytes;
      return [...images.pixels.subarray(start, start + imageBytes)];
    }),
  );
}

/** Opens a store, gathers some images, then others while the first are still on their way. */
async function check(engine: Engine, budget?: number): Promise<ImageStore> {
  const store = new ImageStore(engine, images, 10, budget);
  await store.open(10);
  const chunks = [[42, 0, 21, 22, 41], [1, 2, 3, 41, 20, 20], [5], [30, 31, 32, 33]];
  const gathered = await Promise.all(chunks.map((chunk) => gather(engine, store, chunk)));
  chunks.forEach((chunk, index) =>
    assert.deepEqual(gathered[index], expected(chunk), `seed ${seed}`)
  );
  const labels = new Int32Array(await engine.read(store.labels)).subarray(0, count * 2);
  assert.deepEqual(labels, images.labels);
  store.destroy();
  return store;
}

testOn(executors, "a set that fits one binding is one part", async (engine) => {
  const store = await check(engine);
  assert.ok(store.resident);
  assert.equal(store.pixels.length, 1);
});

testOn(executors, "a larger set lies in as few equal parts as fit", async (engine) => {
  const store = await check(changed(engine, { maximumBinding: 20 * imageBytes + 300 }));
  assert.ok(store.resident);
  assert.equal(store.pixels.length, 3);
  assert.equal(store.imagesPerPart, 15);
});

testOn(executors, "a set of more parts than a kernel can bind streams", async (engine) => {
  const limits = { maximumBinding: 13 * imageBytes, maximumBindings: 8 };
  const store = await check(changed(engine, limits));
  assert.ok(!store.resident);
  assert.equal(store.pixels.length, 2);
  assert.equal(store.imagesPerPart, 10);
});

testOn(executors, "a set beyond its budget or the device's memory streams", async (engine) => {
  assert.ok(!(await check(engine, count * imageBytes - 1)).resident);
  const hasRoom = () => Promise.resolve(false);
  assert.ok(!(await check(changed(engine, { hasRoom }))).resident);
});

testOn(executors, "a set uploaded in several pieces arrives as it is", async (engine) => {
  const size = { count: 1000, width: 61, height: 79 };
  const pixels = Uint8Array.from({ length: 1000 * 61 * 79 * 3 }, (_, at) => at * at >> 7);
  const many: ImageSet = { ...size, pixels, labels: new Int32Array(1000) };
  const store = new ImageStore(engine, many, 1);
  await store.open(1);
  const stored = new Uint8Array(await engine.read(store.pixels[0]!)).subarray(0, pixels.length);
  assert.ok(stored.every((value, at) => value === pixels[at]));
  store.destroy();
});

testOn(executors, "a store gives back all memory it took", async (engine) => {
  const before = engine.allocated;
  for (const budget of [Infinity, 20 * imageBytes]) {
    const store = new ImageStore(engine, images, 4, budget);
    await store.open(1);
    assert.ok(engine.allocated > before);
    store.destroy();
    assert.equal(engine.allocated, before);
  }
});

testOn(executors, "a batch that does not fit a slot is refused", async (engine) => {
  const limited = changed(engine, { maximumBinding: 3 * imageBytes });
  const store = new ImageStore(limited, images, 10, 0);
  await assert.rejects(store.open(4), /4 images of 5x7 do not fit/);
});
