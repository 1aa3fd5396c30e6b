import assert from "node:assert/strict";
import { Evaluation, ImageScores } from "../../eval/mod.ts";
import { Drawings } from "../page/drawings.ts";
import { writeEvaluationPictures } from "./evaluation_pictures.ts";
import { evaluationSettings } from "./evaluation_settings.ts";

Deno.test("a matrix by similarity is drawn only where that is another order", async () => {
  const folder = await Deno.makeTempDir();
  // Of the one a and c are mixed up, of the other nothing.
  const heads = ["mixed", "clear"].map((name) => ({ name, classes: ["a", "b", "c"] }));
  const labels = Int32Array.from({ length: 24 }, (_, at) => Math.floor(at / 2) % 3);
  const guesses = [...labels].map((label, at) =>
    at % 2 === 0 && label !== 1 && at % 4 === 0 ? 2 - label : label
  );
  const logits = Float32Array.from(
    guesses.flatMap((guess) => [0, 1, 2].map((c) => c === guess ? 4 : 0)),
  );
  const [evaluation, scores] = [new Evaluation(heads), new ImageScores(heads, 12)];
  evaluation.add(logits, labels);
  scores.add(0, logits, labels);
  const set = {
    count: 12,
    width: 2,
    height: 2,
    pixels: new Uint8Array(12 * 12),
    labels,
    rows: Array.from({ length: 12 }, (_, i) => ({ line: i, id: `${i}`, image: "", labels: [] })),
    unusable: [],
  };
  const drawings = new Drawings((message) => assert.fail(message));
  const settings = evaluationSettings({ precision: 0.95 }, false);
  const evaluated = { set, heads, result: evaluation.result(), evaluation, scores, settings };
  await writeEvaluationPictures(folder, evaluated, 1, drawings, () => {});
  assert.deepEqual(
    [...Deno.readDirSync(folder)].map(({ name }) => name).filter((name) => name.endsWith(".png"))
      .sort(),
    [
      "confusion_clear.png",
      "confusion_mixed.png",
      "confusion_mixed_by_similarity.png",
      "ground_truth.png",
      "predictions.png",
    ],
  );
});
