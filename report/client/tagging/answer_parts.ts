/** The elements of a head's answer: its guesses, its tags, or its number. */
import { element, textElement } from "../../../charts/client/mod.ts";
import type { FacetPrediction, Guess, TagsPrediction } from "../../../eval/predictions.ts";
import { percent } from "../../page/numbers.ts";
import { sureness, writtenNumber } from "./written.ts";

/**
 * Makes the elements.
 *
 * @param head The head's name.
 * @param facet Its answer.
 * @param button What stands below.
 */
export function answerParts(
  head: string,
  facet: FacetPrediction,
  button: HTMLElement,
): HTMLElement[] {
  return [heading(head, facet), ...partsOf(facet), button];
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
  return element(
    "div",
    { className: "head-title" },
    textElement("h3", head),
    ...mark === undefined
      ? []
      : [textElement("span", mark, mark === "sure" ? "mark sure" : "mark unsure")],
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
        textElement("span", percent(probability), "share"),
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
