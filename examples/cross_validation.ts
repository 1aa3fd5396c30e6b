/**
 * Cross-validation: how good a recipe is, and how much of that is the luck of one split.
 *
 *     deno run -RWESN examples/cross_validation.ts shop runs/folds
 */
import { evaluateRun, splitCatalogue, train } from "../mod.ts"; // or by URL

const [data = "demo/catalogue", out = "runs/folds"] = Deno.args;
const labels = ["gender", "articleType", "baseColour"];

const { splits } = await splitCatalogue({
  data,
  labels,
  out,
  folds: 3,
  stratify: labels,
  groupDuplicates: true, // the same picture is never on both sides
});

const accuracies = new Map<string, number[]>(labels.map((label) => [label, []]));
for (const { folder } of splits) {
  const run = `${folder}/run`;
  await train({ data, labels, split: folder, out: run, epochs: 3, autotune: false });
  const { result } = await evaluateRun({ run, report: false });
  console.log(run, result.accuracy);
  for (const label of labels) accuracies.get(label)!.push(result.accuracy[label]!);
}

for (const [label, values] of accuracies) {
  const mean = values.reduce((sum, value) => sum + value) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const std = Math.sqrt(squares / (values.length - 1));
  console.log(`${label}: ${(100 * mean).toFixed(1)} % +- ${(100 * std).toFixed(1)}`);
}
