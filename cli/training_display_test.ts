import assert from "node:assert/strict";
import process from "node:process";
import { bestWords, TrainingDisplay } from "./training_display.ts";

Deno.test("what the best model is best at is said in words", () => {
  const labels = ["gender", "colour"];
  assert.equal(
    bestWords({ bestBy: "accuracy", labels }),
    "the best so far: the highest validation accuracy, the mean of the heads",
  );
  assert.equal(
    bestWords({ bestBy: "loss:gender", labels }),
    "the best so far: the least validation loss of gender",
  );
  assert.equal(
    bestWords({ bestBy: "mean_absolute_error", labels: ["price"] }),
    "the best so far: the least validation mean absolute error",
  );
});

Deno.test("the validation of an epoch that was cut short is shown as one, not as its steps", () => {
  const write = process.stderr.write;
  let written = "";
  process.stderr.write = ((text: string) => {
    written += text;
    return true;
  }) as typeof write;
  const display = new TrainingDisplay();
  try {
    const { onTuning, onValidation } = display.hooks();
    onTuning!(3, 9);
    onValidation!(117, 117);
  } finally {
    display.stop();
    process.stderr.write = write;
  }
  assert.match(written, /validating.* 117\/117 images/s);
  assert.doesNotMatch(written, /117\/9/);
});
