/** Shows the predictions for an image, and lists the images that were tagged before. */
import { byId, element, textElement } from "../../../charts/client/mod.ts";
import type { FacetPrediction } from "../../../eval/predictions.ts";
import { percent } from "../../page/numbers.ts";
import type { TaggingResult } from "../../tagging/tagging_result.ts";

/** An image that was tagged. */
export interface TaggedFile {
  readonly name: string;
  /** The image's address within the page. */
  readonly url: string;
  readonly result: TaggingResult;
}

/** The list of images, the latest first, one of which is shown. */
export class ResultList {
  readonly #picture = byId("picture", HTMLImageElement);
  /** The image that is shown, as its button in the list. */
  #shown: HTMLButtonElement | undefined;

  constructor() {
    // What cannot be tagged, a browser may show or not.
    this.#picture.addEventListener("error", () => this.#picture.hidden = true);
  }

  /** Adds an image to the list, and shows it. */
  add(tagged: TaggedFile): void {
    const button = element(
      "button",
      { type: "button", className: "tried" },
      thumbnail(tagged),
      summary(tagged),
    );
    button.addEventListener("click", () => {
      this.#show(tagged, button);
      byId("result").scrollIntoView({ block: "nearest" });
    });
    byId("history-lead").hidden = true;
    byId("history-list").prepend(element("li", {}, button));
    this.#show(tagged, button);
    byId("spoken").textContent = `${tagged.name}: ${inWords(tagged.result)}`;
  }

  #show({ name, url, result }: TaggedFile, button: HTMLButtonElement): void {
    this.#shown?.removeAttribute("aria-current");
    this.#shown = button;
    button.setAttribute("aria-current", "true");
    byId("result-lead").hidden = true;
    byId("result-body").hidden = false;
    this.#picture.hidden = false;
    this.#picture.src = url;
    this.#picture.alt = name;
    byId("picture-name").textContent = name;
    byId("heads").replaceChildren(
      ..."error" in result
        ? [textElement("p", `This file cannot be used: ${result.error}.`, "wrong")]
        : Object.entries(result.facets).map(([head, facet]) => guessesOf(head, facet)),
    );
  }
}

/** A head's guesses, each with a bar as long as it is probable. */
function guessesOf(head: string, { top }: FacetPrediction): HTMLElement {
  const rows = top.map(({ label, probability }, rank) => {
    const bar = element("span", { className: "bar" });
    bar.style.setProperty("--share", String(probability));
    return element(
      "li",
      { className: rank === 0 ? "best" : "" },
      textElement("span", label, "label"),
      textElement("span", percent(probability), "share"),
      bar,
    );
  });
  return element("div", {}, textElement("h3", head), element("ol", {}, ...rows));
}

function thumbnail({ url }: TaggedFile): HTMLElement {
  const image = element("img", { src: url, alt: "" });
  image.addEventListener("error", () => image.style.visibility = "hidden");
  return image;
}

/** The labels of an image in the list. */
function summary({ name, result }: TaggedFile): HTMLElement {
  return element(
    "span",
    {},
    textElement("strong", name),
    ..."error" in result
      ? [textElement("span", result.error, "wrong")]
      : Object.values(result.facets).map(({ label }) => textElement("span", label)),
  );
}

/** A result in words, for screen readers. */
function inWords(result: TaggingResult): string {
  return "error" in result
    ? result.error
    : Object.entries(result.facets).map(([head, { label }]) => `${head} ${label}`).join(", ");
}
