/** The section of the map of images by their features: a dot for each, coloured as the reader chooses. */
import { categorical, palette, shortName } from "../../../charts/mod.ts";
import { isClassHead } from "../../../data/heads.ts";
import { dataElement } from "../../page/data_element.ts";
import { counted, type Html, html, whole } from "../../page/html.ts";
import { MOST_SIDE_BY_SIDE } from "../../page/limits.ts";
import type { MapView } from "../../page/page_data.ts";
import type { HeadAnswers } from "../answers.ts";
import { isWrong } from "../answers.ts";
import type { EvaluatedModel } from "../evaluated_model.ts";
import type { FeatureMap } from "./feature_map.ts";

/** Pixels of the map's sides, and around it. */
const [side, margin] = [620, 10];

/**
 * Renders the section.
 *
 * @param map Where the images lie.
 * @param model The model, as it is shown.
 * @param answers The answers of its heads.
 * @param tileOf The tile number of an image.
 */
export function mapSection(
  map: FeatureMap,
  model: EvaluatedModel,
  answers: readonly HeadAnswers[],
  tileOf: (image: number) => number,
): Html {
  const { scores, images } = model;
  const views = viewsOf(map, model, answers);
  const first = views[0]!;
  const radius = map.images.length > 800 ? 3 : 4.5;
  const place = (at: number) => (margin + (side - 2 * margin) * map.places[at]!).toFixed(1);
  const dots = map.images.map((_, index) =>
    html`
      <circle data-at="${index}" cx="${place(2 * index)}" cy="${place(2 * index + 1)}" r="${radius}"
        fill="${first.colours[first.groups[index]!]!}" />
    `
  );
  const few = map.images.length === scores.count
    ? ""
    : ` ${whole(map.images.length)} of ${counted(scores.count, "image")}, drawn at random.`;
  return html`
    <p
      class="lead">Images that the network sees alike lie close together (UMAP of the features that all heads
        use); directions and distances between groups mean little. A dot of one colour among
        dots of another is worth a look: an odd image, or a wrong label.${few}</p>
    <div class="controls"><label>Colour by <select id="map-view">${views.map(({ name }) =>
      html`<option>${name}</option>`
    )}</select></label></div>
    <div class="feature-map">
      <figure class="chart">
        <svg id="map" class="facet-chart"
          viewBox="0 0 ${side} ${side}" role="img"
          aria-label="Map of ${counted(map.images.length, "image")} by their features">${dots}</svg>
      </figure>
      <div>
        <ul class="legend" id="map-legend">${first.names.map((name, group) =>
          html`<li>${swatch(first.colours[group]!)}${name}</li>`
        )}</ul>
        <div id="map-image" class="card" aria-live="polite" hidden></div>
        <p
          class="hint">Point at a dot, or go there by the arrow keys, to see its image; press it, or Enter,
          to see it large.</p>
      </div>
    </div>
    ${dataElement("feature-map", {
      images: map.images,
      ids: map.images.map((image) => images.rows[image]!.id),
      files: map.images.map((image) => images.rows[image]!.image),
      tiles: map.images.map(tileOf),
      labels: map.images.map((image) => labelsOf(image, model)),
      views,
    })}
  `;
}

/** An image's labels of the class heads, of many heads those of the first. */
function labelsOf(image: number, { scores }: EvaluatedModel): string[] {
  return scores.heads.slice(0, MOST_SIDE_BY_SIDE).flatMap((head, index) => {
    if (!isClassHead(head)) return [];
    const { label } = scores.at(image, index);
    return label < 0 ? [] : [head.classes[label]!];
  });
}

function swatch(colour: string): Html {
  return html`
    <svg class="facet-chart" width="12" height="12" aria-hidden="true">
      <circle cx="6" cy="6"
        r="5" fill="${colour}" />
    </svg>
  `;
}

/** What dots can be coloured by: the label of each class head, and what is right and wrong. */
function viewsOf(
  { images }: FeatureMap,
  { scores }: EvaluatedModel,
  answers: readonly HeadAnswers[],
): MapView[] {
  const labels = scores.heads.flatMap((head, index): MapView[] => {
    if (!isClassHead(head)) return [];
    const truths = images.map((image) => scores.at(image, index).label);
    const counts = Map.groupBy(truths.filter((label) => label >= 0), (label) => label);
    const most = [...counts].sort(([a, x], [b, y]) => y.length - x.length || a - b)
      .slice(0, categorical.length - 1).map(([label]) => label);
    const hasOthers = truths.some((label) => !most.includes(label));
    return [{
      name: `${head.name}: label`,
      names: [
        ...most.map((label) => shortName(head.classes[label]!, 32)),
        ...(hasOthers ? ["others"] : []),
      ],
      colours: [...categorical.slice(0, most.length), ...(hasOthers ? [palette.quiet] : [])],
      groups: truths.map((label) => most.includes(label) ? most.indexOf(label) : most.length),
    }];
  }).slice(0, MOST_SIDE_BY_SIDE);
  const errors = {
    name: "right and wrong",
    names: ["every head right", "a head wrong"],
    colours: [palette.data, palette.accent],
    groups: images.map((image) => isWrong(scores, answers, image) ? 1 : 0),
  };
  return [...labels, errors];
}
