/** The lists of the page with their progress; classes are found by typing. */
import { byId, element, textElement } from "../../charts/client/mod.ts";
import type { ListKind } from "../protocol.ts";
import type { Store } from "./store.ts";
import { kindTitles } from "./words.ts";

/** Lists of classes that are shown at once. */
const mostClasses = 100;

/** The lists. */
export class Navigation {
  /** Called with the list that is wanted. */
  onChoose: (list: number) => void = () => {};
  readonly #store: Store;
  readonly #search = byId("search", HTMLInputElement);
  #current = -1;

  /** @param store What the page knows. */
  constructor(store: Store) {
    this.#store = store;
    this.#search.addEventListener("input", () => this.#drawClasses());
    this.#search.hidden = !store.description.lists.some(({ kind }) => kind === "class");
  }

  /** Draws the lists anew; the one that has the focus keeps it. */
  draw(current: number): void {
    this.#current = current;
    const focused = (document.activeElement as HTMLElement | null)?.dataset.list;
    this.#drawAll();
    if (focused === undefined) return;
    document.querySelector<HTMLElement>(`.lists [data-list="${focused}"]`)?.focus();
  }

  #drawAll(): void {
    const kinds = Object.keys(kindTitles) as ListKind[];
    byId("lists").replaceChildren(
      ...kinds.filter((kind) => kind !== "class").flatMap((kind) => {
        const lists = this.#listsOf(kind);
        if (lists.length === 0) return [];
        return [
          textElement("h2", kindTitles[kind]),
          element("ul", {}, ...lists.map((list) => this.#entry(list))),
        ];
      }),
    );
    this.#drawClasses();
  }

  #listsOf(kind: ListKind): number[] {
    return [...this.#store.description.lists.keys()]
      .filter((list) => this.#store.description.lists[list]!.kind === kind);
  }

  #drawClasses(): void {
    const { lists, heads } = this.#store.description;
    const sought = this.#search.value.trim().toLowerCase();
    const found = this.#listsOf("class").filter((list) =>
      `${heads[lists[list]!.head]!.name} ${lists[list]!.title}`.toLowerCase().includes(sought)
    );
    const shown = found.slice(0, mostClasses);
    const entries = heads.flatMap(({ name }, head) => {
      const own = shown.filter((list) => lists[list]!.head === head);
      if (own.length === 0) return [];
      return [
        textElement("h3", name),
        element("ul", {}, ...own.map((list) => this.#entry(list))),
      ];
    });
    const more = found.length - shown.length;
    byId("classes").replaceChildren(
      ...entries,
      ...(more > 0 ? [textElement("p", `${more} more: type to find them`, "quiet")] : []),
      ...(found.length === 0 ? [textElement("p", "No label is called so.", "quiet")] : []),
    );
  }

  #entry(list: number): HTMLElement {
    const { title, size } = this.#store.description.lists[list]!;
    const done = this.#store.progress[list] ?? 0;
    const button = element(
      "button",
      {},
      textElement("span", title, "name"),
      textElement("span", `${done} of ${size}`, done === size ? "count done" : "count"),
    );
    button.dataset.list = String(list);
    if (list === this.#current) button.setAttribute("aria-current", "true");
    button.addEventListener("click", () => this.onChoose(list));
    return element("li", {}, button);
  }
}
