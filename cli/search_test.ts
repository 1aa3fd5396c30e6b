import assert from "node:assert/strict";
import { join } from "node:path";
import { ofFewImages, searchSpace, trainCommand } from "./search.ts";
import { scoreText, scoreTitle } from "./search_display.ts";

Deno.test("what to search over is read as ranges of numbers and choices between commas", () => {
  assert.deepEqual(
    searchSpace([
      "learning-rate=1e-4..1e-2",
      "--weight-decay= 0 .. .1 ",
      "augment=none,flip",
      "batch-size=16,32",
      "freeze=backbone,0",
      "weights=../a.pth,../b.pth",
    ]),
    {
      learningRate: { from: 1e-4, to: 1e-2 },
      weightDecay: { from: 0, to: 0.1 },
      augment: ["none", "flip"],
      batchSize: [16, 32],
      freeze: ["backbone", 0],
      weights: ["../a.pth", "../b.pth"],
    },
  );
  for (
    const [written, message] of [
      [["learning-rate"], /^--over learning-rate must read like/],
      [["learning-rate="], /must read like/],
      [["augment=none..flip"], /no range of numbers; .*: augment=none,flip$/],
      [["learning_rate=1..2"], /is no option; did you mean learning-rate\?/],
      [["clip=1..2", "clip=3,4"], /^--over clip is given twice/],
    ] as const
  ) assert.throws(() => searchSpace(written), { message });
});

Deno.test("the command that trains with the best keeps what runs share, in a shell's quotes", () => {
  const args = [
    ...["search", "my shop", "--over", "learning-rate=1..2", "--epochs", "9", "--out=runs/s/"],
    ...["--over=augment=none,flip", "--max-time", "5m", "--labels", '"a, b",c', "--json"],
  ];
  const folder = "runs/s/";
  assert.equal(
    trainCommand(args, { learningRate: 1.5, augment: "flip" }, { folder }),
    `facet train "my shop" --epochs 9 --labels '"a, b",c' --learning-rate 1.5 --augment flip --out runs/s-best`,
  );
  assert.equal(
    trainCommand(["search", "shop", "--over", "focal=1,2"], { focal: 2 }, { folder, epochs: 10 }),
    "facet train shop --epochs 10 --focal 2 --out runs/s-best",
    "epochs that were those of the search by default",
  );
});

Deno.test("of few images the command names the epochs of the search, unless somebody did", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(join(folder, "train.csv"), `id,kind\n${"1,a\n".repeat(300)}`);
  const shop = { data: "shop", learningRate: 1e-3 };
  const best = { folder, values: { focal: 2 } };
  assert.deepEqual(await ofFewImages(best, shop), { images: 300, epochs: 52, augment: "crop" });
  assert.equal(await ofFewImages(best, { ...shop, epochs: 10 }), undefined);
  assert.deepEqual(await ofFewImages({ folder, values: { augment: "none" } }, shop), {
    images: 300,
    epochs: 52,
    augment: "none",
  });
  assert.equal(await ofFewImages({ folder, values: { recipe: "best" } }, shop), undefined);
  assert.equal(await ofFewImages({ ...best, folder: `${folder}/gone` }, shop), undefined);
});

Deno.test("scores are written as their figure is", () => {
  assert.equal(scoreText("accuracy", 0.431), "43.1 %");
  assert.equal(scoreText("loss", -1.25), "1.250");
  assert.equal(scoreText("mean_absolute_error:price", -12.5), "12.50");
  assert.equal(scoreText("calibration_error", -0.05), "5.0 %");
  assert.equal(scoreText("hamming_loss", -0.05), "5.0 %");
  assert.equal(scoreText("f1_macro:usage", 0.5), "50.0 %");
  assert.equal(scoreTitle("accuracy", 3), "mean accuracy");
  assert.equal(scoreTitle("accuracy", 1), "accuracy");
  assert.equal(scoreTitle("balanced_accuracy:gender", 3), "balanced accuracy");
  assert.equal(scoreTitle("score", 3), "score");
});
