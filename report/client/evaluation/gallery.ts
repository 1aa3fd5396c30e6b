/** The dialog that shows images, with every picture's labels and guesses. */
import { byId, element, textElement, within } from "../../../charts/client/mod.ts";
import { counted, whole } from "../../page/numbers.ts";
import type {
  ClassColumns,
  HeadColumns,
  ImageColumns,
  NumberColumns,
  TagColumns,
  TagSide,
} from "../../page/page_data.ts";
import { backgroundPosition, sheetOf } from "../../thumbnails/tile_layout.ts";
import { enumerated, withShare } from "../with_share.ts";
import type { ChosenImages } from "./images_of.ts";

/** Pictures that are shown at first, and that are added each time. */
const atOnce = 60;

/** The dialog. */
export class Gallery {
  readonly #images: ImageColumns;
  readonly #onShown: (list: HTMLElement) => void;
  readonly #dialog = byId("gallery", HTMLDialogElement);
  readonly #title = within(this.#dialog, "h2", HTMLElement);
  readonly #note = within(this.#dialog, "p", HTMLElement);
  readonly #list = within(this.#dialog, "ul", HTMLElement);
  readonly #more = within(this.#dialog, "button.more", HTMLButtonElement);
  /** Rows of images that are not shown yet. */
  #waiting: readonly number[] = [];

  /**
   * @param images The table of images.
   * @param onShown Called with the list of pictures when there are more in it.
   */
  constructor(images: ImageColumns, onShown: (list: HTMLElement) => void) {
    this.#images = images;
    this.#onShown = onShown;
    const close = within(this.#dialog, "button.close", HTMLButtonElement);
    close.addEventListener("click", () => this.#dialog.close());
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    this.#more.addEventListener("click", () => this.#showMore());
  }

  /** Opens the dialog on images. */
  open({ title, rows, count }: ChosenImages): void {
    this.#title.textContent = title;
    const all = counted(count, "image");
    this.#note.textContent = rows.length === count
      ? all
      : `${all}, ${whole(rows.length)} of them in this report`;
    this.#list.replaceChildren();
    this.#waiting = rows;
    this.#showMore();
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#dialog.scrollTop = 0;
  }

  #showMore(): void {
    this.#list.append(...this.#waiting.slice(0, atOnce).map((row) => this.#card(row)));
    this.#waiting = this.#waiting.slice(atOnce);
    this.#more.hidden = this.#waiting.length === 0;
    this.#onShown(this.#list);
  }

  #card(row: number): HTMLElement {
    const { ids, heads } = this.#images;
    return element(
      "li",
      { className: "card" },
      this.#picture(row),
      element(
        "div",
        {},
        textElement("strong", ids[row]!),
        ...heads.map((head) => verdictOf(head, row)),
      ),
    );
  }

  #picture(row: number): HTMLElement {
    const { images, ids, files, tiles, layout } = this.#images;
    const { sheet, place } = sheetOf(layout, tiles[row]!);
    const picture = element("span", { className: `tile sheet${sheet}` });
    picture.dataset.image = String(images[row]);
    picture.title = files[row]!;
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", `image ${ids[row]}`);
    picture.style.backgroundPosition = backgroundPosition(layout, place);
    return picture;
  }
}

/** What a head says of an image, and the truth where that is another. */
function verdictOf(head: HeadColumns, row: number): HTMLElement {
  if (head.kind === "tags") return tagVerdict(head, row);
  if (head.kind === "number") return numberVerdict(head, row);
  return classVerdict(head, row);
}

/** The tags that a head gives an image, and those that the image misses. */
function tagVerdict({ name, tags, answers }: TagColumns, row: number): HTMLElement {
  const of = (...sides: readonly TagSide[]) =>
    enumerated(
      answers[row]!.filter(([, , side]) => sides.includes(side))
        .map(([tag, probability]) => withShare(tags[tag]!, `${probability.toFixed(1)}\u00a0%`)),
    );
  const [right, wrong, missed, unknown] = [of("right"), of("wrong"), of("missed"), of("unknown")];
  return element(
    "div",
    { title: name },
    ...right.length === 0 ? [] : [element("div", {}, "✓ ", ...right)],
    ...unknown.length === 0 ? [] : [element("div", {}, ...unknown)],
    ...wrong.length === 0 ? [] : [element("div", { className: "wrong" }, "✗ ", ...wrong)],
    ...missed.length === 0 ? [] : [element("div", { className: "quiet" }, "misses ", ...missed)],
  );
}

/** The number that a head predicts for an image, and the true one. */
function numberVerdict({ name, values, truths, wrong }: NumberColumns, row: number): HTMLElement {
  const truth = truths[row]!;
  const sign = truth === "" ? "" : wrong[row] ? "✗ " : "✓ ";
  return element(
    "div",
    { title: name },
    textElement("div", `${sign}${name} ${values[row]}`, wrong[row] ? "wrong" : ""),
    ...truth === "" ? [] : [textElement("div", `labelled ${truth}`, "quiet")],
  );
}

/** A class head's guess of an image, and its label where the guess is wrong. */
function classVerdict(head: ClassColumns, row: number): HTMLElement {
  const { name, classes, labels, guesses, probabilities } = head;
  const label = labels[row]!;
  const wrong = label >= 0 && label !== guesses[row]![0];
  const all = guesses[row]!.map((guess, rank) =>
    [classes[guess]!, `${probabilities[row]![rank]!.toFixed(1)}\u00a0%`] as const
  );
  const sign = label < 0 ? "" : wrong ? "✗ " : "✓ ";
  return element(
    "div",
    { title: `${name}: ${all.map((guess) => guess.join(" ")).join(", ")}` },
    element("div", { className: wrong ? "wrong" : "" }, sign, ...withShare(...all[0]!)),
    ...(wrong
      ? [element("div", { className: "quiet" }, "labelled ", element("bdi", {}, classes[label]!))]
      : []),
  );
}
