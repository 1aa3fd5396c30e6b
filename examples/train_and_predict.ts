/**
 * Trains a tagger and asks it about images.
 *
 *     deno run -RWESN examples/train_and_predict.ts shop runs/shop photo.jpg
 *
 * Without a catalogue of your own, `deno task demo` draws one: demo/catalogue.
 */
import { predictFiles, train } from "../mod.ts"; // or by URL

const [data = "demo/catalogue", out = "runs/example", ...paths] = Deno.args;

const { best } = await train(
  { data, labels: ["gender", "articleType", "baseColour"], out, epochs: 5 },
  { onEpoch: ({ epoch, train_loss }) => console.log(`epoch ${epoch}: loss ${train_loss.toFixed(3)}`) },
);
console.log(`best epoch: ${best?.epoch}`);

const images = paths.length > 0 ? paths : [`${data}/images`];
const { predictions, skipped } = await predictFiles({ model: out, paths: images });
for (const { image, facets } of predictions.slice(0, 10)) {
  const labels = Object.entries(facets).map(([head, { label, probability }]) =>
    `${head} ${label} (${Math.round(100 * probability)} %)`
  );
  console.log(`${image}: ${labels.join(", ")}`);
}
for (const { path, reason } of skipped) console.log(`${path}: ${reason}`);
