/** Places images in the plane by their features, so that those that a model sees alike lie together. */
import { counterRandom } from "../../../data/mod.ts";
import { UMAP } from "../../deps.ts";

/** Neighbours that each image is held close to. */
const neighbours = 15;

/** Rounds in which the places are moved. */
const rounds = 300;

/** Keeps these random choices from others of the same seed. */
const stream = 23;

/**
 * Embeds features by UMAP (McInnes, Healy and Melville 2018, https://arxiv.org/abs/1802.03426), with the cosine
 * distance and exact neighbours; the same for the same features and seed.
 *
 * @param features [count, length]
 * @param count Images, at least 1.
 * @param seed Any whole number.
 * @returns x and y of each, both from 0 to 1. [count, 2]
 */
export function embed(features: Float32Array, count: number, seed: number): Float64Array {
  const places = new Float64Array(count * 2).fill(0.5);
  if (count < 3) return places;
  const { indices, distances } = nearest(features, count, Math.min(neighbours, count - 1));
  const random = counterRandom(seed, stream);
  const umap = new UMAP({ nNeighbors: indices[0]!.length, nEpochs: rounds, minDist: 0.15, random });
  umap.setPrecomputedKNN(indices, distances);
  const rows = Array.from({ length: count }, (_, image) => [image]);
  const found = umap.fit(rows);
  for (const side of [0, 1]) {
    const values = found.map((place) => place[side]!);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    values.forEach((value, image) => {
      places[image * 2 + side] = most === least ? 0.5 : (value - least) / (most - least);
    });
  }
  return places;
}

/** The images nearest to each, itself first, and their cosine distances. */
function nearest(features: Float32Array, count: number, most: number) {
  const length = features.length / count;
  const unit = new Float32Array(features.length);
  for (let image = 0; image < count; image++) {
    let sum = 0;
    for (let at = image * length; at < (image + 1) * length; at++) sum += features[at]! ** 2;
    const norm = Math.sqrt(sum) || 1;
    for (let at = image * length; at < (image + 1) * length; at++) unit[at] = features[at]! / norm;
  }
  const all = new Float32Array(count * count); // [count, count]
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      let dot = 0;
      for (let at = 0, x = a * length, y = b * length; at < length; at++) {
        dot += unit[x + at]! * unit[y + at]!;
      }
      all[a * count + b] = all[b * count + a] = Math.max(0, 1 - dot);
    }
  }
  const indices: number[][] = [];
  const distances: number[][] = [];
  for (let image = 0; image < count; image++) {
    const row = all.subarray(image * count, (image + 1) * count);
    row[image] = -1; // itself first, whatever its doubles
    const order = [...row.keys()].sort((a, b) => row[a]! - row[b]! || a - b).slice(0, most);
    indices.push(order);
    distances.push(order.map((other) => Math.max(0, row[other]!)));
  }
  return { indices, distances };
}
