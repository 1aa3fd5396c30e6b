/** Going through a list: keys and buttons become decisions, and the next item comes. */
import { byId } from "../../charts/client/mod.ts";
import type { ReviewHead, ReviewItem } from "../protocol.ts";
import { Chooser } from "./chooser.ts";
import { Film } from "./film.ts";
import { type ActionName, keyCommand } from "./keys.ts";
import { Navigation } from "./navigation.ts";
import { Panel } from "./panel.ts";
import { type Decided, decisionsOn, unusableImages } from "./decisions.ts";
import { Selection } from "./selection.ts";
import type { Decision, Store } from "./store.ts";
import { kindTitles, labelText } from "./words.ts";

/** The page. */
export class Review {
  readonly #store: Store;
  readonly #navigation: Navigation;
  readonly #film: Film;
  readonly #panel: Panel;
  readonly #chooser = new Chooser();
  #list = -1;
  #items: readonly ReviewItem[] = [];
  readonly #selection = new Selection();
  /** Counts what is drawn, so that a late answer does not draw over a newer one. */
  #drawing = 0;

  /** @param store What the page knows. */
  constructor(store: Store) {
    this.#store = store;
    this.#navigation = new Navigation(store);
    this.#film = new Film(store);
    this.#panel = new Panel(store);
    this.#navigation.onChoose = (list) => {
      void this.#open(list);
      byId("film").focus();
    };
    this.#panel.onLabel = (label) => {
      this.#label(label);
      byId("film").focus();
    };
    this.#film.onChoose = (index, { range, more }) => {
      if (more) this.#select(() => this.#selection.toggle(index));
      else if (range) this.#select(() => this.#selection.extendTo(index));
      else this.#go(index);
      byId("film").focus();
    };
    store.onChange = () => void this.#draw();
    store.onMessage = (text, isProblem) => this.#say(text, isProblem);
    for (const [name, action] of Object.entries(this.#actions())) {
      document.getElementById(name)?.addEventListener("click", action);
    }
    byId("select-above").addEventListener("click", () => this.#selectAbove());
    byId("help-close").addEventListener("click", () => byId("help", HTMLDialogElement).close());
    byId("copy").addEventListener("click", () => void this.#copy());
    document.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Opens the list that was open before, or the first one. */
  async start(): Promise<void> {
    const { lists, heads } = this.#store.description;
    if (lists.length === 0) return this.#say("There is nothing to look at.", false);
    const kept = sessionStorage.getItem("list");
    const list = lists.findIndex(({ kind, head, title }) =>
      JSON.stringify([kind, heads[head]!.name, title]) === kept
    );
    await this.#open(Math.max(0, list));
  }

  get #head(): ReviewHead {
    const { lists, heads } = this.#store.description;
    return heads[lists[this.#list]!.head]!;
  }

  /** What keys and buttons do. */
  #actions(): Readonly<Record<ActionName, () => void>> {
    return {
      accept: () => this.#accept(),
      keep: () => this.#keep(),
      another: () => this.#another(),
      remove: () => this.#remove(),
      unusable: () => this.#unusable(),
      next: () => this.#next(),
      undo: () => void this.#back("undo"),
      redo: () => void this.#back("redo"),
      toggle: () => this.#select(() => this.#selection.toggle(this.#selection.current)),
      "select-all": () => this.#select(() => this.#selection.selectAll()),
      clear: () => this.#select(() => this.#selection.clear()),
      first: () => this.#go(0),
      last: () => this.#go(this.#items.length - 1),
      earlier: () => this.#go(Film.pageOf(this.#selection.current).first - 1),
      later: () => this.#go(Film.pageOf(this.#selection.current).end),
      "next-list": () => this.#openNext(1),
      "previous-list": () => this.#openNext(-1),
      "help-open": () => byId("help", HTMLDialogElement).showModal(),
    };
  }

  #key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (document.querySelector("dialog[open]")) return;
    if (target.matches("input, select, textarea")) return;
    // Buttons are pressed by these.
    if (target.matches("button, a, summary") && ["Enter", " "].includes(event.key)) return;
    const command = keyCommand(event);
    if (command === undefined) return;
    if ("guess" in command) {
      const label = this.#panel.guess(command.guess);
      if (label === undefined) return;
      this.#label(label);
    } else if ("step" in command) {
      const step = { right: 1, left: -1, down: this.#columns(), up: -this.#columns() };
      const index = this.#selection.current + step[command.step];
      if (command.extends) this.#select(() => this.#selection.extendTo(index));
      else this.#go(index);
    } else this.#actions()[command.action]();
    event.preventDefault();
  }

  /** How many pictures are in a row. */
  #columns(): number {
    const tiles = [...byId("film").children] as HTMLElement[];
    const top = tiles[0]?.offsetTop;
    return Math.max(1, tiles.findIndex(({ offsetTop }) => offsetTop !== top));
  }

  async #open(list: number): Promise<void> {
    const { lists, heads } = this.#store.description;
    const { kind, head, title } = lists[list]!;
    const items = await this.#store.items(list);
    this.#list = list;
    this.#items = items;
    sessionStorage.setItem("list", JSON.stringify([kind, heads[head]!.name, title]));
    this.#selection.open(items.length);
    const undecided = items.findIndex((item) => !this.#store.isDecided(item));
    this.#go(Math.max(0, undecided));
  }

  #openNext(step: number): void {
    const list = this.#list + step;
    if (list >= 0 && list < this.#store.description.lists.length) void this.#open(list);
  }

  #go(index: number): void {
    this.#select(() => this.#selection.go(index));
  }

  /** Changes what is selected, and draws it. */
  #select(change: () => void): void {
    change();
    void this.#draw();
  }

  #selectAbove(): void {
    const least = byId("above", HTMLInputElement).valueAsNumber / 100;
    const found = [...this.#items.keys()].filter((index) =>
      (this.#items[index]!.probability ?? -1) >= least &&
      !this.#store.isDecided(this.#items[index]!)
    );
    this.#selection.select(found);
    this.#say(`${found.length} selected. A accepts them.`, false);
    byId("film").focus();
    void this.#draw();
  }

  /** The items that a decision is for. */
  #chosen(): readonly ReviewItem[] {
    return this.#selection.meant.flatMap((index) => this.#items[index] ?? []);
  }

  #accept(): void {
    const chosen = this.#chosen();
    const some = chosen.filter(({ suggestion }) => suggestion !== undefined);
    const without = chosen.length - some.length;
    if (some.length === 0) return this.#say("There is no suggestion to accept.", true);
    this.#decide(some, ({ suggestion = "" }) => ({ decision: "accepted", suggestion }));
    if (without > 0) this.#say(`${without} have no suggestion and stay undecided.`, true);
  }

  #keep(): void {
    const chosen = this.#chosen();
    const some = chosen.filter(({ mixed }) => !mixed);
    if (some.length < chosen.length) {
      this.#say("Rows of the same image disagree: choose one of the labels.", true);
    }
    if (some.length > 0) this.#decide(some, () => ({ decision: "kept", suggestion: "" }));
  }

  #remove(): void {
    this.#decide(this.#chosen(), () => ({ decision: "removed", suggestion: "" }));
  }

  #label(label: string): void {
    this.#decide(
      this.#chosen(),
      ({ suggestion }) => ({
        decision: suggestion === label ? "accepted" : "changed",
        suggestion: label,
      }),
    );
  }

  #another(): void {
    const chosen = this.#chosen();
    const [first] = chosen;
    if (first === undefined) return;
    const cell = this.#store.cell(first.cells[0]!);
    const before = this.#store.decision(first.cells[0]!)?.suggestion || cell?.labels[0] || "";
    const what = chosen.length > 1 ? `${chosen.length} images` : cell?.id ?? "";
    this.#chooser.open(this.#head, what, before, (label) => this.#label(label));
  }

  /** The whole image is of no use: all of its labels go. */
  #unusable(): void {
    this.#send(unusableImages(this.#chosen(), this.#store.description.heads.length));
  }

  #decide(items: readonly ReviewItem[], how: (item: ReviewItem) => Decided): void {
    this.#send(decisionsOn(items, how));
  }

  #send(decisions: readonly Decision[]): void {
    if (decisions.length === 0) return;
    this.#say("", false);
    void this.#store.decide(decisions);
    this.#selection.finish();
    this.#next();
  }

  /** Goes to the next item that is not decided, from the beginning after the end. */
  #next(): void {
    const count = this.#items.length;
    for (let step = 1; step <= count; step++) {
      const index = (this.#selection.current + step) % count;
      if (!this.#store.isDecided(this.#items[index]!)) return this.#go(index);
    }
    this.#go(this.#selection.current);
    this.#say("This list is done. ] opens the next one.", false);
  }

  async #back(direction: "undo" | "redo"): Promise<void> {
    const cells = new Set(await this.#store.back(direction));
    const index = this.#items.findIndex((item) => item.cells.some((cell) => cells.has(cell)));
    if (index >= 0) this.#go(index);
  }

  async #draw(): Promise<void> {
    if (this.#list < 0) return;
    const drawing = ++this.#drawing;
    const { first, end } = Film.pageOf(this.#selection.current);
    const shown = this.#items.slice(first, end).flatMap(({ cells }) => cells.slice(0, 1));
    await this.#store.load(shown).catch(() => {});
    if (drawing !== this.#drawing) return;
    const { current, selected } = this.#selection;
    const { kind, title, about, size } = this.#store.description.lists[this.#list]!;
    const done = this.#store.progress[this.#list] ?? 0;
    const name = kind === "class"
      ? `${this.#head.name}: ${title}`
      : `${kindTitles[kind]}: ${title}`;
    byId("list-title").textContent = name;
    byId("about").textContent = about;
    byId("progress-text").textContent = `${done} of ${size}`;
    const bar = byId("progress", HTMLProgressElement);
    [bar.max, bar.value] = [size, done];
    document.title = `${done} of ${size} · ${title}`;
    byId("above-control").hidden = !this.#items.some(({ probability, suggestion }) =>
      probability !== undefined && suggestion !== undefined
    );
    byId("selection").textContent = selected.size > 0
      ? `${selected.size} selected: a decision is for all of them`
      : "";
    this.#navigation.draw(this.#list);
    this.#film.draw(this.#items, current, selected);
    this.#panel.draw(this.#items[current], this.#head);
    const cell = this.#store.cell(this.#items[current]?.cells[0] ?? -1);
    byId("spoken").textContent = cell
      ? `${current + 1}: ${cell.id}, ${this.#head.name} ${labelText(cell)}`
      : "";
  }

  #say(text: string, isProblem: boolean): void {
    const message = byId("message");
    message.textContent = text;
    message.classList.toggle("problem", isProblem);
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(byId("command").textContent);
      this.#say("Copied.", false);
    } catch {
      getSelection()?.selectAllChildren(byId("command"));
      this.#say("Selected: copy it by Ctrl+C.", false);
    }
  }
}
