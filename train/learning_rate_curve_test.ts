import assert from "node:assert/strict";
import { counterRandom } from "../data/random.ts";
import { DivergenceWatch, smoothLosses, suggestRate } from "./learning_rate_curve.ts";

const count = 200;
const rates = Array.from({ length: count }, (_, index) => 1e-6 * 10 ** (6 * index / (count - 1)));

/** The suggestion for losses, each a function of the logarithm of its rate. */
function search(loss: (logarithm: number) => number) {
  const losses = rates.map((rate) => loss(Math.log10(rate)));
  const smoothed = smoothLosses(losses);
  return suggestRate(
    losses.map((loss, index) => ({ rate: rates[index]!, loss, smoothed: smoothed[index]! })),
  );
}

/** Falls from 10 to 6, half of it at 1e-4; beyond 1e-2 it rises steeply. */
const valley = (logarithm: number) =>
  10 - 4 / (1 + Math.exp(-4 * (logarithm + 4))) + Math.max(0, logarithm + 2) ** 2 * 20;

/** Noise in [-size, size], the same for a seed. */
function noise(size: number, seed: number): () => number {
  const random = counterRandom(seed, 0);
  return () => size * (2 * random() - 1);
}

Deno.test("the suggestion is where the loss is lowest", () => {
  const suggestion = search(valley);
  assert.ok(suggestion! > 1e-3 && suggestion! < 2e-2, `${suggestion}`);
});

Deno.test("noise changes the suggestion little", () => {
  for (let seed = 0; seed < 20; seed++) {
    const more = noise(1, seed);
    const suggestion = search((logarithm) => valley(logarithm) + more());
    assert.ok(suggestion! > 3e-4 && suggestion! < 3e-2, `${suggestion} with seed ${seed}`);
  }
});

Deno.test("a second, deeper fall beyond the first valley is not taken for learning", () => {
  const suggestion = search((logarithm) => logarithm > -0.5 ? 2 : valley(logarithm));
  assert.ok(suggestion! < 2e-2, `${suggestion}`);
});

Deno.test("there is no suggestion where the loss does not fall by more than its noise", () => {
  assert.equal(search(() => 5), null);
  for (let seed = 0; seed < 20; seed++) {
    const only = noise(1, seed);
    assert.equal(search(() => 5 + only()), null, `seed ${seed}`);
  }
  assert.equal(search((logarithm) => 5 + (logarithm + 6) ** 2), null, "rises at once");
  assert.equal(suggestRate([{ rate: 1e-6, loss: 5, smoothed: 5 }]), null, "one step");
});

Deno.test("a loss that diverges stops the search and hides nothing before it", () => {
  const losses = rates.map((rate) => valley(Math.log10(rate)));
  const calm = smoothLosses(losses.slice(0, 130));
  const wild = smoothLosses([...losses.slice(0, 130), 1e9]);
  assert.ok(wild[100]! - calm[100]! < 0.1, `${wild[100]} instead of ${calm[100]}`);
  // A small set may be overfitted within the search: its first losses are not divergence.
  const [first] = smoothLosses([...Array(20).fill(5), ...Array(60).fill(0.01)]);
  assert.ok(first! > 4, `${first}`);

  const watch = new DivergenceWatch();
  assert.equal(losses.slice(0, 130).some((loss) => watch.add(loss)), false);
  assert.equal(watch.add(1e9), true);
  assert.equal(new DivergenceWatch().add(NaN), true);
  assert.equal(new DivergenceWatch().add(Infinity), true);
});
