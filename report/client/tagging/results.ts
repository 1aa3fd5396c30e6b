/** Shows the predictions for an image, and lists the images that were tagged before. */
import { byId, element, textElement } from "../../../charts/client/mod.ts";
import type { FacetPrediction, Guess, TagsPrediction } from "../../../eval/predictions.ts";
import { percent } from "../../page/numbers.ts";
import type { TaggingResult } from "../../tagging/tagging_result.ts";
import { sureness, written, writtenNumber } from "./written.ts";

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
        : Object.entries(result.facets).map(([head, facet]) => predictionOf(head, facet)),
    );
  }
}

/** A head's prediction: its guesses, its tags, or its number. */
function predictionOf(head: string, facet: FacetPrediction): HTMLElement {
  return element("div", {}, heading(head, facet), ...partsOf(facet));
}

function partsOf(facet: FacetPrediction): HTMLElement[] {
  switch (facet.kind) {
    case "number":
      return [
        textElement("p", writtenNumber(facet), "number-value"),
        ...facet.margin === undefined ? [] : [
          textElement("p", "Most are no farther from the truth than the margin.", "number-note"),
        ],
      ];
    case "tags": {
      const given = new Set(facet.tags.map(({ label }) => label));
      return [tagChips(facet), bars(facet.top, ({ label }) => given.has(label))];
    }
    default:
      return [bars(facet.top, ({ label }) => label === facet.label)];
  }
}

/** A head's name, and whether its answer is sure where the model knows that. */
function heading(head: string, facet: FacetPrediction): HTMLElement {
  const mark = sureness(facet);
  if (mark === undefined) return textElement("h3", head);
  return element(
    "div",
    { className: "head-title" },
    textElement("h3", head),
    textElement("span", mark, mark === "sure" ? "mark sure" : "mark unsure"),
  );
}

/** The tags that the model gives, each with its probability. */
function tagChips({ tags }: TagsPrediction): HTMLElement {
  if (tags.length === 0) return textElement("p", "no tag", "no-tag");
  return element(
    "ul",
    { className: "chips" },
    ...tags.map(({ label, probability }) =>
      element(
        "li",
        {},
        textElement("span", label, "label"),
        textElement("span", percent(probability, 0), "share"),
      )
    ),
  );
}

/** Guesses, each with a bar as long as it is probable; what is the answer stands out. */
function bars(guesses: readonly Guess[], isAnswer: (guess: Guess) => boolean): HTMLElement {
  const rows = guesses.map((guess) => {
    const { label, probability } = guess;
    const bar = element("span", { className: "bar" });
    bar.style.setProperty("--share", String(probability));
    return element(
      "li",
      { className: isAnswer(guess) ? "best" : "" },
      textElement("span", label, "label"),
      textElement("span", percent(probability), "share"),
      bar,
    );
  });
  return element("ol", {}, ...rows);
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
      : Object.entries(result.facets).map(([head, facet]) =>
        // A class says by itself of what it is; "no tag" and numbers do not.
        textElement("span", facet.kind ? `${head}: ${written(facet)}` : written(facet))
      ),
  );
}

/** A result in words, for screen readers. */
function inWords(result: TaggingResult): string {
  return "error" in result
    ? result.error
    : Object.entries(result.facets).map(([head, facet]) => `${head} ${written(facet)}`).join(", ");
}
