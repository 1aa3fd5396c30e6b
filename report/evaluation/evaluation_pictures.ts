/** The pictures of an evaluation: confusion matrices, and grids of predictions and of true labels. */
import { join } from "node:path";
import { confusionMatrixChart, renderPng, renderSvg } from "../../charts/mod.ts";
import { counterRandom, pixelsOf, shuffle, writeFileAtomic } from "../../data/mod.ts";
import { similarityOrder } from "../../eval/mod.ts";
import { type GridInput, groundTruthGrid, predictionGrid } from "../figures/grids.ts";
import type { Drawings } from "../page/drawings.ts";
import { type EvaluatedSet, fileNames } from "./evaluation_files.ts";
import { predictionsOf } from "./predictions_of.ts";

const tiles = 20;

/** Heads whose matrices are drawn: with very many, nobody looks at each. */
const mostMatrices = 24;

/** Keeps which images the grids show from the other random choices of the same seed. */
const gridStream = 11;

/**
 * Writes for each head `confusion_HEAD.svg` and `.png`, in alphabetical order of the classes and, as
 * `confusion_HEAD_by_similarity`, with those side by side that are mixed up, where that is another order; and `predictions.png` and
 * `ground_truth.png`.
 *
 * @param folder Where; it must exist.
 * @param evaluated What there is to draw.
 * @param seed Decides which images the grids show.
 * @param drawings Takes note of what cannot be drawn.
 * @param onNote Called with what is left out on purpose.
 * @throws UserError When a file cannot be written.
 */
export async function writeEvaluationPictures(
  folder: string,
  evaluated: EvaluatedSet,
  seed: number,
  drawings: Drawings,
  onNote: (message: string) => void,
): Promise<void> {
  const { confusions } = evaluated.evaluation;
  const { heads } = evaluated.scores;
  const files = fileNames(heads.map(({ name }) => name));
  const names = new Map(heads.map(({ name }, index) => [name, files[index]!]));
  for (const confusion of confusions.slice(0, mostMatrices)) {
    const name = `confusion_${names.get(confusion.head.name)}`;
    let drawn = "";
    for (
      const [as, order] of [
        [name, undefined],
        [`${name}_by_similarity`, similarityOrder],
      ] as const
    ) {
      const [vector, pixels] = [join(folder, `${as}.svg`), join(folder, `${as}.png`)];
      let svg = "";
      await drawings.draw(vector, async () => {
        const made = await renderSvg(
          confusionMatrixChart({ ...confusion, ...(order && { order: order(confusion) }) }),
        );
        if (made === drawn) return;
        [svg, drawn] = [made, made];
        await writeFileAtomic(vector, svg);
      });
      if (svg === "") continue;
      await drawings.draw(pixels, async () => writeFileAtomic(pixels, await renderPng(svg)));
    }
  }
  if (confusions.length > mostMatrices) {
    onNote(
      `the confusion matrices of the first ${mostMatrices} of ${confusions.length} heads are drawn; ` +
        "confusion_….csv and confusion.json hold those of all",
    );
  }
  const grid = gridOf(evaluated, seed);
  for (
    const [name, draw] of [
      ["predictions.png", predictionGrid],
      ["ground_truth.png", groundTruthGrid],
    ] as const
  ) {
    const path = join(folder, name);
    await drawings.draw(path, async () => writeFileAtomic(path, await renderPng(await draw(grid))));
  }
}

/** Some images, the same for the same seed. */
function gridOf({ set, scores, decided }: EvaluatedSet, seed: number): GridInput {
  const order = shuffle([...Array(set.count).keys()], counterRandom(seed, gridStream));
  const words = set.labels.length / set.count;
  return {
    heads: scores.heads,
    width: set.width,
    height: set.height,
    images: order.slice(0, tiles).sort((a, b) => a - b).map((image) => ({
      pixels: pixelsOf(set, image),
      labels: set.labels.subarray(image * words, (image + 1) * words),
      predictions: predictionsOf(scores, decided?.decisions, image),
    })),
  };
}
