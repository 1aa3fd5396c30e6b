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
  let current: number | undefined;
  const show = (at: number) => {
    if (current !== undefined) dots[current]!.classList.remove("current");
    dots[at]!.classList.add("current");
    current = at;
    const picture = pictureOf(data, layout, at);
    const lines = data.labels[at]!.map((label) => textElement("div", label));
    const { names, groups } = data.views.at(-1)!; // right and wrong
    lines.push(textElement("div", names[groups[at]!]!, "quiet"));
    card.replaceChildren(
      picture,
      element("div", {}, textElement("strong", data.ids[at]!), ...lines),
    );
    card.hidden = false;
    onShown(card);
  };
  const enlarge = () => card.querySelector<HTMLElement>(".tile")!.click();
  map.addEventListener("pointerover", (event) => {
    const at = dotAt(event);
    if (at !== undefined) show(at);
  });
  map.addEventListener("click", (event) => {
    const at = dotAt(event);
    if (at === undefined) return;
    show(at);
    enlarge();
  });
  const places = dots.map((dot) => [dot.cx.baseVal.value, dot.cy.baseVal.value] as const);
  map.tabIndex = 0;
  map.setAttribute("role", "application");
  map.addEventListener("keydown", (event) => {
    const direction = directions.get(event.key);
    if (direction !== undefined) {
      const next = current === undefined ? 0 : nearest(places, current, direction);
      if (next !== undefined) show(next);
    } else if (event.key === "Enter" && current !== undefined) enlarge();
    else return;
    event.preventDefault();
  });
}

const directions: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
  ["ArrowLeft", [-1, 0]],
  ["ArrowRight", [1, 0]],
  ["ArrowUp", [0, -1]],
  ["ArrowDown", [0, 1]],
]);

/** The dot that is nearest in a direction; what lies aside counts as farther. */
function nearest(
  places: readonly (readonly [x: number, y: number])[],
  from: number,
  [right, down]: readonly [number, number],
): number | undefined {
  const [x, y] = places[from]!;
  let [best, least]: [number | undefined, number] = [undefined, Infinity];
  for (const [index, [otherX, otherY]] of places.entries()) {
    const along = (otherX - x) * right + (otherY - y) * down;
    const aside = Math.abs((otherX - x) * down) + Math.abs((otherY - y) * right);
    if (along > 0 && along + 2 * aside < least) [best, least] = [index, along + 2 * aside];
  }
  return best;
}

/** The place of the dot that an event is about. */
function dotAt({ target }: Event): number | undefined {
  const at = (target as SVGElement).dataset.at;
  return at === undefined ? undefined : Number(at);
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
