/**
 * What the page knows: lists, cells and decisions, as the server tells them. Decisions are sent one after the
 * other; each names the version of the cell that it was made on, so that no window overwrites another's.
 */
import type {
  Change,
  ReviewCell,
  ReviewDescription,
  ReviewItem,
  ReviewUpdate,
} from "../protocol.ts";

/** A decision without a version. */
export type Decision = Omit<Change, "version">;

/** What was done at once, to be taken back. */
interface Step {
  readonly before: readonly Decision[];
  readonly after: readonly Decision[];
}

/** Steps that can be taken back, also after the page was loaded anew. */
interface Steps {
  readonly session: string;
  readonly done: Step[];
  readonly undone: Step[];
}

/** The most steps that are kept. */
const mostSteps = 200;

/** Cells that are asked for at once. */
const batch = 100;

/** What the page knows. */
export class Store {
  readonly description: ReviewDescription;
  /** How many items of each list are decided. [lists] */
  progress: readonly number[];
  /** Called when decisions have changed. */
  onChange: (cells: readonly number[]) => void = () => {};
  /** Called with what people should read. */
  onMessage: (text: string, isProblem: boolean) => void = () => {};
  readonly #decisions = new Map<number, Change>();
  readonly #items = new Map<number, Promise<readonly ReviewItem[]>>();
  readonly #cells = new Map<number, ReviewCell>();
  readonly #sending = new Set<number>();
  #steps: Steps;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(description: ReviewDescription) {
    this.description = description;
    this.progress = description.lists.map(() => 0);
    const { session } = description;
    const kept = JSON.parse(sessionStorage.getItem("steps") ?? "null") as Steps | null;
    this.#steps = kept?.session === session ? kept : { session, done: [], undone: [] };
  }

  /** Asks the server for everything, and listens to it from now on. */
  static async open(): Promise<Store> {
    const store = new Store(await (await fetch("review.json")).json());
    const first = Promise.withResolvers<void>();
    const events = new EventSource("events");
    const take = (event: MessageEvent<string>) => {
      const update = JSON.parse(event.data) as ReviewUpdate;
      // Another start of the server: its cells and lists may be others.
      if (update.session !== store.description.session) return location.reload();
      if (event.type === "state") store.#decisions.clear();
      store.#take(update);
      first.resolve();
    };
    events.addEventListener("state", take);
    events.addEventListener("changes", take);
    events.addEventListener("open", () => store.onMessage("", false));
    events.addEventListener("error", () => {
      store.onMessage("The server does not answer: is facet review still running?", true);
    });
    await first.promise;
    return store;
  }

  /** What is decided on a cell. */
  decision(cell: number): Change | undefined {
    const found = this.#decisions.get(cell);
    return found?.decision ? found : undefined;
  }

  /** Whether an item needs no decision any more; one that is being sent does not. */
  isDecided({ cells }: ReviewItem): boolean {
    return cells.every((cell) => this.#sending.has(cell) || this.decision(cell) !== undefined);
  }

  /** The items of a list. */
  async items(list: number): Promise<readonly ReviewItem[]> {
    const asked = this.#items.get(list) ??
      fetch(`lists/${list}`).then((answer) => answer.json() as Promise<ReviewItem[]>);
    this.#items.set(list, asked);
    return await asked;
  }

  /** What there is to show of a cell; undefined until `load` has it. */
  cell(cell: number): ReviewCell | undefined {
    return this.#cells.get(cell);
  }

  /** Asks for what there is to show of cells. */
  async load(cells: readonly number[]): Promise<void> {
    const missing = [...new Set(cells)].filter((cell) => !this.#cells.has(cell));
    for (let first = 0; first < missing.length; first += batch) {
      const asked = missing.slice(first, first + batch);
      const answer = await fetch(`cells?of=${asked.join(",")}`);
      for (const cell of await answer.json() as ReviewCell[]) this.#cells.set(cell.cell, cell);
    }
  }

  /** Makes decisions, all of them at once. */
  async decide(decisions: readonly Decision[]): Promise<void> {
    await this.#inTurn(decisions, async () => {
      const { done, undone } = this.#steps;
      const before = decisions.map(({ cell }) => this.#bare(cell));
      this.#steps = { ...this.#steps, done: [...done, { before, after: decisions }], undone: [] };
      this.#keepSteps();
      if (await this.#post(decisions)) {
        // As the server has them: a label that was there already is kept.
        const after = decisions.map(({ cell }) => this.#bare(cell));
        this.#steps = { ...this.#steps, done: [...done, { before, after }].slice(-mostSteps) };
      } else this.#steps = { ...this.#steps, done, undone };
      this.#keepSteps();
    });
  }

  /**
   * Takes back what was done last in this window, or does it again.
   *
   * @returns The cells.
   */
  async back(direction: "undo" | "redo"): Promise<readonly number[]> {
    return await this.#inTurn([], () => this.#back(direction));
  }

  async #back(direction: "undo" | "redo"): Promise<readonly number[]> {
    const { done, undone } = this.#steps;
    const [from, to] = direction === "undo" ? [done, undone] : [undone, done];
    const step = from.pop();
    if (step === undefined) {
      this.onMessage(`Nothing to ${direction}.`, false);
      return [];
    }
    const [was, becomes] = direction === "undo"
      ? [step.after, step.before]
      : [step.before, step.after];
    if (was.some((decision) => !same(decision, this.#bare(decision.cell)))) {
      this.onMessage("Changed in another window since: left as it is.", true);
    } else {
      to.push(step);
      this.#keepSteps();
      if (await this.#post(becomes)) {
        this.onMessage(direction === "undo" ? "Taken back." : "Done again.", false);
      } else from.push(to.pop()!);
    }
    this.#keepSteps();
    return step.after.map(({ cell }) => cell);
  }

  /**
   * Keeps the steps for a page that is loaded anew: before a decision is sent, too, since the page may be left
   * after the server has saved it and before its answer is here.
   */
  #keepSteps(): void {
    try {
      sessionStorage.setItem("steps", JSON.stringify(this.#steps));
    } catch {
      // Too many for the browser: they last until the page is loaded anew.
    }
  }

  #bare(cell: number): Decision {
    const { decision = null, suggestion = "" } = this.#decisions.get(cell) ?? {};
    return { cell, decision, suggestion: decision === null ? "" : suggestion };
  }

  /** Does something once everything before is done and told; until then the cells count as decided. */
  async #inTurn<Result>(
    decisions: readonly Decision[],
    work: () => Promise<Result>,
  ): Promise<Result> {
    for (const { cell } of decisions) this.#sending.add(cell);
    const done = this.#queue.then(work).finally(() => {
      for (const { cell } of decisions) this.#sending.delete(cell);
      this.onChange(decisions.map(({ cell }) => cell));
    });
    this.#queue = done.catch(() => {});
    return await done;
  }

  async #post(decisions: readonly Decision[]): Promise<boolean> {
    const changes = decisions.map((decision) => ({
      ...decision,
      version: this.#decisions.get(decision.cell)?.version ?? 0,
    }));
    try {
      const response = await fetch("decisions", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ session: this.description.session, changes }),
      });
      if (response.status === 410) location.reload();
      const answer = await response.json();
      if (answer.changes) this.#take({ ...answer, progress: answer.progress ?? this.progress });
      if (response.ok) return true;
      this.onMessage(`Not saved: ${answer.error}.`, true);
    } catch {
      this.onMessage("Not saved: the server does not answer. Is facet review still running?", true);
    }
    return false;
  }

  #take({ changes, progress }: Pick<ReviewUpdate, "changes" | "progress">): void {
    for (const change of changes) {
      const before = this.#decisions.get(change.cell);
      if (before === undefined || before.version <= change.version) {
        this.#decisions.set(change.cell, change);
      }
    }
    this.progress = progress;
    this.onChange(changes.map(({ cell }) => cell));
  }
}

function same(one: Decision, other: Decision): boolean {
  // What is kept, or removed, has no label of its own.
  return one.decision === other.decision &&
    (!["accepted", "changed"].includes(one.decision ?? "") || one.suggestion === other.suggestion);
}
