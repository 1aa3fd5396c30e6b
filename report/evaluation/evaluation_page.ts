/** The evaluation report: metrics, confusion matrices, failures, likely label errors, training curves. */
import { liveAssets } from "../../charts/mod.ts";
import { pixelsOf } from "../../data/mod.ts";
import { counted, html } from "../page/html.ts";
import { MOST_HEADS } from "../page/limits.ts";
import { renderPage } from "../page/page.ts";
import { tileElement, tileRules } from "../thumbnails/tiles.ts";
import { TileBook } from "../thumbnails/tile_book.ts";
import script from "../built/evaluation.js" with { type: "text" };
import type { EvaluatedModel } from "./evaluated_model.ts";
import { failuresSection, shownFailures } from "./failures_section.ts";
import { headSection } from "./head_section.ts";
import type { Picture } from "./image_card.ts";
import {
  labelErrorsSection,
  shownSuspects,
  suggestedCorrections,
  suspects,
} from "./label_errors_section.ts";
import { headline, metricsTable } from "./overview_section.ts";
import { pageImages } from "./page_images.ts";
import { mapsControl, mapsData } from "./page_maps.ts";
import { shownModel } from "./shown_model.ts";
import { trainingSection } from "./training_section.ts";
import style from "./evaluation.css" with { type: "text" };

/** Maximum number of images with maps: a map is computed for every head. */
const mostMapped = 500;

/** The images that the report shows as failures or suspects, each once. */
export function imagesToMap(scores: EvaluatedModel["scores"]): number[] {
  const { worst, mistakes, losses } = shownFailures(scores);
  const shown = [worst, ...mistakes, ...losses, shownSuspects(suspects(scores))].flat();
  return [...new Set(shown.map(({ image }) => image))].slice(0, mostMapped);
}

/**
 * Renders the report.
 *
 * @param model The evaluated model.
 * @returns The text of a self-contained HTML file, smaller than ten megabytes for any input.
 */
export async function evaluationPage(model: EvaluatedModel): Promise<string> {
  const { name, result, confusions, scores, images, epochs, maps } = shownModel(model);
  const shown = confusions.slice(0, MOST_HEADS);
  const book = new TileBook(images);
  const picture: Picture = {
    id: (image) => images.rows[image]!.id,
    element: (image, description) =>
      tileElement(
        book.layout,
        book.tile(String(image), () => pixelsOf(images, image)),
        description,
        image,
      ),
  };
  const failures = failuresSection(shownFailures(scores), scores, picture);
  const errors = labelErrorsSection(suspects(scores), scores, suggestedCorrections(model), picture);
  const gallery = pageImages(shown, scores, images, book);
  const heads = await Promise.all(shown.map(async (confusion, position) => ({
    id: `head-${position}`,
    title: confusion.head.name,
    body: await headSection(confusion, position, result),
  })));
  const live = await liveAssets();
  return await renderPage({
    title: `How good is ${name}?`,
    subtitle: `Evaluated on ${counted(result.images, "image")}` +
      (model.trainedOn ? `, ${model.trainedOn} of which it was trained on` : ""),
    summary: headline(result),
    sections: [
      { id: "metrics", title: "Metrics", body: metricsTable(result, shown.length) },
      ...heads,
      {
        id: "failures",
        title: "Where it fails",
        body: html`${mapsControl(shown.map(({ head }) => head), maps)}${failures}`,
      },
      { id: "label-errors", title: "Likely label errors", body: errors },
      ...(epochs.length === 0 ? [] : [{
        id: "training",
        title: "Training",
        body: await trainingSection(epochs),
      }]),
    ],
    styles: [live.style, style, tileRules(await book.atlas())],
    end: html`${gallery.dialog}${gallery.data}${mapsData(maps, shown.length)}`,
    scripts: [live.script, script],
  });
}
