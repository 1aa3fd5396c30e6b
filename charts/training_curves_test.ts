import assert from "node:assert/strict";
import { draw, textsOf } from "./testing/mod.ts";
import { type EpochFigures, trainingCurves } from "./training_curves.ts";

const epochs: EpochFigures[] = [1, 2, 3].map((epoch) => ({
  epoch,
  train_loss: 4 / epoch,
  val_loss: epoch === 2 ? null : 5 / epoch,
  accuracy: epoch === 2 ? null : { gender: 0.5 + epoch / 10, colour: 0.5 + epoch / 10 },
  learning_rate: 0.003 / epoch,
  images_per_second: 100 + epoch,
  best: epoch === 3,
}));

/** Where a text is drawn, in pixels from the top of the plot. */
function heightOf(svg: string, text: string): number {
  const [, y] = new RegExp(`translate\\([\\d.-]+,([\\d.-]+)\\)"[^>]*>${text}<`).exec(svg)!;
  return Number(y);
}

Deno.test("every line is named at its end with its last value", async () => {
  const { loss, accuracy, learningRate, speed } = trainingCurves(epochs);
  assert.ok(textsOf(await draw(loss)).includes("training 1.33"));
  assert.ok(textsOf(await draw(loss)).includes("validation 1.67"));
  assert.ok(textsOf(await draw(accuracy!)).includes("gender 80.0 %"));
  assert.ok(textsOf(await draw(learningRate)).includes("1.0e-3"));
  assert.ok(textsOf(await draw(speed)).includes("103/s"));
});

Deno.test("lines that end in one place have names beside each other", async () => {
  const svg = await draw(trainingCurves(epochs).accuracy!);
  assert.ok(Math.abs(heightOf(svg, "gender 80.0 %") - heightOf(svg, "colour 80.0 %")) >= 16);
});

Deno.test("the best model is marked", async () => {
  assert.ok(textsOf(await draw(trainingCurves(epochs).loss)).includes("best model"));
});

Deno.test("one epoch without validation is drawn", async () => {
  const { loss, accuracy, speed } = trainingCurves([
    { ...epochs[0]!, val_loss: null, accuracy: {}, best: false },
  ]);
  assert.equal(accuracy, null);
  assert.ok(textsOf(await draw(loss)).includes("training 4.00"));
  await draw(speed);
});

Deno.test("tags have their mean average precision beside accuracies, and each number its own chart", async () => {
  const mixed = epochs.map((figures, index) => ({
    ...figures,
    mean_average_precision: figures.accuracy && { usage: 0.3 + index / 10 },
    mean_absolute_error: figures.accuracy && { year: 3 - index, price: 1234.5 },
  }));
  const { accuracy, errors } = trainingCurves(mixed);
  const texts = textsOf(await draw(accuracy!));
  for (const text of ["Validation accuracy and mean average precision", "usage 50.0 %"]) {
    assert.ok(texts.includes(text), text);
  }
  assert.equal(errors.length, 2);
  const year = textsOf(await draw(errors[0]!));
  assert.ok(year.includes("Mean absolute error of year") && year.includes("1.00"), `${year}`);
  assert.ok(textsOf(await draw(errors[1]!)).includes("1.23e+3"));
});

Deno.test("a model of classes has no chart of errors, one of tags none of accuracies", async () => {
  assert.deepEqual(trainingCurves(epochs).errors, []);
  const tags = epochs.map((figures) => ({
    ...figures,
    accuracy: {},
    mean_average_precision: { usage: 0.25 },
  }));
  const texts = textsOf(await draw(trainingCurves(tags).accuracy!));
  assert.ok(texts.includes("Validation mean average precision") && texts.includes("usage 25.0 %"));
});
