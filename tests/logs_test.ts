/** What a run tells: its event file, and what `--quiet` and `--json` print. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { facet, quickTraining, run as tryFacet } from "./facet.ts";
import { loggedBy } from "../train/testing/mod.ts";

const heads = ["gender", "articleType", "baseColour"];
async function catalogue(count: number): Promise<string> {
  const folder = await Deno.makeTempDir();
  await drawCatalogue({ folder, count });
  return folder;
}

const linesOf = (text: string) => text.trim().split("\n").map((line) => JSON.parse(line));

async function metricsOf(run: string) {
  return linesOf(await Deno.readTextFile(join(run, "metrics.jsonl")));
}

Deno.test("figures in the event file are those of metrics.jsonl", async () => {
  const data = await catalogue(60);
  const run = join(data, "run");
  await facet(
    "train",
    data,
    "--out",
    run,
    ...quickTraining,
    "--epochs",
    "3",
    "--validate-every",
    "2",
  );
  const { figures, histograms, speeds } = await loggedBy(run);
  assert.equal(histograms, "");
  const steps = [1, 10];
  assert.deepEqual(speeds, steps);
  for (const name of ["learning_rate", "step_loss", ...heads.map((head) => `step_loss_${head}`)]) {
    assert.deepEqual(figures[name]!.map(([step]) => step), steps, name);
  }
  const metrics = await metricsOf(run);
  const validated = metrics.filter(({ val_loss }) => val_loss !== null);
  assert.deepEqual(validated.map(({ epoch }) => epoch), [2, 3]);
  const rounded = (epoch: number, value: number) => [epoch, Math.fround(value)];
  assert.deepEqual(
    figures.train_loss,
    metrics.map(({ epoch, train_loss }) => rounded(epoch, train_loss)),
  );
  for (const head of heads) {
    assert.deepEqual(
      figures[`val_accuracy_${head}`],
      validated.map(({ epoch, accuracy }) => rounded(epoch, accuracy[head])),
    );
  }
});

Deno.test("--json prints the run's start, epochs and end; --quiet prints nothing", async () => {
  const data = await catalogue(60);
  const train = ["train", data, ...quickTraining, "--validate-every", "1"];
  const [run, other] = [join(data, "run"), join(data, "other")];
  const printed = await facet(...train, "--epochs", "2", "--out", run, "--json");
  assert.match(printed.err, /48 training and 12 validation images/);
  const [start, ...events] = linesOf(printed.out);
  assert.deepEqual(start, {
    event: "start",
    run,
    step: 0,
    epoch: 0,
    epochs: 2,
    steps_per_epoch: 6,
    training_images: 48,
    validation_images: 12,
    unusable_rows: 0,
    classes: { gender: 2, articleType: 6, baseColour: 8 },
  });
  const metrics = await metricsOf(run);
  assert.deepEqual(events, [
    ...metrics.map((epoch) => ({ event: "epoch", ...epoch })),
    {
      event: "end",
      run,
      finished: true,
      ending: "epochs",
      best: metrics.findLast(({ best }) => best),
    },
  ]);

  const both = await facet(...train, "--epochs", "1", "--out", other, "--json", "--quiet");
  assert.equal(both.err, "");
  assert.deepEqual(linesOf(both.out).map(({ event }) => event), ["start", "epoch", "end"]);
  const quiet = await facet("train", data, "--out", other, "--resume", "--epochs", "2", "--quiet");
  assert.deepEqual([quiet.out, quiet.err], ["", ""]);
});

Deno.test("an error is printed on stderr however quiet, and as an event with --json", async () => {
  const run = join(await Deno.makeTempDir(), "run");
  const failing = ["train", "/nowhere", "--out", run, "--device", "cpu", "--quiet"];
  const quiet = await tryFacet(failing);
  assert.deepEqual([quiet.code, quiet.out], [1, ""]);
  assert.match(quiet.err, /^error: .*\/nowhere does not exist.*\n$/);
  const json = await tryFacet([...failing, "--json"]);
  assert.deepEqual([json.code, json.err], [1, quiet.err]);
  const [event, ...more] = linesOf(json.out);
  assert.deepEqual(more, []);
  assert.equal(event.event, "error");
  assert.equal(`error: ${event.message}\n`, quiet.err);
});
