/** The validation images that the model gets wrong now, of one head at a time. */
import { byId, element, textElement } from "../../../charts/client/mod.ts";
import type { CurrentMistakes, HeadMistakes } from "../../live/live_event.ts";
import { percent } from "../../page/numbers.ts";
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
    byId("mistakes-lead").textContent = `Validation images that are wrong after epoch ${epoch}, ` +
      "those first of which the model is surest.";
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
    byId("mistakes-list").replaceChildren(
      ...shown.images.length === 0
        ? [textElement("li", "Nothing is wrong.")]
        : shown.images.map((image, place) => card(image, place, shown)),
    );
  }
}

function card(
  { id, label, guess, probability }: HeadMistakes["images"][number],
  place: number,
  { sheet, address }: ShownHead,
): HTMLElement {
  return element(
    "li",
    { className: "card" },
    pictureElement(sheet, place, address ?? "", `image ${id}`),
    element(
      "div",
      {},
      textElement("strong", id),
      textElement("div", `✗ ${guess} ${percent(probability, 0)}`, "wrong"),
      textElement("div", `labelled ${label}`, "quiet"),
    ),
  );
}
