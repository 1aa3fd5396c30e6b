/** The map of images by their features: colours as the reader chooses, the image of the dot pointed at. */
import { element, textElement } from "../../../charts/client/mod.ts";
import type { FeatureMapData, MapView } from "../../page/page_data.ts";
import { backgroundPosition, sheetOf, type TileLayout } from "../../thumbnails/tile_layout.ts";

/**
 * Brings the map to life.
 *
 * @param data What it shows.
 * @param layout Of the page's pictures.
 * @param onShown Called with the element of an image that is shown.
 */
export function startFeatureMap(
  data: FeatureMapData,
  layout: TileLayout,
  onShown: (parent: HTMLElement) => void,
): void {
  const map = document.querySelector<SVGElement>("#map")!;
  const view = document.querySelector<HTMLSelectElement>("#map-view")!;
  const legend = document.querySelector<HTMLElement>("#map-legend")!;
  const card = document.querySelector<HTMLElement>("#map-image")!;
  const dots = [...map.querySelectorAll("circle")];
  view.addEventListener("change", () => {
    const chosen = data.views[view.selectedIndex]!;
    dots.forEach((dot, at) => dot.setAttribute("fill", chosen.colours[chosen.groups[at]!]!));
    legend.replaceChildren(...legendOf(chosen));
  });
  const show = (event: Event) => {
    const at = (event.target as SVGElement).dataset.at;
    if (at === undefined) return;
    const picture = pictureOf(data, layout, Number(at));
    const lines = data.labels[Number(at)]!.map((label) => textElement("div", label));
    const { names, groups } = data.views.at(-1)!; // right and wrong
    lines.push(textElement("div", names[groups[Number(at)]!]!, "quiet"));
    card.replaceChildren(
      picture,
      element("div", {}, textElement("strong", data.ids[Number(at)]!), ...lines),
    );
    card.hidden = false;
    onShown(card);
  };
  map.addEventListener("pointerover", show);
  map.addEventListener("click", (event) => {
    show(event);
    if ((event.target as SVGElement).dataset.at !== undefined) {
      card.querySelector<HTMLElement>(".tile")!.click();
    }
  });
}

function pictureOf({ images, ids, files, tiles }: FeatureMapData, layout: TileLayout, at: number) {
  const { sheet, place } = sheetOf(layout, tiles[at]!);
  const picture = element("span", { className: `tile sheet${sheet}`, title: files[at]! });
  picture.dataset.image = String(images[at]);
  picture.setAttribute("aria-label", `image ${ids[at]}`);
  picture.style.backgroundPosition = backgroundPosition(layout, place);
  return picture;
}

function legendOf({ names, colours }: MapView): HTMLElement[] {
  const space = "http://www.w3.org/2000/svg";
  return names.map((name, group) => {
    const swatch = document.createElementNS(space, "svg");
    swatch.setAttribute("class", "facet-chart");
    swatch.setAttribute("width", "12");
    swatch.setAttribute("height", "12");
    swatch.setAttribute("aria-hidden", "true");
    const circle = document.createElementNS(space, "circle");
    for (
      const [key, value] of Object.entries({ cx: "6", cy: "6", r: "5", fill: colours[group]! })
    ) {
      circle.setAttribute(key, value);
    }
    swatch.append(circle);
    return element("li", {}, swatch as unknown as HTMLElement, name);
  });
}
