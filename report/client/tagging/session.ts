/**
 * The images of a session, in the order in which they were chosen. Each has its card at once, and they are
 * tagged one after the other; one that fails stays among the others.
 */
import { byId } from "../../../charts/client/mod.ts";
import type { TaggedModel } from "../../tagging/tagging_result.ts";
import { CardList } from "./card_list.ts";
import { type Entry, type EntryState, facetsOf, problemOf } from "./entry.ts";
import { Saving } from "./saving.ts";
import { ShownImage } from "./shown_image.ts";
import type { Tagger } from "./tagging.ts";
import { inWords } from "./written.ts";

/** The images, and what shows them. */
export class TaggingSession {
  readonly #tagger: Tagger;
  readonly #model: TaggedModel;
  readonly #entries: Entry[] = [];
  readonly #cards: CardList;
  readonly #shown: ShownImage;
  readonly #saving: Saving;
  readonly #notice = byId("notice");
  #last: Promise<void> = Promise.resolve();
  /** Whether the reader chose the image that is shown. */
  #chosen = false;

  constructor(tagger: Tagger, model: TaggedModel) {
    this.#tagger = tagger;
    this.#model = model;
    this.#cards = new CardList(model.heads, (entry) => {
      this.#chosen = true;
      this.#show(entry);
      byId("result").scrollIntoView({ block: "nearest" });
    });
    this.#shown = new ShownImage(model.heads, tagger, (entry) => this.#queue(entry));
    this.#saving = new Saving(model, this.#entries);
  }

  /** Has more images tagged, after those that wait, and shows the first of them. */
  add(files: readonly File[]): void {
    this.#notice.hidden = true;
    const added = files.map((file): Entry => ({
      name: file.name || "image",
      file,
      url: URL.createObjectURL(file),
      state: { kind: "waiting" },
    }));
    for (const entry of added) {
      this.#entries.push(entry);
      this.#cards.add(entry);
      this.#queue(entry);
    }
    const [first] = added;
    if (first === undefined) return;
    this.#chosen = false;
    this.#show(first);
  }

  /** Shows what went wrong apart from any image, until there are other images. */
  showProblem(problem: string): void {
    this.#notice.textContent = problem;
    this.#notice.hidden = false;
  }

  #show(entry: Entry): void {
    this.#cards.markShown(entry);
    this.#shown.show(entry);
  }

  #queue(entry: Entry): void {
    this.#change(entry, { kind: "waiting" });
    this.#last = this.#last.then(() => this.#tag(entry));
  }

  async #tag(entry: Entry): Promise<void> {
    this.#change(entry, { kind: "working" });
    try {
      const result = await this.#tagger.tag(entry.file, entry.name);
      this.#change(entry, { kind: "answered", result });
    } catch (error) {
      this.#change(entry, { kind: "failed", problem: (error as Error).message });
    }
    const facets = facetsOf(entry);
    const said = facets === undefined ? problemOf(entry)! : inWords(this.#model.heads, facets);
    byId("spoken").textContent = `${entry.name}: ${said}`;
    if (facets === undefined) this.#passOn(entry);
  }

  /** Shows the next image that has not failed in place of one that has, unless the reader chose that. */
  #passOn(entry: Entry): void {
    if (this.#chosen || this.#shown.entry !== entry) return;
    const after = this.#entries.slice(this.#entries.indexOf(entry) + 1);
    const next = after.find((entry) => problemOf(entry) === undefined);
    if (next !== undefined) this.#show(next);
  }

  #change(entry: Entry, state: EntryState): void {
    entry.state = state;
    this.#cards.update(entry);
    if (this.#shown.entry === entry) this.#shown.show(entry);
    const waiting = this.#entries.some(({ state: { kind } }) =>
      kind === "waiting" || kind === "working"
    );
    byId("drop").setAttribute("aria-busy", String(waiting));
    this.#saving.update();
  }
}
