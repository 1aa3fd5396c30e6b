/** Shows one image large with its answers, what they rest on, or why it has none. */
import { byId, element, textElement } from "../../../charts/client/mod.ts";
import type { TaggedHead } from "../../tagging/tagging_result.ts";
import { answerParts } from "./answer_parts.ts";
import { type Entry, facetsOf, problemOf } from "./entry.ts";
import { MapLayer } from "./map_layer.ts";
import type { Tagger } from "./tagging.ts";

/** The large image. */
export class ShownImage {
  readonly #heads: readonly TaggedHead[];
  readonly #body = byId("result-body");
  readonly #picture = byId("picture", HTMLImageElement);
  readonly #answers = byId("heads");
  /** The places of answers, as they are before there are any. */
  readonly #places = [...byId("heads").children].map((place) => place.cloneNode(true));
  readonly #maps: MapLayer;
  readonly #tryAgain: (entry: Entry) => void;
  #entry: Entry | undefined;

  constructor(heads: readonly TaggedHead[], tagger: Tagger, tryAgain: (entry: Entry) => void) {
    this.#heads = heads;
    this.#tryAgain = tryAgain;
    this.#maps = new MapLayer(tagger, this.#picture);
    // What can be tagged, a browser may show or not.
    this.#picture.addEventListener("error", () => {
      this.#picture.hidden = true;
      byId("no-picture").textContent = "This browser does not show it";
    });
  }

  /** The image that is shown. */
  get entry(): Entry | undefined {
    return this.#entry;
  }

  /** Shows an image, or what has become of the one that is shown. */
  show(entry: Entry): void {
    if (this.#entry !== entry) {
      this.#entry = entry;
      this.#picture.hidden = false;
      this.#picture.src = entry.url;
      this.#picture.alt = entry.name;
      byId("no-picture").textContent = "";
      const name = byId("picture-name");
      name.textContent = name.title = entry.name;
    }
    this.#maps.clear();
    const facets = facetsOf(entry);
    const problem = problemOf(entry);
    this.#body.dataset.state = problem === undefined ? entry.state.kind : "failed";
    if (facets !== undefined) {
      this.#answers.replaceChildren(...this.#heads.map((head) => {
        const facet = facets[head.name]!;
        const button = this.#maps.button(entry, head, facet);
        return element("div", {}, ...answerParts(head.name, facet, button));
      }));
      return;
    }
    this.#answers.replaceChildren(
      ...problem === undefined ? [] : this.#problem(entry, problem),
      ...this.#places.map((place) => place.cloneNode(true)),
    );
  }

  /** Says why there are no answers; of what may go well another time, with a button to try again. */
  #problem(entry: Entry, problem: string): HTMLElement[] {
    if (entry.state.kind !== "failed") {
      return [textElement("p", `This file cannot be used: ${problem}.`, "wrong")];
    }
    const button = element("button", { type: "button", textContent: "Try again" });
    button.addEventListener("click", () => this.#tryAgain(entry));
    return [element("p", { className: "wrong" }, `No answer: ${problem}. `, button)];
  }
}
