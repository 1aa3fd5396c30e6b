/** The pictures of an evaluation: confusion matrices, and grids of predictions and of true labels. */
import { join } from "node:path";
import { confusionMatrixChart, renderPng, renderSvg } from "../charts/mod.ts";
import { counterRandom, shuffle, writeFileAtomic } from "../data/mod.ts";
import { similarityOrder } from "../eval/mod.ts";
import { pixelsOf } from "../model/images.ts";
import { type GridInput, groundTruthGrid, predictionGrid } from "../report/mod.ts";
import { type EvaluatedSet, fileNameOf } from "./evaluation_files.ts";

const tiles = 20;

/** Keeps which images the grids show from the other random choices of the same seed. */
const gridStream = 11;

/**
 * Writes for each head `confusion_HEAD.svg` and `.png`, in alphabetical order of the classes and, as
 * `confusion_HEAD_by_similarity`, with those side by side that are mixed up; and `predictions.png` and
 * `ground_truth.png`.
 *
 * @param folder Where; it must exist.
 * @param evaluated What there is to draw.
 * @param seed Decides which images the grids show.
 * @throws UserError When a file cannot be written.
 */
export async function writeEvaluationPictures(
  folder: string,
  evaluated: EvaluatedSet,
  seed: number,
): Promise<void> {
  for (const confusion of evaluated.evaluation.confusions) {
    const name = `confusion_${fileNameOf(confusion.head.name)}`;
    const similar = { ...confusion, order: similarityOrder(confusion) };
    for (const [as, drawn] of [[name, confusion], [`${name}_by_similarity`, similar]] as const) {
      const svg = await renderSvg(confusionMatrixChart(drawn));
      await writeFileAtomic(join(folder, `${as}.svg`), svg);
      await writeFileAtomic(join(folder, `${as}.png`), await renderPng(svg));
    }
  }
  const grid = gridOf(evaluated, seed);
  for (
    const [name, draw] of [
      ["predictions.png", predictionGrid],
      ["ground_truth.png", groundTruthGrid],
    ] as const
  ) {
    await writeFileAtomic(join(folder, name), await renderPng(await draw(grid)));
  }
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
