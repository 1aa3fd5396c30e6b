/**
 * What is decided, with a version of each cell: a change names the version that it was decided on, and is
 * refused where another window was faster. Changes are saved before anybody is told of them.
 */
import { cellProblem, normalCell, sameLabel } from "../data/mod.ts";
import type { LabelDecision } from "../data/label_decision.ts";
import {
  type CorrectionsFile,
  type FileLine,
  type FileLines,
  lineKey,
} from "./corrections_file.ts";
import type { Change, ReviewItem } from "./protocol.ts";
import type { ReviewedData } from "./reviewed_data.ts";

/** How many labels are decided, by decision. */
export type ReviewSummary = Readonly<Record<LabelDecision, number>>;

/** A change that cannot be made: the cells are as told. */
export class StaleChangeError extends Error {
  /** @param current The cells as they are. */
  constructor(readonly current: readonly Change[]) {
    super("decided in another window in the meantime");
  }
}

/** A change that makes no sense. */
export class InvalidChangeError extends Error {}

/** The decisions on a catalogue's labels. */
export class ReviewState {
  readonly #data: ReviewedData;
  readonly #file: CorrectionsFile;
  #lines: FileLines;
  readonly #versions = new Map<number, number>();
  readonly #listeners = new Set<(changes: readonly Change[]) => void>();
  #saving: Promise<unknown> = Promise.resolve();

  /**
   * @param data The images.
   * @param file Where decisions are saved.
   * @param lines What it holds.
   */
  constructor(data: ReviewedData, file: CorrectionsFile, lines: FileLines) {
    this.#data = data;
    this.#file = file;
    this.#lines = lines;
  }

  /** How many of each list's items are decided. */
  progress(lists: readonly (readonly ReviewItem[])[]): number[] {
    const decided = new Set(this.decided().map(({ cell }) => cell));
    return lists.map((items) =>
      items.filter(({ cells }) => cells.every((cell) => decided.has(cell))).length
    );
  }

  /** All decisions on labels of the data. */
  decided(): Change[] {
    return [...this.#lines.values()].flatMap((line) => {
      const cell = this.#cellOf(line);
      return cell === undefined || line.decision === undefined ? [] : [this.#current(cell)];
    });
  }

  /** Every cell that is not as all are at first: those that are decided, and those whose decision was taken back. */
  known(): Change[] {
    const cells = new Set([...this.decided().map(({ cell }) => cell), ...this.#versions.keys()]);
    return [...cells].map((cell) => this.#current(cell));
  }

  /** How many labels are decided. */
  summary(): ReviewSummary {
    const summary = { accepted: 0, changed: 0, kept: 0, removed: 0, unusable: 0 };
    for (const { decision } of this.decided()) summary[decision!]++;
    return summary;
  }

  /** Calls a listener with all changes from now on, until it is told to stop. */
  listen(listener: (changes: readonly Change[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Makes changes, all or none, and saves them.
   *
   * @returns The cells that are different now.
   * @throws InvalidChangeError When one makes no sense.
   * @throws StaleChangeError When a cell has changed since.
   * @throws UserError When they cannot be saved; nothing is changed then.
   */
  async change(changes: readonly Change[]): Promise<readonly Change[]> {
    for (const change of changes) this.#check(change);
    const work = this.#saving.then(() => this.#change(changes));
    this.#saving = work.catch(() => {});
    return await work;
  }

  /** Waits until everything is saved. */
  async saved(): Promise<void> {
    await this.#saving;
  }

  async #change(changes: readonly Change[]): Promise<readonly Change[]> {
    if (changes.some(({ cell, version }) => this.#version(cell) !== version)) {
      throw new StaleChangeError(changes.map(({ cell }) => this.#current(cell)));
    }
    const before = this.#lines;
    const lines = new Map(before);
    for (const { cell, decision, suggestion } of changes) {
      const { id, column } = this.#nameOf(cell);
      const key = lineKey({ id, column });
      if (decision === null) {
        lines.delete(key);
        continue;
      }
      const { image, head } = this.#placeOf(cell);
      const label = this.#data.labels(image, head)[0] ?? "";
      const right = decision === "kept" ? label : decision === "unusable" ? "" : suggestion;
      lines.set(key, {
        ...{ id, column, label, decision },
        suggestion: normalCell(this.#data.heads[head]!, right),
      });
    }
    this.#lines = await this.#file.write(lines);
    // What others wrote into the file changes more than what was asked for.
    const touched = new Set(changes.map(({ cell }) => cell));
    for (const key of new Set([...before.keys(), ...this.#lines.keys()])) {
      const [one, other] = [before.get(key), this.#lines.get(key)];
      if (one?.decision === other?.decision && one?.suggestion === other?.suggestion) continue;
      const cell = this.#cellOf((one ?? other)!);
      if (cell !== undefined) touched.add(cell);
    }
    for (const cell of touched) this.#versions.set(cell, this.#version(cell) + 1);
    const told = [...touched].map((cell) => this.#current(cell));
    for (const listener of this.#listeners) listener(told);
    return told;
  }

  #check({ cell, decision, suggestion }: Change): void {
    const { heads, rows } = this.#data;
    if (cell >= heads.length * rows.length) throw new InvalidChangeError(`no cell ${cell}`);
    const { image, head } = this.#placeOf(cell);
    const problem = cellProblem(heads[head]!, suggestion);
    if (problem !== undefined) throw new InvalidChangeError(problem);
    const needsLabel = decision === "accepted" || decision === "changed";
    if (needsLabel && normalCell(heads[head]!, suggestion) === "") {
      throw new InvalidChangeError(`${heads[head]!.name} needs a label`);
    }
    if (decision === "kept" && this.#data.labels(image, head).length > 1) {
      throw new InvalidChangeError("its rows have different labels; choose one of them");
    }
  }

  #current(cell: number): Change {
    const line = this.#lines.get(this.#keyOf(cell));
    const { image, head } = this.#placeOf(cell);
    const [label = "", ...others] = this.#data.labels(image, head);
    const { decision = null, suggestion = "" } = line ?? {};
    // A label that somebody accepted in a table that has it by now is as good as kept.
    const same = others.length === 0 && sameLabel(this.#data.heads[head]!, label, suggestion);
    const kept = same && (decision === "accepted" || decision === "changed") && label !== "";
    return {
      cell,
      decision: kept ? "kept" : decision,
      suggestion,
      version: this.#version(cell),
    };
  }

  #version(cell: number): number {
    return this.#versions.get(cell) ?? 0;
  }

  #placeOf(cell: number): { image: number; head: number } {
    const heads = this.#data.heads.length;
    return { image: Math.floor(cell / heads), head: cell % heads };
  }

  #nameOf(cell: number): { id: string; column: string } {
    const { image, head } = this.#placeOf(cell);
    return { id: this.#data.rows[image]!.id, column: this.#data.heads[head]!.name };
  }

  #keyOf(cell: number): string {
    return lineKey(this.#nameOf(cell));
  }

  #cellOf({ id, column }: FileLine): number | undefined {
    const image = this.#data.byId.get(id);
    const head = this.#data.heads.findIndex(({ name }) => name === column);
    return image === undefined || head < 0 ? undefined : image * this.#data.heads.length + head;
  }
}
