/** What is sure: decided by `facet eval`, stored in the model, and said by `facet predict`. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import type { Decisions, TagsDecision } from "../data/decisions.ts";
import { inFolder } from "../data/testing/mod.ts";
import { decodeSafetensors } from "../model/mod.ts";
import { evaluateRun } from "../report/mod.ts";
import { drawKinds, kindFlags } from "../train/testing/mod.ts";
import { digest, facet, quickTraining, run } from "./facet.ts";

const small = ["--width-multiplier", "0.1", "--input-size", "36x48", "--batch-size", "8"];

/** Trains a run with a head of each kind on a drawn catalogue in the folder. */
async function trainKinds(data: string, images: number, validation: number): Promise<string> {
  await drawKinds(data, images);
  const folder = join(data, "run");
  const size = ["--validation", String(validation), "--epochs", "1", "--seed", "3"];
  await facet(
    ...["train", data, "--out", folder, "--device", "cpu", "--no-autotune"],
    ...[...small, ...size, ...kindFlags],
  );
  return folder;
}

async function metadataOf(file: string): Promise<ReadonlyMap<string, string>> {
  return decodeSafetensors(await Deno.readFile(file), file).metadata;
}

const evaluating = ["--no-report", "--device", "cpu"];

Deno.test("what is sure is said in one sentence, stored in the model, and known to predict", () =>
  inFolder(async (data) => {
    const folder = await trainKinds(data, 90, 60);
    const [best, last] = ["best", "last"].map((name) => join(folder, `${name}.safetensors`));
    const before = decodeSafetensors(await Deno.readFile(best!), best!);
    const untouched = await digest(last!);

    const { out, err } = await facet("eval", folder, "--precision", "0.6", ...evaluating);
    assert.match(
      out,
      /^gender: \d+ % of images can be tagged at 60 % precision, traits \d+ %, both \d+ %$/m,
    );
    assert.match(out, /^head +sure +right of these +95 % interval +calibration error +images$/m);
    assert.match(
      out,
      /^price: 60 % of numbers are within \S+ of the truth; .* are \(95 % interval /m,
    );
    assert.match(err, /what is sure, by 60 images, is stored in \S+best\.safetensors$/m);

    // The weights are as they were; the decisions are those of decisions.json.
    const after = decodeSafetensors(await Deno.readFile(best!), best!);
    assert.deepEqual(after.tensors, before.tensors);
    const stored: Decisions = JSON.parse(after.metadata.get("decisions")!);
    const file = JSON.parse(await Deno.readTextFile(join(folder, "eval", "decisions.json")));
    assert.deepEqual(stored, file.decisions);
    assert.equal(stored.precision, 0.6);
    assert.equal(await digest(last!), untouched);
    const coverage = (await Deno.readTextFile(join(folder, "eval", "coverage.csv"))).split("\n");
    assert.equal(coverage[0], "head,from,coverage,precision");
    assert.match(coverage[1]!, /^gender,0\.\d{4},0\.\d{4},\d\.\d{4}$/);

    const [prediction] = JSON.parse(
      (await facet("predict", folder, join(data, "images", "10001.jpg"), "--json")).out,
    );
    assert.equal(typeof prediction.facets.gender.sure, "boolean");
    assert.equal(typeof prediction.facets.traits.sure, "boolean");
    assert.equal(prediction.facets.price.margin, (stored.heads[2] as { margin: number }).margin);

    // Again, nothing changes; for another precision, it does.
    const known = await digest(best!);
    const json = (await facet("eval", folder, "--precision", "0.6", "--json", ...evaluating)).out;
    assert.equal(await digest(best!), known);
    const { decisions, sureness, tags } = JSON.parse(json);
    assert.deepEqual(decisions, stored);
    assert.equal(sureness.heads.gender.curve.at(-1).coverage, 1);
    assert.deepEqual(
      tags.traits.per_tag.map(({ threshold }: { threshold: number }) => threshold),
      (stored.heads[1] as TagsDecision).thresholds,
    );
    const other = await facet("eval", folder, "--tag-thresholds", "precision", ...evaluating);
    assert.match(other.out, /^gender: \d+ % of images can be tagged at 95 % precision, /m);
    assert.notEqual(await digest(best!), known);

    // Of the mean of each image and its mirror image other decisions are right, and they say so.
    const flip = await facet("eval", folder, "--precision", "0.6", "--tta", "flip", ...evaluating);
    assert.match(flip.err, /is stored in \S+best\.safetensors, for use with --tta flip$/m);
    const flipped: Decisions = JSON.parse((await metadataOf(best!)).get("decisions")!);
    assert.equal(flipped.tta, "flip");
    assert.notDeepEqual(flipped.heads, stored.heads);
    assert.equal(stored.tta, undefined);
    const image = join(data, "images", "10001.jpg");
    const alone = await facet("predict", folder, image, "--json", "--device", "cpu");
    assert.match(alone.err, /^warning: what is sure .* --tta flip, not with --tta none as it is/m);
  }));

Deno.test("nothing is decided on images that the model was trained on", () =>
  inFolder(async (data) => {
    const folder = await trainKinds(data, 60, 20);
    const best = join(folder, "best.safetensors");
    const before = await digest(best);
    // Another catalogue: nothing is decided unless it is asked for.
    const quiet = await facet("eval", folder, "--data", data, ...evaluating);
    assert.doesNotMatch(quiet.out + quiet.err, /precision,|sure/);
    assert.equal(await digest(best), before);
    // The catalogue that it was trained on: only the other 20 images count.
    const asked = ["eval", folder, "--data", data, "--precision", "0.9", ...evaluating];
    const { out, err } = await facet(...asked);
    assert.match(
      err,
      /^warning: what is sure is decided on the 20 images that were not trained on/m,
    );
    assert.match(out, /^gender: 20 images are too few to show 90 % precision; at least 22 are/m);
    // Nothing but training images.
    const other = join(data, "other");
    await Deno.mkdir(other);
    await Deno.copyFile(join(folder, "train.csv"), join(other, "styles.csv"));
    await Deno.rename(join(data, "images"), join(other, "images"));
    const stored = await digest(best);
    const refused = await facet(
      "eval",
      folder,
      "--data",
      other,
      "--precision",
      "0.9",
      ...evaluating,
    );
    assert.match(
      refused.err,
      /^warning: what is sure is not decided: all of these images were trained on$/m,
    );
    assert.equal(await digest(best), stored);
    // What was decided before is judged instead, and is not that of other predictions.
    const flipped = await facet("eval", folder, "--data", other, "--tta", "flip", ...evaluating);
    assert.match(
      flipped.err,
      /^warning: what is sure .* --tta none, not with --tta flip as it is/m,
    );
    assert.doesNotMatch(refused.err, /--tta/);
    assert.match(
      refused.out,
      /^gender: \d+ % of these images are sure, by decisions for 90 % precision, /m,
    );
  }));

Deno.test("what cannot be stored in the model is a warning, and is in decisions.json", () =>
  inFolder(async (data) => {
    const folder = await trainKinds(data, 40, 20);
    const best = join(folder, "best.safetensors");
    const warnings: string[] = [];
    // Another training puts another model there while this one is evaluated.
    const before = await Deno.readFile(join(folder, "last.safetensors"));
    const { stored, decisions } = await evaluateRun({ run: folder, device: "cpu", report: false }, {
      onWarning: (message) => warnings.push(message),
      onFigures: () => Deno.writeFileSync(best, new Uint8Array([...before, 0])),
    });
    assert.equal(stored, false);
    assert.match(
      warnings.join("\n"),
      /best\.safetensors has been replaced by another model meanwhile: the model does not know/,
    );
    const file = JSON.parse(await Deno.readTextFile(join(folder, "eval", "decisions.json")));
    assert.deepEqual(file.decisions, decisions);
  }));

Deno.test("a model of classes is decided on, too, and a wrong precision is refused by name", () =>
  inFolder(async (data) => {
    await drawCatalogue({ folder: data, count: 40 });
    const folder = join(data, "run");
    await facet("train", data, "--out", folder, "--epochs", "1", ...quickTraining);
    const { out } = await facet("eval", folder, ...evaluating);
    assert.match(out, /^gender: \d+ % of images .* 95 % precision, .*, all three \d+ %$/m);
    assert.ok((await metadataOf(join(folder, "best.safetensors"))).has("decisions"));
    for (const wrong of ["1", "0", "95", "high"]) {
      const { code, err } = await run(["eval", folder, "--precision", wrong]);
      assert.equal(code, 1);
      assert.match(err, /--precision must be a (share above 0 and below 1|number)/);
    }
    const { code, err } = await run(["eval", folder, "--tag-thresholds", "best"]);
    assert.equal(code, 2);
    assert.match(err, /--tag-thresholds.*f1, precision/);
    const unknown = await run(["eval", folder, "--tta", "rotate"]);
    assert.match(unknown.err, /--tta.*'rotate' is invalid.*none, flip/);
    await assert.rejects(
      evaluateRun({ run: folder, tta: "rotate" as "flip" }),
      /^UserError: --tta must be one of none, flip, not "rotate"/,
    );
  }));
