/** The pictures of an evaluation: confusion matrices, and grids of predictions and of true labels. */
import { confusionMatrixChart, renderPng, renderSvg } from "../charts/mod.ts";
import { counterRandom, shuffle } from "../data/mod.ts";
import { similarityOrder } from "../eval/mod.ts";
import { pixelsOf } from "../model/images.ts";
import { type GridInput, groundTruthGrid, predictionGrid } from "../report/mod.ts";
import { type EvaluatedSet, type EvaluationFiles, fileNameOf } from "./evaluation_files.ts";

const tiles = 20;

/** Keeps which images the grids show from the other random choices of the same seed. */
const gridStream = 11;

/**
 * Draws for each head `confusion_HEAD.svg` and `.png`, in alphabetical order of the classes and, as
 * `confusion_HEAD_by_similarity`, with those side by side that are mixed up; and `predictions.png` and
 * `ground_truth.png`.
 *
 * @param evaluated What there is to draw.
 * @param seed Decides which images the grids show.
 */
export async function evaluationPictures(
  evaluated: EvaluatedSet,
  seed: number,
): Promise<EvaluationFiles> {
  const files: EvaluationFiles = new Map();
  for (const confusion of evaluated.evaluation.confusions) {
    const name = `confusion_${fileNameOf(confusion.head.name)}`;
    const similar = { ...confusion, order: similarityOrder(confusion) };
    for (const [as, drawn] of [[name, confusion], [`${name}_by_similarity`, similar]] as const) {
      const svg = await renderSvg(confusionMatrixChart(drawn));
      files.set(`${as}.svg`, svg);
      files.set(`${as}.png`, await renderPng(svg));
    }
  }
  const grid = gridOf(evaluated, seed);
  files.set("predictions.png", await renderPng(await predictionGrid(grid)));
  files.set("ground_truth.png", await renderPng(await groundTruthGrid(grid)));
  return files;
}

/** Some images, the same for the same seed. */
function gridOf({ set, scores }: EvaluatedSet, seed: number): GridInput {
  const order = shuffle([...Array(set.count).keys()], counterRandom(seed, gridStream));
  const { heads } = scores;
  return {
    heads,
    width: set.width,
    height: set.height,
    images: order.slice(0, tiles).sort((a, b) => a - b).map((image) => {
      const said = heads.map((_, head) => scores.at(image, head));
      return {
        pixels: pixelsOf(set, image),
        labels: said.map(({ label }) => label),
        guesses: said.map(({ predicted }) => predicted),
        probabilities: said.map(({ probability }) => probability),
      };
    }),
  };
}
