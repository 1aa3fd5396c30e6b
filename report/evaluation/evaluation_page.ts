/** The evaluation report: metrics, a section for each head, failures, likely label errors, training curves. */
import { liveAssets } from "../../charts/mod.ts";
import { pixelsOf, type TagsDecision } from "../../data/mod.ts";
import type { HeadDecision } from "../../data/decisions.ts";
import { own } from "../../data/own.ts";
import { counted, type Html, html } from "../page/html.ts";
import { MOST_HEADS } from "../page/limits.ts";
import { renderPage, type Section } from "../page/page.ts";
import { sheetRules, tileElement, tileRule } from "../thumbnails/tiles.ts";
import { TileBook } from "../thumbnails/tile_book.ts";
import script from "../built/evaluation.js" with { type: "text" };
import { answersOf, type HeadAnswers } from "./answers.ts";
import { calibrationPart } from "./calibration.ts";
import type { EvaluatedModel } from "./evaluated_model.ts";
import { failedImages, failuresSection, shownFailures } from "./failures_section.ts";
import { headSection } from "./head_section.ts";
import { mapSection } from "./feature_map/map_section.ts";
import type { Picture } from "./image_card.ts";
import {
  labelErrorsSection,
  shownSuspects,
  suggestedCorrections,
  suspects,
} from "./label_errors_section.ts";
import { NumberAnswers } from "./numbers/number_answers.ts";
import { numberSection } from "./numbers/number_section.ts";
import { metricsTables } from "./metrics_section.ts";
import { overview } from "./overview_section.ts";
import { pageImages } from "./page_images.ts";
import { mapsControl, mapsData } from "./page_maps.ts";
import { shownModel } from "./shown_model.ts";
import { TagAnswers } from "./tags/tag_answers.ts";
import { tagsSection } from "./tags/tags_section.ts";
import { sureSection } from "./sure_section.ts";
import { trainingSection } from "./training_section.ts";
import style from "./evaluation.css" with { type: "text" };

/** Maximum number of images with maps: a map is computed for every head. */
const mostMapped = 500;

/**
 * The images that the report shows as failures or suspects, each once.
 *
 * @param scores The scores as the model decides.
 * @param decisions How its heads decide; absent where nothing was chosen.
 */
export function imagesToMap(
  scores: EvaluatedModel["scores"],
  decisions: readonly HeadDecision[] | undefined = undefined,
): number[] {
  const shown = [
    ...failedImages(shownFailures(scores, answersOf(scores, decisions), decisions)),
    ...shownSuspects(suspects(scores)).map(({ image }) => image),
  ];
  return [...new Set(shown)].slice(0, mostMapped);
}

/**
 * Renders the report.
 *
 * @param model The evaluated model.
 * @returns The text of a self-contained HTML file, smaller than ten megabytes for any input.
 */
export async function evaluationPage(model: EvaluatedModel): Promise<string> {
  const shown = shownModel(model);
  const { name, result, confusions, scores, images, epochs, maps, decisions, sureness } = shown;
  const answers = answersOf(scores, decisions?.heads);
  const heads = scores.heads.slice(0, MOST_HEADS);
  const book = new TileBook(images);
  const picture: Picture = {
    id: (image) => images.rows[image]!.id,
    element: (image, description) =>
      tileElement(
        book.layout,
        book.tile(String(image), () => pixelsOf(images, image)),
        description,
        { image, file: images.rows[image]!.image },
      ),
  };
  const failures = failuresSection(
    shownFailures(scores, answers, decisions?.heads),
    scores,
    answers,
    picture,
  );
  const errors = labelErrorsSection(suspects(scores), scores, suggestedCorrections(model), picture);
  const tileOf = (image: number) => book.tile(String(image), () => pixelsOf(images, image));
  // Before the others' pictures, whose number is limited.
  const map = shown.featureMap && mapSection(shown.featureMap, shown, answers, tileOf);
  const gallery = pageImages([...heads.keys()], confusions, scores, answers, images, book);
  const sections = await Promise.all(
    heads.map(async (head, position): Promise<Section> => ({
      id: `head-${position}`,
      title: head.name,
      body: await sectionOf(shown, answers, position),
    })),
  );
  const live = await liveAssets();
  return await renderPage({
    title: `How good is ${name}?`,
    subtitle: `Evaluated on ${counted(result.images, "image")}` +
      (model.trainedOn ? `, ${model.trainedOn} of which it was trained on` : ""),
    summary: overview(shown, answers),
    sections: [
      {
        id: "metrics",
        title: "Metrics",
        body: html`
          <details>
            <summary>All figures of every head</summary>
                    ${metricsTables(result, scores.heads, answers)}</details>
        `,
      },
      ...sections,
      ...(decisions && sureness
        ? [{
          id: "sure",
          title: "What is sure",
          body: await sureSection(scores.heads, answers, decisions, sureness),
        }]
        : []),
      ...(map === undefined
        ? []
        : [{ id: "map-of-images", title: "How it sees the images", body: map }]),
      {
        id: "failures",
        title: "Where it fails",
        body: html`${mapsControl(heads, maps)}${failures}`,
      },
      { id: "label-errors", title: "Likely label errors", body: errors },
      ...(epochs.length === 0 ? [] : [{
        id: "training",
        title: "Training",
        body: await trainingSection(epochs),
      }]),
    ],
    styles: [live.style, style, tileRule(book.layout)],
    pictureStyle: sheetRules(await book.atlas()),
    end: html`${gallery.dialog}${enlargedDialog}${gallery.data}${mapsData(maps, heads.length)}`,
    scripts: [live.script, script],
  });
}

/** The dialog that shows one picture large, with its file's name. */
const enlargedDialog = html`
  <dialog id="enlarged" aria-labelledby="enlarged-title">
    <header><h2 id="enlarged-title"></h2>
    <button class="close">Close</button></header>
    <div class="picture"></div>
    <p></p>
  </dialog>
`;

/** The section of a head, by its kind. */
async function sectionOf(
  model: EvaluatedModel,
  answers: readonly HeadAnswers[],
  position: number,
): Promise<Html> {
  const { result, confusions, scores, decisions } = model;
  const { name } = scores.heads[position]!;
  const of = answers[position];
  const calibration = () => calibrationPart(model, position);
  if (of instanceof NumberAnswers) {
    return await numberSection(of, position, own(result.numbers ?? {}, name), decisions?.precision);
  }
  if (of instanceof TagAnswers) {
    const found = own(result.tags ?? {}, name);
    const { temperature = 1 } = (decisions?.heads[position] ?? {}) as Partial<TagsDecision>;
    return await tagsSection(of, position, found, temperature, calibration);
  }
  const confusion = confusions.find(({ head }) => head.name === name)!;
  return await headSection(confusion, position, result, calibration);
}
