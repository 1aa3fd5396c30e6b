import assert from "node:assert/strict";
import { ImageScores } from "../../eval/mod.ts";
import { targets, testOn } from "../../kernels/testing/testing.ts";
import { initialWeights } from "../../model/mod.ts";
import { Network } from "../../model/network.ts";
import { heads, randomImages, smallArchitecture } from "../../train/testing/mod.ts";
import { imagesToMap } from "./evaluation_page.ts";
import { modelMaps } from "./model_maps.ts";

testOn(
  targets.slice(-1),
  "every image that is shown as a failure gets a map of each head, in two ways",
  async (engine) => {
    const architecture = smallArchitecture();
    const network = new Network(engine, architecture);
    network.load(initialWeights(architecture, 1));
    const images = randomImages(6);
    const scores = new ImageScores(heads, 6);
    scores.add(0, Float32Array.from({ length: 6 * 8 }, () => Math.random()), images.labels);
    const progress: [number, number][] = [];
    const found = await modelMaps(network, images, scores, {
      onProgress: (done, total) => progress.push([done, total]),
    });
    const shown = imagesToMap(scores);
    assert.deepEqual(found.map(({ method }) => method), ["occlusion", "class activation"]);
    for (const { maps } of found) {
      assert.deepEqual([...maps.keys()], shown);
      for (const ofHeads of maps.values()) {
        assert.equal(ofHeads.length, heads.length);
        assert.ok(ofHeads.every(({ values }) => values.every(Number.isFinite)));
      }
    }
    assert.deepEqual(progress.at(-1), [2 * shown.length, 2 * shown.length]);
  },
);
