/** The current item: its picture, label, prediction and the same picture elsewhere. */
import { byId, element, textElement } from "../../charts/client/mod.ts";
import { percent } from "../../report/page/numbers.ts";
import type { ReviewCell, ReviewHead, ReviewItem } from "../protocol.ts";
import type { Store } from "./store.ts";
import { decisionText, labelText } from "./words.ts";

/** The panel. */
export class Panel {
  /** Called with the label of a guess or of the same picture that is wanted. */
  onLabel: (label: string) => void = () => {};
  readonly #store: Store;
  readonly #image = byId("image", HTMLImageElement);
  #guesses: readonly string[] = [];

  /** @param store What the page knows. */
  constructor(store: Store) {
    this.#store = store;
    this.#image.addEventListener("error", () => {
      this.#image.hidden = true;
      byId("image-missing").hidden = !this.#image.hasAttribute("src");
    });
    this.#image.addEventListener("load", () => {
      this.#image.hidden = false;
      byId("image-missing").hidden = true;
    });
  }

  /** The label of a digit key; undefined where there is no such guess. */
  guess(number: number): string | undefined {
    return this.#guesses[number - 1];
  }

  /** Draws an item; undefined where there is none. */
  draw(item: ReviewItem | undefined, head: ReviewHead): void {
    byId("view").hidden = item === undefined;
    if (item === undefined) return;
    const [first = 0] = item.cells;
    const cell = this.#store.cell(first);
    if (cell === undefined) return;
    const source = `pictures/large/${cell.image}`;
    if (this.#image.getAttribute("src") !== source) this.#image.src = source;
    this.#image.alt = `image ${cell.id}`;
    byId("id").textContent = cell.id;
    byId("column").textContent = head.name;
    byId("label").textContent = labelText(cell);
    this.#drawSuggestion(item, cell);
    this.#drawGuesses(cell, head);
    this.#drawSame(item, cell);
    const decision = this.#store.decision(first);
    const state = byId("decision");
    state.textContent = decision ? decisionText(decision) : "not decided";
    state.className = decision ? `state ${decision.decision}` : "state";
  }

  #drawSuggestion(item: ReviewItem, { value }: ReviewCell): void {
    const { suggestion } = item;
    byId("suggestion-row").hidden = suggestion === undefined && value === undefined;
    byId("suggestion-name").textContent = suggestion === undefined ? "predicted" : "suggested";
    byId("suggestion").textContent = suggestion ?? value ?? "";
    byId("accept", HTMLButtonElement).disabled = suggestion === undefined;
    byId("keep", HTMLButtonElement).disabled = item.mixed === true;
  }

  #drawGuesses(cell: ReviewCell, { kind }: ReviewHead): void {
    const { guesses, labels } = cell;
    // A click gives a class; of tags it would take all others away.
    this.#guesses = kind === "class"
      ? guesses.length > 0 ? guesses.map(({ label }) => label) : labels.length > 1 ? labels : []
      : labels.length > 1
      ? labels
      : [];
    const rows = guesses.length > 0
      ? guesses
      : this.#guesses.map((label) => ({ label, probability: undefined }));
    byId("guesses-title").hidden = rows.length === 0;
    byId("guesses-title").textContent = guesses.length > 0
      ? "The model's probabilities"
      : "Its rows say";
    byId("guesses").replaceChildren(...rows.map(({ label, probability }, index) => {
      const bar = element("span", { className: "bar" });
      bar.style.setProperty("--share", String(probability ?? 0));
      const parts = [
        ...(this.#guesses.includes(label) ? [textElement("kbd", String(index + 1))] : []),
        textElement("span", label, labels.includes(label) ? "name own" : "name"),
        textElement("span", probability === undefined ? "" : percent(probability), "share"),
        bar,
      ];
      if (!this.#guesses.includes(label)) {
        return element("li", {}, element("span", { className: "guess" }, ...parts));
      }
      const button = element("button", { className: "guess" }, ...parts);
      button.addEventListener("click", () => this.onLabel(label));
      return element("li", {}, button);
    }));
  }

  #drawSame(item: ReviewItem, cell: ReviewCell): void {
    const heads = this.#store.description.heads.length;
    byId("same-title").hidden = cell.same.length === 0;
    byId("same-title").textContent = item.cells.length > 1
      ? "The same picture, decided together"
      : "The same picture";
    byId("same").replaceChildren(...cell.same.map(({ cell: other, id, label }) => {
      const picture = element("img", {
        src: `pictures/small/${Math.floor(other / heads)}`,
        alt: "",
        loading: "lazy",
      });
      const decision = this.#store.decision(other);
      const text = decision ? decisionText(decision) : label || "(no label)";
      const caption = element("span", {}, textElement("strong", id), ` ${text}`);
      if (label === "") return element("li", {}, picture, caption);
      const button = element("button", { title: `give it the label ${label}` }, picture, caption);
      button.addEventListener("click", () => this.onLabel(label));
      return element("li", {}, button);
    }));
  }
}
