/** The training images as the network sees them. */
import { byId, element, textElement } from "../../../charts/client/mod.ts";
import type { SeenInputs } from "../../live/live_event.ts";
import type { LiveListener } from "./connection.ts";
import { pictureElement, PictureSheets } from "./picture_sheet.ts";

/** The list of images. */
export class InputPictures implements LiveListener {
  readonly #sheets = new PictureSheets();

  readonly inputs = (inputs: SeenInputs): Promise<void> =>
    this.#sheets.replace([inputs.sheet], ([address]) => show(inputs, address!));
}

function show({ epoch, step, sheet, labels }: SeenInputs, address: string): void {
  byId("inputs-lead").textContent =
    `Training images as they came to step ${step}, in epoch ${epoch}.`;
  byId("inputs-list").replaceChildren(...labels.map((names, place) => {
    const words = names.map((name) => name || "no label");
    const description = `image with the labels ${words.join(", ")}`;
    return element(
      "li",
      {},
      pictureElement(sheet, place, address, description),
      ...words.map((word) => textElement("span", word, "quiet")),
    );
  }));
}
