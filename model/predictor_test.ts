import assert from "node:assert/strict";
import type { Engine } from "../kernels/mod.ts";
import { assertClose, executors, testAlone, testOn } from "../kernels/testing/testing.ts";
import { imageMean, imageStd } from "./architecture.ts";
import { ImageStore } from "./images.ts";
import { ImageInference } from "./inference.ts";
import { Network } from "./network.ts";
import { PixelInference } from "./pixel_inference.ts";
import { PixelBuffer } from "./pixel_source.ts";
import { Predictor, rowsOf } from "./predictor.ts";
import { changed } from "./testing/changed_engine.ts";
import { imagesOf, packed, randomBytes, smallModel, smallSize } from "./testing/small_model.ts";

const { architecture, weights } = smallModel();
const bytes = smallSize.width * smallSize.height * 3;

function networkOn(engine: Engine): Network {
  const network = new Network(engine, architecture);
  network.load(weights);
  return network;
}

/** A source of images given as their pixels. */
function bufferOn(engine: Engine): PixelBuffer<Uint8Array> {
  return new PixelBuffer(engine, smallSize, (image, pixels) => pixels.set(image));
}

for (const batch of [1, 3, 7]) {
  testOn(
    executors,
    `evaluation and prediction give the same bits in batches of ${batch}`,
    async (engine) => {
      const seed = 100 + batch;
      const pixels = randomBytes(seed, 7 * bytes);
      const logitsOf = async (engine: Engine) => {
        using network = networkOn(engine);
        using evaluation = await ImageInference.compile(network, packed(pixels), batch);
        const batches = await Array.fromAsync(evaluation.logits());
        return batches.flatMap(({ logits }) => [...logits]);
      };
      const evaluated = await logitsOf(engine);
      assert.ok(new Set(evaluated).size > evaluated.length / 2, `seed ${seed}: logits differ`);
      const full = changed(engine, { hasRoom: () => Promise.resolve(false) });
      assert.deepEqual(await logitsOf(full), evaluated, `seed ${seed}: streamed as resident`);
      using network = networkOn(engine);
      using prediction = await PixelInference.compile(network, [batch]);
      const predicted = await prediction.logits(imagesOf(pixels));
      assert.deepEqual(predicted.flatMap((row) => [...row]), evaluated, `seed ${seed}`);
    },
  );
}

testOn(
  executors,
  "the network reads (byte / 255 - mean) / std, from whichever source the byte comes",
  async (engine) => {
    // Every byte in every channel, then random ones.
    const seed = 5;
    const pixels = randomBytes(seed, 3 * bytes);
    for (let byte = 0; byte < 256; byte++) pixels.fill(byte, byte * 3, byte * 3 + 3);
    using network = networkOn(engine);
    const check = (input: Float32Array, first: number, count: number) => {
      for (let pixel = 0; pixel < count * bytes / 3; pixel++) {
        for (let channel = 0; channel < 3; channel++) {
          const byte = pixels[first * bytes + pixel * 3 + channel]!;
          const expected = (byte / 255 - imageMean[channel]!) / imageStd[channel]!;
          const error = Math.abs(input[pixel * 4 + channel]! - expected);
          // WGSL lets a quotient be off by 2.5 units in the last place, and the first is divided by std.
          assert.ok(error < 2e-6, `seed ${seed}: ${byte} of channel ${channel} is off by ${error}`);
        }
        assert.equal(input[pixel * 4 + 3], 0);
      }
    };
    using fromBuffer = await Predictor.compile(network, bufferOn(engine), 2);
    let first = 0;
    for await (
      const { images, outputs } of fromBuffer.predict(imagesOf(pixels), fromBuffer.input)
    ) {
      check(outputs, first, images.length);
      first += images.length;
    }
    assert.equal(first, 3);
    const store = new ImageStore(engine, packed(pixels), 2);
    using fromStore = await Predictor.compile(network, store, 2);
    for await (const { images, outputs } of fromStore.predict([2, 0, 1], fromStore.input)) {
      for (const [place, image] of images.entries()) {
        check(outputs.subarray(place * bytes / 3 * 4), image, 1);
      }
    }
  },
);

/** The pixels of images, each mirrored left to right. */
function mirrored(pixels: Uint8Array): Uint8Array {
  const { width } = smallSize;
  return pixels.map((_, at) => {
    const x = Math.floor(at / 3) % width;
    return pixels[at + (width - 1 - 2 * x) * 3]!;
  });
}

testOn(
  executors,
  "with --tta flip the network reads each image and behind it its mirror image, to the same bits",
  async (engine) => {
    const seed = 21;
    const pixels = randomBytes(seed, 3 * bytes);
    using network = networkOn(engine);
    const inputOf = async (predictor: Predictor<Uint8Array>, images: Uint8Array[]) => {
      const batches = await Array.fromAsync(predictor.predict(images, predictor.input));
      return batches.flatMap(({ images, outputs }) => rowsOf({ images, outputs }));
    };
    using plain = await Predictor.compile(network, bufferOn(engine), 3);
    const wanted = [pixels, mirrored(pixels)].map((set) => inputOf(plain, imagesOf(set)));
    const [images, mirrors] = [await wanted[0]!, await wanted[1]!];
    using flipped = await Predictor.compile(network, bufferOn(engine), 3, { tta: "flip" });
    const inputs = await inputOf(flipped, imagesOf(pixels));
    for (const [image, pair] of inputs.entries()) {
      assert.deepEqual(
        pair,
        Float32Array.of(...images[image]!, ...mirrors[image]!),
        `seed ${seed}`,
      );
    }
    assert.notDeepEqual(images, mirrors);
  },
);

for (const batch of [1, 2, 3]) {
  testOn(
    executors,
    `--tta flip gives the mean of an image's logits and its mirror image's, in batches of ${batch}`,
    async (engine) => {
      const seed = 31 + batch;
      const pixels = randomBytes(seed, 5 * bytes);
      using network = networkOn(engine);
      using plain = await PixelInference.compile(network, [batch]);
      using flipped = await PixelInference.compile(network, [batch], { tta: "flip" });
      const [ofImages, ofMirrors] = [
        await plain.logits(imagesOf(pixels)),
        await plain.logits(imagesOf(mirrored(pixels))),
      ];
      const actual = await flipped.logits(imagesOf(pixels));
      for (const [image, logits] of actual.entries()) {
        const mean = logits.map((_, at) => (ofImages[image]![at]! + ofMirrors[image]![at]!) / 2);
        assertClose(logits, mean, 1e-5, `seed ${seed}: image ${image}`);
        assert.throws(() => assertClose(logits, ofImages[image]!, 1e-3, "the image alone"));
      }
      using ofSet = await ImageInference.compile(network, packed(pixels), batch, { tta: "flip" });
      const evaluated = (await Array.fromAsync(ofSet.logits())).flatMap((
        { logits },
      ) => [...logits]);
      assert.deepEqual(evaluated, actual.flatMap((row) => [...row]), `seed ${seed}: of a set`);
    },
  );
}

testOn(executors, "predictions asked for at the same time do not mix", async (engine) => {
  const seed = 11;
  const images = imagesOf(randomBytes(seed, 5 * bytes));
  using network = networkOn(engine);
  using inference = await PixelInference.compile(network, [1, 2]);
  const orders = [images, images.toReversed(), images.slice(1, 2)];
  const expected: Float32Array[][] = [];
  for (const order of orders) expected.push(await inference.logits(order));
  assert.notDeepEqual(expected[0], expected[1]);
  const actual = await Promise.all(orders.map((order) => inference.logits(order)));
  assert.deepEqual(actual, expected, `seed ${seed}`);
});

testOn(executors, "a predictor gives back all memory it took", async (engine) => {
  using network = networkOn(engine);
  await engine.finish();
  const before = engine.allocated;
  for (const tta of ["none", "flip"] as const) {
    const predictor = await Predictor.compile(network, bufferOn(engine), 3, { tta });
    assert.ok(engine.allocated > before);
    predictor.destroy();
    await engine.finish();
    assert.equal(engine.allocated, before, tta);
  }
  const store = new ImageStore(engine, packed(new Uint8Array(bytes)), 1, 0);
  await assert.rejects(Predictor.compile(network, store, 1), /1 images of 27x33 do not fit/);
  const another = new ImageStore(engine, packed(new Uint8Array(bytes)), 1, 0);
  await assert.rejects(Predictor.compile(network, another, 1, { tta: "flip" }), /do not fit/);
  await engine.finish();
  assert.equal(engine.allocated, before, "nor does it keep any where it cannot be made");
});

testAlone(executors, "a batch that cannot be read back fails the prediction", async (open) => {
  using engine = await open();
  let [enqueued, reads] = [0, 0];
  // The batches behind the one that fails are in flight by then; their failure must not end the program.
  const enqueueRead = () => {
    enqueued++;
    return () => Promise.reject(new Error(`the device is lost, ${++reads}`));
  };
  const network = networkOn(changed(engine, { enqueueRead }));
  using inference = await PixelInference.compile(network, [1]);
  const images = imagesOf(randomBytes(1, 6 * bytes));
  await assert.rejects(inference.logits(images), /the device is lost, 1$/);
  assert.deepEqual([enqueued, reads], [4, 2]);
});

testAlone(
  executors,
  "batches are enqueued before the ones before them are used, and one batch is waited for once",
  async (open) => {
    using engine = await open();
    const log: string[] = [];
    const enqueueRead: Engine["enqueueRead"] = (view) => {
      log.push("enqueue");
      const read = engine.enqueueRead(view);
      return () => {
        log.push("wait");
        return read();
      };
    };
    const network = networkOn(changed(engine, { enqueueRead }));
    using inference = await PixelInference.compile(network, [1, 2]);
    const images = imagesOf(randomBytes(1, 8 * bytes));
    await inference.logits(images.slice(0, 1));
    assert.deepEqual(log.splice(0), ["enqueue", "wait"]);
    await inference.logits(images);
    assert.deepEqual(log.slice(0, 6), ["enqueue", "enqueue", "wait", "wait", "enqueue", "enqueue"]);
    assert.equal(log.filter((entry) => entry === "wait").length, 4);
  },
);
