/**
 * The cards of a session's images, each as high from the beginning as it will be: a button with the image, its
 * name, and its answers, or what it waits for.
 */
import { byId, element, textElement } from "../../../charts/client/mod.ts";
import type { TaggedHead } from "../../tagging/tagging_result.ts";
import { type Entry, facetsOf, problemOf } from "./entry.ts";
import { written } from "./written.ts";

/** Answers on a card; of more heads their number is told. */
const mostLines = 6;

/** A card. */
interface Card {
  readonly button: HTMLButtonElement;
  /** A line for each head. */
  readonly lines: readonly HTMLElement[];
}

/** The cards, in the order in which images were chosen. */
export class CardList {
  readonly #heads: readonly TaggedHead[];
  readonly #onChoice: (entry: Entry) => void;
  readonly #cards = new Map<Entry, Card>();
  readonly #list = byId("history-list");

  constructor(heads: readonly TaggedHead[], onChoice: (entry: Entry) => void) {
    this.#heads = heads;
    this.#onChoice = onChoice;
  }

  /** Adds a card behind the others. */
  add(entry: Entry): void {
    const image = element("img", { src: entry.url, alt: "" });
    image.addEventListener("error", () => image.replaceWith(textElement("span", "", "no-picture")));
    // Two lines at least: reasons are longer than answers.
    const count = Math.max(2, Math.min(this.#heads.length, mostLines + 1));
    const lines = Array.from({ length: count }, () => textElement("span", "\u00a0"));
    const name = element("strong", { textContent: entry.name, title: entry.name });
    const button = element(
      "button",
      { type: "button", className: "tried" },
      image,
      element("span", { className: "lines" }, name, ...lines),
    );
    button.addEventListener("click", () => this.#onChoice(entry));
    this.#cards.set(entry, { button, lines });
    this.#list.append(element("li", {}, button));
    this.update(entry);
  }

  /** Shows what has become of an image. */
  update(entry: Entry): void {
    const card = this.#cards.get(entry);
    if (card === undefined) return;
    const facets = facetsOf(entry);
    const problem = problemOf(entry);
    card.button.dataset.state = problem === undefined ? entry.state.kind : "failed";
    const texts = facets
      ? this.#answers(facets)
      : [problem ?? (entry.state.kind === "waiting" ? "waiting" : "computing …")];
    for (const [index, line] of card.lines.entries()) {
      const text = texts[index] ?? "";
      line.textContent = text || "\u00a0";
      line.title = text;
      line.className = problem !== undefined && index === 0 ? "wrong" : "";
      // A reason has the room of all lines.
      line.hidden = problem !== undefined && index > 0;
    }
    card.lines[0]!.style.setProperty("--lines", String(card.lines.length));
  }

  /** Marks the card of the image that is shown. */
  markShown(entry: Entry): void {
    for (const [of, { button }] of this.#cards) {
      if (of === entry) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }

  /** An image's answers, a line each. */
  #answers(facets: NonNullable<ReturnType<typeof facetsOf>>): string[] {
    const lines = this.#heads.slice(0, mostLines).map(({ name }) => {
      const facet = facets[name]!;
      // A class says by itself of what it is; "no tag" and numbers do not.
      return facet.kind ? `${name}: ${written(facet)}` : written(facet);
    });
    const more = this.#heads.length - lines.length;
    return more === 0 ? lines : [...lines, `and ${more} more`];
  }
}
