/** The validation images that the model gets wrong now, of one head at a time. */
import { byId, element, textElement } from "../../../charts/client/mod.ts";
import type { CurrentMistakes, HeadMistakes, LiveMistake, LiveTag } from "../../live/live_event.ts";
import { percent } from "../../page/numbers.ts";
import { enumerated, withShare } from "../with_share.ts";
import type { LiveListener } from "./connection.ts";
import { pictureElement, PictureSheets } from "./picture_sheet.ts";

/** What a head gets wrong; one that gets anything wrong has its sheet's address within the page. */
interface ShownHead extends HeadMistakes {
  readonly address: string | undefined;
}

/** The list of images, and the choice of a head. */
export class MistakePictures implements LiveListener {
  readonly #sheets = new PictureSheets();
  #heads: readonly ShownHead[] = [];
  /** Name of the head that is shown. */
  #chosen: string | undefined;
  #epoch = 0;

  readonly mistakes = ({ epoch, heads }: CurrentMistakes): Promise<void> => {
    const wrong = heads.filter(({ images }) => images.length > 0);
    return this.#sheets.replace(wrong.map(({ sheet }) => sheet), (addresses) => {
      this.#heads = heads.map((head) => ({ ...head, address: addresses[wrong.indexOf(head)] }));
      this.#show(epoch);
    });
  };

  #show(epoch: number): void {
    const names = this.#heads.map(({ head }) => head);
    if (!names.includes(this.#chosen!)) this.#chosen = names[0];
    this.#epoch = epoch;
    const choices = byId("mistakes-heads");
    if (choices.childElementCount !== names.length) {
      choices.replaceChildren(...names.map((name) => this.#choice(name)));
    }
    this.#showCards();
  }

  /** A head to choose. */
  #choice(name: string): HTMLElement {
    const radio = element("input", { type: "radio", name: "head", checked: name === this.#chosen });
    radio.addEventListener("change", () => {
      this.#chosen = name;
      this.#showCards();
    });
    return element("label", { className: "choice" }, radio, name);
  }

  #showCards(): void {
    const shown = this.#heads.find(({ head }) => head === this.#chosen);
    if (shown === undefined) return;
    const isNumber = shown.images[0]?.kind === "number";
    byId("mistakes-lead").textContent = isNumber
      ? `Validation images after epoch ${this.#epoch}, those first whose number is farthest off.`
      : `Validation images that are wrong after epoch ${this.#epoch}, ` +
        "those first of which the model is surest.";
    byId("mistakes-list").replaceChildren(
      ...shown.images.length === 0
        ? [textElement("li", "Nothing is wrong.")]
        : shown.images.map((image, place) => card(image, place, shown)),
    );
  }
}

function card(
  mistake: LiveMistake,
  place: number,
  { sheet, address }: ShownHead,
): HTMLElement {
  const { id } = mistake;
  return element(
    "li",
    { className: "card" },
    pictureElement(sheet, place, address ?? "", `image ${id}`),
    element("div", {}, textElement("strong", id), ...linesOf(mistake)),
  );
}

/** What is wrong about an image, and its label. */
function linesOf(mistake: LiveMistake): HTMLElement[] {
  const labelled = element(
    "div",
    { className: "quiet" },
    "labelled ",
    element("bdi", {}, mistake.label),
  );
  switch (mistake.kind) {
    case "tags": {
      const { wrong, missed } = mistake;
      return [
        ...wrong.length === 0 ? [] : [line("✗ ", inWords(wrong))],
        ...missed.length === 0 ? [] : [line("misses ", inWords(missed))],
        labelled,
      ];
    }
    case "number":
      return [textElement("div", mistake.guess, "wrong"), labelled];
    default: {
      const { guess, probability } = mistake;
      return [line("✗ ", withShare(guess, percent(probability))), labelled];
    }
  }
}

/** Tags with their probabilities. */
function inWords(tags: readonly LiveTag[]): Node[] {
  return enumerated(tags.map(({ tag, probability }) => withShare(tag, percent(probability))));
}

/** What is wrong. */
function line(sign: string, nodes: readonly Node[]): HTMLElement {
  return element("div", { className: "wrong" }, sign, ...nodes);
}
