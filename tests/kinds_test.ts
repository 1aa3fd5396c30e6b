/** Models whose heads are of every kind, through the command line: trained, resumed, evaluated, begun from. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { formatCsv, readCsv } from "../data/mod.ts";
import { inFolder } from "../data/testing/mod.ts";
import { drawKinds, kindFlags } from "../train/testing/mod.ts";
import { devices, digest, facet, run } from "./facet.ts";

const small = [
  ...["--no-autotune", "--width-multiplier", "0.1", "--input-size", "36x48", "--batch-size", "8"],
  // A rate that does not depend on how many epochs there are to be.
  ...["--schedule", "constant", "--warmup", "0", "--validate-every", "1", "--seed", "5"],
];

/** The lines of a run's log, without what depends on how fast it went. */
async function logOf(folder: string) {
  const lines = (await Deno.readTextFile(join(folder, "metrics.jsonl"))).trim().split("\n");
  return lines.map((line) => {
    const { images_per_second: _, seconds: __, ...rest } = JSON.parse(line);
    return rest;
  });
}

for (const { device, ignore } of devices) {
  Deno.test({
    name: `a model with a head of each kind is resumed to the same bits, and evaluated (${device})`,
    ignore,
    fn: () =>
      inFolder(async (data) => {
        await drawKinds(data, 48);
        const [whole, resumed] = [join(data, "whole"), join(data, "resumed")];
        const train = (out: string, epochs: string) =>
          facet(
            ...["train", data, "--out", out, "--resume", "--epochs", epochs, "--device", device],
            ...[...small, ...kindFlags],
          );
        const { err } = await train(whole, "2");
        assert.match(
          err,
          /traits: 3 tags \(6 images are unlabelled\), price: a number, \S+ on average/,
        );
        assert.match(err, /epoch 2\/2 .* gender \S+ % {2}traits mAP \S+ % {2}price MAE \S+ /);
        await train(resumed, "1");
        await train(resumed, "2");
        for (const name of ["last.safetensors", "best.safetensors", "labels.json", "config.json"]) {
          const same = await digest(join(whole, name)) === await digest(join(resumed, name));
          // Which epoch is kept by default depends on how many there are to be.
          if (name !== "config.json") assert.ok(same, name);
        }
        const log = await logOf(whole);
        assert.deepEqual(await logOf(resumed), log);

        const evaluated = JSON.parse(
          (await facet(
            ...["eval", whole, "--weights", "last", "--json", "--no-report", "--device", device],
          )).out,
        );
        const { tags, numbers } = evaluated;
        const last = log.at(-1)!;
        const close = (one: number, other: number) =>
          assert.ok(Math.abs(one - other) <= 1e-4 * Math.abs(other), `${one}, not ${other}`);
        close(evaluated.loss, last.val_loss);
        close(tags.traits.mean_average_precision, last.mean_average_precision.traits);
        close(numbers.price.mean_absolute_error, last.mean_absolute_error.price);
        close(numbers.price.r2, last.r2.price);
        close(evaluated.score, last.score);
      }),
  });
}

Deno.test("a run goes on from a model with heads of every kind, tag by tag", () =>
  inFolder(async (data) => {
    await drawKinds(data, 32);
    const first = ["train", data, ...small, ...kindFlags, "--device", "cpu", "--epochs", "1"];
    await facet(...first, "--out", join(data, "first"));
    const path = join(data, "styles.csv");
    const text = await Deno.readTextFile(path);
    await Deno.writeTextFile(path, text.replace(",plain,", ",worn | new,"));
    const from = ["--weights", join(data, "first", "last.safetensors"), "--keep-heads"];
    const { err } = await facet(
      ...[...first, ...from, "--freeze", "backbone", "--class-weights", "effective"],
      ...["--balance", "gender", "--best-by", "mean_average_precision:traits"],
      ...["--focal", "1", "--accumulate", "2", "--out", join(data, "second")],
    );
    assert.match(err, /the backbone, gender kept, traits kept for 3 of 4 tags, price kept/);
  }));

Deno.test("5,000 tags are learned, and a column of 12 tags beside rows without any", () =>
  inFolder(async (data) => {
    await drawKinds(data, 24);
    const path = join(data, "styles.csv");
    const [header, ...rows] = (await Array.fromAsync(readCsv(path))).map(({ fields }) => fields);
    const many = (row: number) =>
      Array.from({ length: 5000 / 4 }, (_, tag) => `tag ${(tag * 4 + row) % 5000}`).join(";");
    const few = (row: number) =>
      Array.from({ length: row % 4 * 4 }, (_, tag) => `few ${tag}`).join(";") || "none";
    await Deno.writeTextFile(
      path,
      formatCsv([
        [...header!, "many", "few"],
        ...rows.map((fields, row) => [...fields, many(row), few(row)]),
      ]),
    );
    const out = join(data, "run");
    const { err } = await facet(
      ...["train", data, ...small, "--epochs", "1", "--device", "cpu", "--out", out],
      ...["--tags", "many,few", "--separator", ";", "--none-label", "none"],
    );
    assert.match(err, /many: 5000 tags, few: 12 tags$/m);
    const [{ mean_average_precision }] = await logOf(out);
    assert.ok(mean_average_precision.many > 0 && mean_average_precision.few > 0);
  }));

Deno.test("labels that cannot be learned end in a line that says what to change, and leave no run", () =>
  inFolder(async (data) => {
    await drawKinds(data, 40);
    const path = join(data, "styles.csv");
    const [header, ...rows] = (await Array.fromAsync(readCsv(path))).map(({ fields }) => fields);
    await Deno.writeTextFile(
      path,
      formatCsv([
        [...header!, "size", "weight", "same"],
        ...rows.map((fields, row) => [
          ...[...fields, row % 3 === 0 ? "large" : String(row)],
          ...[row % 4 === 0 ? "Infinity" : String(row), "7"],
        ]),
      ]),
    );
    const refused: [string[], RegExp][] = [
      [["--tags", "traits", "--separator", ";"], /--separator ;: no cell of traits .*"\|"/],
      [["--numbers", "size"], /size: "large" is no number/],
      [["--numbers", "weight"], /weight: "Infinity" is not a finite number/],
      [["--numbers", "same"], /same.* 7/],
      [["--numbers", "cost"], /cost/],
      [["--tags", "traits", "--labels", "traits"], /"traits" is named twice/],
      [[...kindFlags, "--balance", "traits"], /--balance traits needs a column of classes/],
      [[...kindFlags, "--best-by", "r2:traits"], /: r2 is no figure of traits; there are loss, /],
      [[...kindFlags, "--head-weights", "cost=2"], /--head-weights cost is none of/],
    ];
    for (const [flags, message] of refused) {
      const out = join(data, "refused");
      const { code, err } = await run([
        ...["train", data, "--out", out, ...small, "--epochs", "1", "--device", "cpu"],
        ...flags,
      ]);
      assert.equal(code, 1, flags.join(" "));
      const line = err.trim().split("\n").at(-1)!;
      assert.match(line, message);
      assert.doesNotMatch(err, /^ +at /m, "no stack trace");
      await assert.rejects(Deno.stat(out), Deno.errors.NotFound);
    }
  }));
