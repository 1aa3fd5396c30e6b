/**
 * Trains a tagger and asks it about images.
 *
 *     deno run -RWESN examples/train_and_predict.ts shop runs/shop photo.jpg
 *
 * Without a catalogue of your own, `deno task demo` draws one: demo/catalogue.
 */
import { predictFiles, train } from "../mod.ts"; // or by URL

const [data = "demo/catalogue", out = "runs/example", ...paths] = Deno.args;
const labels = ["gender", "articleType", "baseColour"];

const { best } = await train(
  // Half the network's width, and no time to measure kernels: a catalogue of hundreds is learned in seconds.
  { data, labels, out, epochs: 5, widthMultiplier: 0.5, autotune: false },
  {
    onEpoch: ({ epoch, train_loss }) =>
      console.log(`epoch ${epoch}: loss ${train_loss.toFixed(3)}`),
  },
);
console.log(`best epoch: ${best?.epoch}`);

const images = paths.length > 0 ? paths : [`${data}/images`];
const { predictions, skipped } = await predictFiles({ model: out, paths: images });
for (const { image, facets } of predictions.slice(0, 10)) {
  const guesses = Object.entries(facets).map(([head, facet]) => {
    if (facet.kind === "number") return `${head} ${facet.value}`;
    if (facet.kind === "tags") {
      return `${head} ${facet.tags.map(({ label }) => label).join(" and ")}`;
    }
    return `${head} ${facet.label} (${Math.round(100 * facet.probability)} %)`;
  });
  console.log(`${image}: ${guesses.join(", ")}`);
}
for (const { path, reason } of skipped) console.log(`${path}: ${reason}`);
