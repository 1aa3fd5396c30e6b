/** The script of the report on a model. */
import { onOpenedCell } from "../../../charts/client/mod.ts";
import { startFilters } from "../filter.ts";
import { pageData } from "../page_data.ts";
import { startCorrections } from "./corrections.ts";
import { startFeatureMap } from "./feature_map.ts";
import { makeEnlargeable, startEnlarging } from "./enlarge.ts";
import { Gallery } from "./gallery.ts";
import { HeatMaps } from "./heat.ts";
import { imagesOf, imagesOfTags } from "./images_of.ts";
import { startSorting } from "./sort_tables.ts";

const images = pageData("images");
const heat = new HeatMaps(pageData("maps"));
const gallery = new Gallery(images, (list) => {
  heat.lay(list);
  makeEnlargeable(list);
});

// Cells of a confusion matrix, pairs of classes, and tags open their pictures.
onOpenedCell(({ head, truth, predicted }) => {
  const columns = images.heads.find(({ name }) => name === head);
  if (columns !== undefined && columns.kind === undefined) {
    gallery.open(imagesOf(columns, truth, predicted));
  }
});
for (const button of document.querySelectorAll<HTMLElement>("button[data-truth]")) {
  const { head, truth, predicted } = button.dataset;
  const columns = images.heads[Number(head)]!;
  if (columns.kind !== undefined) continue;
  button.addEventListener(
    "click",
    () => gallery.open(imagesOf(columns, Number(truth), Number(predicted))),
  );
}
for (const button of document.querySelectorAll<HTMLElement>("button[data-missed]")) {
  const { head, missed, wrong, images: count } = button.dataset;
  const columns = images.heads[Number(head)]!;
  if (columns.kind !== "tags") continue;
  const chosen = { missed: Number(missed), wrong: Number(wrong), count: Number(count) };
  button.addEventListener("click", () => gallery.open(imagesOfTags(columns, chosen)));
}

startEnlarging();
if (document.querySelector("#feature-map") !== null) {
  startFeatureMap(pageData("feature-map"), images.layout, (parent) => {
    heat.lay(parent);
    makeEnlargeable(parent);
  });
}
startFilters();
startSorting();
startCorrections();
