/** The dialog that asks for another label: a class by its name, any tags, or a number. */
import { byId, element, textElement } from "../../charts/client/mod.ts";
import type { ReviewHead } from "../protocol.ts";

/** Names that are listed at once. */
const most = 60;

/** The dialog. */
export class Chooser {
  readonly #dialog = byId("choose", HTMLDialogElement);
  readonly #title = byId("choose-title");
  readonly #input = byId("choose-input", HTMLInputElement);
  readonly #names = byId("choose-names");
  readonly #done = byId("choose-done", HTMLButtonElement);
  #head: ReviewHead | undefined;
  #shown: string[] = [];
  #active = 0;
  #tags = new Set<string>();
  #take: (label: string) => void = () => {};

  constructor() {
    this.#input.addEventListener("input", () => {
      this.#active = 0;
      this.#draw();
    });
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#done.addEventListener("click", () => this.#finish());
    byId("choose-close").addEventListener("click", () => this.#dialog.close());
  }

  /** Asks for a label of a head. */
  open(head: ReviewHead, what: string, before: string, take: (label: string) => void): void {
    this.#head = head;
    this.#take = take;
    this.#active = 0;
    this.#tags = new Set(
      head.kind === "tags" && before !== head.noneLabel
        ? before.split(head.separator ?? "|").map((tag) => tag.trim()).filter(Boolean)
        : [],
    );
    this.#title.textContent = `${head.name} of ${what}`;
    this.#input.value = head.kind === "number" ? before : "";
    this.#input.inputMode = head.kind === "number" ? "decimal" : "text";
    this.#done.hidden = head.kind === "class";
    this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    this.#draw();
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.#active = Math.max(0, Math.min(this.#shown.length - 1, this.#active + step));
      this.#draw();
    }
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    const name = this.#shown[this.#active];
    if (this.#head?.kind === "number" || event.ctrlKey || event.metaKey) this.#finish();
    // In a list of tags, Enter on an empty field ends.
    else if (this.#head?.kind === "tags" && this.#input.value === "") this.#finish();
    else if (name !== undefined) this.#choose(name);
  }

  #choose(name: string): void {
    if (this.#head?.kind !== "tags") return this.#end(name);
    if (!this.#tags.delete(name)) this.#tags.add(name);
    this.#input.value = "";
    this.#input.focus();
    this.#draw();
  }

  #finish(): void {
    const { kind, noneLabel = "", separator = "|" } = this.#head!;
    if (kind === "number") this.#end(this.#input.value.trim());
    else if (kind === "tags") this.#end([...this.#tags].join(separator) || noneLabel);
  }

  #end(label: string): void {
    if (label === "") return;
    this.#dialog.close();
    this.#take(label);
  }

  #draw(): void {
    const { kind, names } = this.#head!;
    const sought = this.#input.value.trim();
    const found = kind === "number" ? [] : ranked(names, sought);
    const isNew = sought !== "" && !names.includes(sought) && kind !== "number";
    this.#shown = [...found.slice(0, most), ...(isNew ? [sought] : [])];
    this.#names.replaceChildren(...this.#shown.map((name, index) => {
      const option = element("li", { id: `choice-${index}`, role: "option" }, name);
      option.ariaSelected = String(kind === "tags" ? this.#tags.has(name) : index === this.#active);
      option.classList.toggle("active", index === this.#active);
      if (isNew && index === this.#shown.length - 1) {
        option.append(textElement("span", kind === "tags" ? "a new tag" : "a new class", "quiet"));
      }
      option.addEventListener("click", () => this.#choose(name));
      return option;
    }));
    this.#names.hidden = this.#shown.length === 0;
    this.#input.setAttribute("aria-expanded", String(this.#shown.length > 0));
    if (this.#shown.length > 0) {
      this.#input.setAttribute("aria-activedescendant", `choice-${this.#active}`);
    } else this.#input.removeAttribute("aria-activedescendant");
    this.#names.children[this.#active]?.scrollIntoView({ block: "nearest" });
  }
}

/** Names that hold a text, those that begin with it first. */
function ranked(names: readonly string[], text: string): string[] {
  const sought = text.toLowerCase();
  const place = (name: string) => name.toLowerCase().indexOf(sought);
  return names.filter((name) => place(name) >= 0)
    .map((name) => ({ name, rank: place(name) === 0 ? 0 : 1 }))
    .sort((one, other) => one.rank - other.rank).map(({ name }) => name);
}
