/**
 * Evaluates a run, takes back the labels that it doubts most, and trains again on what is left.
 *
 *     deno run -RWESN examples/evaluate_and_correct.ts shop runs/shop runs/corrected
 */
import { evaluateRun, train } from "../mod.ts"; // or by URL

const [data = "demo/catalogue", run = "runs/example", out = "runs/corrected"] = Deno.args;

const before = await evaluateRun({ run });
console.log("before:", before.result.accuracy);
console.log(`look at ${before.folder}/report.html`);

// The labels that are wrong most likely come first. `facet review` shows them one by one; here the first
// ten are taken unseen, by a word in their last column, `decision`.
const errors = await Deno.readTextFile(`${before.folder}/label_errors.csv`);
const [header, ...lines] = errors.trimEnd().split("\n");
const corrections = `${before.folder}.corrections.csv`;
const taken = lines.slice(0, 10).map((line) => `${line}yes`);
await Deno.writeTextFile(corrections, `${[header, ...taken].join("\n")}\n`);

const labels = ["gender", "articleType", "baseColour"];
await train({ data, labels, corrections, out, epochs: 5, widthMultiplier: 0.5, autotune: false });
const after = await evaluateRun({ run: out, report: false });
console.log("after:", after.result.accuracy);
