import assert from "node:assert/strict";
import { bestWords } from "./training_display.ts";

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
