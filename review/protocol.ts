/**
 * What the server and its page say to each other. A cell is a label column of an image: its number is
 * image * heads + head. Only types, so that the page's script can import it.
 */
import type { LabelDecision } from "../data/label_decision.ts";
import type { HeadKind } from "../data/heads.ts";

/** A label column. */
export interface ReviewHead {
  readonly name: string;
  readonly kind: HeadKind;
  /** Its classes or tags. */
  readonly names: readonly string[];
  /** Of tags: what separates them in a cell. */
  readonly separator?: string | undefined;
  /** Of tags: a cell's word for no tag. */
  readonly noneLabel?: string | undefined;
}

/** What a list is of. */
export type ListKind = "errors" | "unsure" | "far" | "duplicates" | "variants" | "class";

/** A list to go through. */
export interface ReviewListTitle {
  /** What it is of. */
  readonly kind: ListKind;
  /** The head's index. */
  readonly head: number;
  /** What it is called among the lists of its kind. */
  readonly title: string;
  /** A sentence about it. */
  readonly about: string;
  /** How many items it has. */
  readonly size: number;
}

/** What the page begins with. */
export interface ReviewDescription {
  /** Names this start of the server; after another one cells have other versions. */
  readonly session: string;
  readonly heads: readonly ReviewHead[];
  readonly lists: readonly ReviewListTitle[];
}

/** An item of a list: a cell, or the cells of the same picture, that are decided together. */
export interface ReviewItem {
  readonly cells: readonly number[];
  /** Whether rows of one image disagree, so that no label of the table can be kept. */
  readonly mixed?: true | undefined;
  /** The label that is probably right; absent where there is none to suggest. */
  readonly suggestion?: string | undefined;
  /** The probability by which items are chosen, 0 to 1: of the suggestion, of the answer. */
  readonly probability?: number | undefined;
}

/** A label with its probability. */
export interface ReviewGuess {
  readonly label: string;
  /** 0 to 1. */
  readonly probability: number;
}

/** A row of the same picture. */
export interface SamePicture {
  readonly cell: number;
  readonly id: string;
  readonly label: string;
}

/** What the page shows of a cell. */
export interface ReviewCell {
  readonly cell: number;
  /** The image's number. */
  readonly image: number;
  readonly id: string;
  /** The labels of the table; more than one where its rows disagree, none where it is unknown. */
  readonly labels: readonly string[];
  /** The most probable labels, where a model saw the image. */
  readonly guesses: readonly ReviewGuess[];
  /** The predicted number. */
  readonly value?: string | undefined;
  /** Other rows of the same picture. */
  readonly same: readonly SamePicture[];
}

/** A decision to make, or to take back. */
export interface Change {
  readonly cell: number;
  /** Null: nothing is decided. */
  readonly decision: LabelDecision | null;
  /** The label to be; "" to remove it. */
  readonly suggestion: string;
  /** The version of the cell that this was decided on. */
  readonly version: number;
}

/** What is sent to make changes, all of them or none. */
export interface ChangeRequest {
  readonly session: string;
  readonly changes: readonly Change[];
}

/** What is decided, told to every window. */
export interface ReviewUpdate {
  readonly session: string;
  /** Cells with their new versions. */
  readonly changes: readonly Change[];
  /** How many items of each list are decided. [lists] */
  readonly progress: readonly number[];
}
