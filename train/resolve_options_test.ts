import assert from "node:assert/strict";
import { UserError } from "../data/errors.ts";
import type { TrainOptions } from "./options.ts";
import { optionRules } from "./option_rules.ts";
import { type Recipe, recipeNote, recipes } from "./recipes.ts";
import { resolveOptions } from "./resolve_options.ts";

Deno.test("defaults are those of the recipe that is named", () => {
  const { epochs, batchSize, learningRate, validateEvery, checkpointEvery, validation } =
    resolveOptions({ data: "shop", recipe: "tutorial" });
  assert.deepEqual(
    { epochs, batchSize, learningRate, validateEvery, checkpointEvery, validation },
    {
      epochs: 50,
      batchSize: 16,
      learningRate: 1e-3,
      validateEvery: 5,
      checkpointEvery: 25,
      validation: 0.2,
    },
  );
  assert.equal(resolveOptions({ data: "shop", epochs: 3 }).validateEvery, 1);
  const smoothing = (options: Partial<TrainOptions>) =>
    resolveOptions({ data: "shop", ...options }).labelSmoothing;
  assert.equal(smoothing({}), 0.1);
  assert.equal(smoothing({ classWeights: "none" }), 0.1);
  assert.equal(smoothing({ classWeights: "effective" }), 0);
  assert.equal(smoothing({ classWeights: "effective", labelSmoothing: 0.05 }), 0.05);
});

Deno.test("with weights to start from the recipe is that of fine-tuning, unless another is named", () => {
  const of = (options: Partial<TrainOptions>) => {
    const { recipe, learningRate, backboneRate } = resolveOptions({ data: "shop", ...options });
    return { recipe, learningRate, backboneRate };
  };
  const { "fine-tuning": tuning, facet } = recipes;
  const rates = ({ learningRate, backboneRate }: Recipe) => ({ learningRate, backboneRate });
  assert.notDeepEqual(rates(tuning), rates(facet));
  assert.deepEqual(of({}), { recipe: "facet", ...rates(facet) });
  assert.deepEqual(of({ weights: "a.pth" }), { recipe: "fine-tuning", ...rates(tuning) });
  assert.deepEqual(of({ weights: "a.pth", recipe: "facet" }), { recipe: "facet", ...rates(facet) });
  assert.equal(of({ weights: "a.pth", backboneRate: 0.5 }).backboneRate, 0.5);
  assert.equal(recipeNote({}), "recipe facet, the default");
  assert.match(recipeNote({ weights: "a.pth" }), /^recipe fine-tuning, since .* --weights$/);
  assert.equal(recipeNote({ weights: "a.pth", recipe: "facet" }), "recipe facet, as given");
});

Deno.test("a value out of its range is refused under the command line's name", () => {
  const wrong: [Partial<TrainOptions>, RegExp][] = [
    [{ epochs: 0 }, /--epochs must be a whole number from 1 to 1000000, not 0/],
    [{ batchSize: 1.5 }, /--batch-size/],
    [{ learningRate: 0 }, /--learning-rate must be a number from 1e-12 to 1e\+30, not 0$/],
    [{ learningRate: NaN }, /--learning-rate/],
    [{ seed: 0.5 }, /--seed/],
    [{ limit: -1 }, /--limit/],
    [{ maxUnusable: 2 }, /--max-unusable/],
    [{ inputWidth: 0 }, /--input-size/],
    [{ gpuMemory: 0 }, /--gpu-memory/],
    [
      { recipe: "none" as "tutorial" },
      /--recipe must be one of facet, best, tutorial, fine-tuning, not "none"/,
    ],
    [
      { augment: true as unknown as "none" },
      /--augment must be one of none, flip, crop, crop-jitter, tutorial/,
    ],
    [{ schedule: "step" as "cosine" }, /--schedule must be one of constant, cosine, not "step"/],
    [{ warmup: 1 }, /--warmup must be a share from 0 to below 1/],
    [{ averaging: -0.1 }, /--averaging/],
    [{ weightDecay: -1 }, /--weight-decay/],
    [{ clip: 0 }, /--clip/],
    [{ freeze: 0.5 }, /--freeze must be backbone or a whole number from 0 to 1000, not 0.5/],
    [{ weights: "a.pth", weightsHash: "b0353104" }, /--weights-hash must be a SHA-256/],
    [{ weightsHash: "0".repeat(64) }, /--weights-hash needs --weights/],
    [{ keepHeads: true }, /--keep-heads needs --weights/],
    [{ patience: 0 }, /--patience/],
    [{ maxSeconds: 0 }, /--max-time/],
    [
      { bestBy: "speed" as "loss" },
      /--best-by must be score, loss, accuracy or another figure, /,
    ],
    [{ bestBy: "score:gender" as "score" }, /--best-by must be score/],
    [
      { bestBy: "r2:gender" },
      /--best-by r2:gender: r2 is no figure of gender; there are loss, acc/,
    ],
    [{ bestBy: "loss:price" }, /--best-by price is none of/],
    [{ headWeights: { price: 1 } }, /--head-weights price is none of/],
    [
      { headWeights: { gender: -1 } },
      /--head-weights.gender must be a number from 0 to 1000000, not -1/,
    ],
    [{ balance: "price" }, /--balance price is none of/],
    [{ stratify: ["gender", "price"] }, /--stratify price is none of/],
  ];
  for (const [options, message] of wrong) {
    assert.throws(() => resolveOptions({ data: "shop", ...options }), (error: Error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, message);
      return true;
    });
  }
});

Deno.test("every option is checked for its range and its type", () => {
  const numbers: (keyof TrainOptions)[] = [
    ...["minCount", "validation", "limit", "inputWidth", "inputHeight", "maxUnusable"] as const,
    ...["epochs", "batchSize", "accumulate", "learningRate", "warmup", "weightDecay"] as const,
    ...[
      "clip",
      "averaging",
      "erase",
      "mixup",
      "cutmix",
      "seed",
      "labelSmoothing",
      "focal",
      "widthMultiplier",
      "residualScale",
    ] as const,
    ...["freeze", "unfreezeEvery", "backboneRate", "validateEvery", "checkpointEvery"] as const,
    ...["saveEvery", "patience", "maxSeconds", "gpuMemory"] as const,
  ];
  const invalid = [NaN, Infinity, -Infinity, 1e39, 2 ** 53, "3", "", null, true, [1], {}];
  const others = (Object.keys(optionRules) as (keyof TrainOptions)[])
    .filter((name) => !numbers.includes(name));
  for (const name of [...numbers, ...others]) {
    const values = numbers.includes(name) ? invalid : [null, 7, [7], { a: null }, [""]];
    for (const value of values) {
      if (name === "learningRate" && value === 2 ** 53) continue; // too high to learn, but a rate
      assert.throws(
        () => resolveOptions({ data: "shop", [name]: value } as TrainOptions),
        (error: Error) => {
          assert.ok(error instanceof UserError, `${name}: ${error.stack}`);
          const { flag } = optionRules[name];
          assert.ok(error.message.startsWith(flag), `${flag}: ${error.message}`);
          assert.match(error.message, / must be /);
          assert.doesNotMatch(error.message, /\n/);
          return true;
        },
        `${name}: ${String(value)}`,
      );
    }
  }
});

Deno.test("values that a 32-bit float rounds to 0, 1 or infinity are refused", () => {
  const wrong: [keyof TrainOptions, number][] = [
    ["learningRate", 1e-50],
    ["learningRate", 1e39],
    ["clip", 1e-50],
    ["clip", 1e39],
    ["weightDecay", 1e39],
    ["focal", 1e39],
    ["backboneRate", 1e-50],
    ["widthMultiplier", 1e-50],
    ["widthMultiplier", 1e6],
    ["labelSmoothing", 1 - 1e-12],
    ["averaging", 1 - 1e-12],
    ["warmup", 1 - 1e-12],
    ["batchSize", 2 ** 32 + 1],
  ];
  for (const [name, value] of wrong) {
    assert.throws(() => resolveOptions({ data: "shop", [name]: value }), {
      name: "UserError",
      message: new RegExp(` must be .*, not ${value}$`.replaceAll("+", "\\+")),
    });
  }
  const right: Partial<TrainOptions> = {
    ...{
      learningRate: 1e-12,
      weightDecay: 0,
      focal: 0,
      clip: 1000,
      averaging: 0.9999,
      warmup: 0.999,
    },
    ...{
      labelSmoothing: 0.999,
      seed: -(2 ** 53) + 1,
      widthMultiplier: 8,
      validation: 3,
      freeze: 19,
    },
  };
  assert.equal(resolveOptions({ data: "shop", ...right }).averaging, 0.9999);
});

const kinds = [
  { kind: "class", column: "gender" },
  { column: "usage", separator: undefined, kind: "tags" },
  { kind: "tags", columns: "season_*" },
  { column: "price", kind: "number" },
] as const;

Deno.test("label columns of every kind are kept in one form; columns of classes are names alone", () => {
  const { labels, bestBy } = resolveOptions({ data: "shop", labels: kinds });
  assert.equal(
    JSON.stringify(labels),
    JSON.stringify([
      "gender",
      { kind: "tags", column: "usage" },
      { kind: "tags", columns: "season_*" },
      { kind: "number", column: "price" },
    ]),
  );
  assert.equal(bestBy, "score");
  const classes = resolveOptions({ data: "shop", labels: ["gender", "season"] });
  assert.deepEqual([classes.labels, classes.bestBy], [["gender", "season"], "accuracy"]);
  const same = resolveOptions({ data: "shop", labels });
  assert.deepEqual(same.labels, labels);
});

Deno.test("the best model may be best at any figure of its heads, and at no other", () => {
  const resolve = (bestBy: string, labels: TrainOptions["labels"] = kinds) =>
    resolveOptions({ data: "shop", labels, bestBy: bestBy as "loss" }).bestBy;
  const right = ["accuracy", "score", "balanced_accuracy:gender", "hamming_loss:usage", "r2"];
  for (const name of [...right, "f1_samples:season", "r2:price", "loss:price", "loss"]) {
    assert.equal(resolve(name), name);
  }
  const wrong: [string, RegExp][] = [
    [
      "accuracy:usage",
      /: accuracy is no figure of usage; there are loss, mean_average_precision, /,
    ],
    ["roc_auc:price", /: roc_auc is no figure of price; there are loss, mean_absolute_error, med/],
    ["r2:cost", /--best-by cost is none of the label columns gender, usage, season, price$/],
    ["speed:usage", /--best-by must be score, .*, not "speed:usage"/],
  ];
  for (const [name, message] of wrong) {
    assert.throws(() => resolve(name), { name: "UserError", message });
  }
  assert.throws(
    () => resolve("accuracy", kinds.slice(1)),
    /: accuracy is no figure of the label columns; there are score, loss, mean_average/,
  );
});

Deno.test("heads of different kinds have different names, and only classes are balanced", () => {
  const refuses = (options: Partial<TrainOptions>, message: RegExp) =>
    assert.throws(() => resolveOptions({ data: "shop", labels: kinds, ...options }), {
      name: "UserError",
      message,
    });
  refuses({ labels: ["price", kinds[3]] }, /the label column "price" is named twice/);
  refuses({ labels: [kinds[2], "season"] }, /the label column "season" is named twice/);
  refuses(
    { balance: "usage" },
    /--balance usage needs a column of classes, and usage is one of tag/,
  );
  refuses({ balance: "price" }, /--balance price needs a column of classes, and .* of numbers$/);
  refuses({ labels: [{ kind: "text", column: "a" } as unknown as "a"] }, /^--labels\[0\] must be/);
});

Deno.test("an unknown option is refused, so that a misspelt one is not a default", () => {
  const misspelt = { data: "shop", learningrate: 1 } as TrainOptions;
  assert.throws(
    () => resolveOptions(misspelt),
    /^UserError: train: unknown option `learningrate`; did you mean `learningRate`\?$/,
  );
});

Deno.test("an encoding is kept where it is named, and only there", () => {
  assert.equal("encoding" in resolveOptions({ data: "shop" }), false);
  const { encoding } = resolveOptions({ data: "shop", encoding: "windows-1251" });
  assert.equal(encoding, "windows-1251");
  assert.throws(() => resolveOptions({ data: "shop", encoding: "klingon" }), {
    name: "UserError",
    message: /--encoding must be the name of an encoding, such as windows-1252/,
  });
});
