/** Training from trained weights, through the command line. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { inFolder } from "../data/testing/mod.ts";
import { decodeSafetensors } from "../model/mod.ts";
import { torchFileOf } from "../model/torch/testing/mod.ts";
import { facet, run } from "./facet.ts";

const small = [
  "--no-autotune",
  "--width-multiplier",
  "0.1",
  "--batch-size",
  "8",
  "--device",
  "cpu",
];
const steady = ["--recipe", "tutorial", "--augment", "none", "--learning-rate", "3e-3"];

async function firstLoss(folder: string): Promise<number> {
  const [line] = (await Deno.readTextFile(join(folder, "metrics.jsonl"))).split("\n");
  return JSON.parse(line!).train_loss;
}

Deno.test("a run goes on from another's model, its heads kept where labels agree", () =>
  inFolder(async (data) => {
    await drawCatalogue({ folder: data, count: 60 });
    const folder = (name: string) => join(data, name);
    const train = ["train", data, ...small, ...steady];
    await facet(...train, "--out", folder("first"), "--epochs", "18");
    const model = join(folder("first"), "last.safetensors");

    const from = [...train, "--epochs", "1", "--weights"];
    const kept = await facet(...from, model, "--keep-heads", "--out", folder("kept"));
    assert.match(
      kept.err,
      /starting from .*last\.safetensors: the backbone, gender kept, articleType kept, baseColour kept/,
    );
    const { tensors } = decodeSafetensors(await Deno.readFile(model), model);
    await Deno.writeFile(folder("model.pth"), torchFileOf(tensors));
    const dropped = await facet(...from, folder("model.pth"), "--out", folder("dropped"));
    assert.match(dropped.err, /the backbone, gender new, articleType new, baseColour new/);

    const scratch = await firstLoss(folder("first"));
    assert.ok(await firstLoss(folder("kept")) < 0.75 * scratch, "with its heads, it knows");
    assert.ok(await firstLoss(folder("dropped")) < 0.9 * scratch, "without them, it learns faster");

    // What the run began with is needed no more once it has a checkpoint.
    await Deno.remove(folder("model.pth"));
    await facet("train", data, "--out", folder("dropped"), "--resume", "--epochs", "2");
  }));

Deno.test("weights that do not fit leave no run behind, and say what would", () =>
  inFolder(async (data) => {
    await drawCatalogue({ folder: data, count: 20 });
    const narrow = ["train", data, ...small, ...steady, "--epochs", "1"];
    await facet(...narrow, "--out", join(data, "first"));
    const model = join(data, "first", "last.safetensors");
    const second = ["train", data, "--out", join(data, "second"), "--weights", model];
    const refused: [string[], RegExp][] = [
      [
        ["--width-multiplier", "0.5"],
        /"features.0.0.weight" has the shape \[8,3,3,3\].*fits --width-multiplier 0\.1/,
      ],
      [["--weights-hash", "0".repeat(64)], /its SHA-256 is/],
    ];
    for (const [options, message] of refused) {
      const { code, err } = await run([...second, ...options, "--device", "cpu", "--no-autotune"]);
      assert.equal(code, 1);
      assert.match(err, message);
      await assert.rejects(Deno.stat(join(data, "second")), Deno.errors.NotFound);
    }
  }));
