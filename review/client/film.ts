/** The items of a list as small pictures, page by page, of which some can be chosen. */
import { byId, element, textElement } from "../../charts/client/mod.ts";
import type { ReviewItem } from "../protocol.ts";
import type { Store } from "./store.ts";
import { decisionText } from "./words.ts";

/** Pictures at once. */
const page = 60;

/** The pictures. */
export class Film {
  /** Called with the item that was clicked, and what was held. */
  onChoose: (index: number, held: { range: boolean; more: boolean }) => void = () => {};
  readonly #store: Store;
  readonly #list = byId("film");

  /** @param store What the page knows. */
  constructor(store: Store) {
    this.#store = store;
  }

  /** The items of the page that an item is on. */
  static pageOf(index: number): { first: number; end: number } {
    const first = Math.floor(index / page) * page;
    return { first, end: first + page };
  }

  /** Draws the page of the current item. */
  draw(items: readonly ReviewItem[], current: number, selected: ReadonlySet<number>): void {
    const { first, end } = Film.pageOf(current);
    const shown = items.slice(first, end);
    this.#list.replaceChildren(...shown.map((item, place) => {
      const index = first + place;
      return this.#tile(item, index, index === current, selected.has(index));
    }));
    const pages = Math.ceil(items.length / page);
    byId("pages").hidden = pages < 2;
    byId("page").textContent = `${first + 1} to ${Math.min(end, items.length)} of ${items.length}`;
    byId("earlier", HTMLButtonElement).disabled = first === 0;
    byId("later", HTMLButtonElement).disabled = end >= items.length;
    this.#list.children[current - first]?.scrollIntoView({ block: "nearest" });
  }

  #tile(item: ReviewItem, index: number, isCurrent: boolean, isSelected: boolean): HTMLElement {
    const [cell = 0] = item.cells;
    const image = Math.floor(cell / this.#store.description.heads.length);
    const decision = this.#store.decision(cell);
    const id = this.#store.cell(cell)?.id ?? "";
    const state = decision ? decisionText(decision) : "";
    const picture = element("img", {
      src: `pictures/small/${image}`,
      alt: "",
      loading: "lazy",
      draggable: false,
    });
    const tile = element("li", {}, picture, textElement("span", state || id, "caption"));
    tile.id = `item-${index}`;
    tile.role = "option";
    tile.ariaLabel = state ? `${id}: ${state}` : id || `item ${index + 1}`;
    tile.ariaSelected = String(isSelected || isCurrent);
    tile.className = [
      isCurrent ? "current" : "",
      isSelected ? "selected" : "",
      decision ? `decided ${decision.decision}` : "",
    ].join(" ").trim();
    tile.addEventListener("click", (event) =>
      this.onChoose(index, {
        range: event.shiftKey,
        more: event.ctrlKey || event.metaKey,
      }));
    if (isCurrent) this.#list.setAttribute("aria-activedescendant", tile.id);
    return tile;
  }
}
