/** An image of the session, and what has become of it. */
import type { TaggingResult } from "../../tagging/tagging_result.ts";

/** What has become of an image. */
export type EntryState =
  | { readonly kind: "waiting" }
  | { readonly kind: "working" }
  /** It has an answer, or cannot be used. */
  | { readonly kind: "answered"; readonly result: TaggingResult }
  /** Nothing could be computed; another try may go well. */
  | { readonly kind: "failed"; readonly problem: string };

/** An image of the session. */
export interface Entry {
  readonly name: string;
  readonly file: File;
  /** The image's address within the page. */
  readonly url: string;
  state: EntryState;
}

/** The answers of an image; undefined where it has none, or none yet. */
export function facetsOf({ state }: Entry) {
  return state.kind === "answered" && "facets" in state.result ? state.result.facets : undefined;
}

/** Why an image has no answers, in a sentence without its full stop; undefined where it has some, or none yet. */
export function problemOf({ state }: Entry): string | undefined {
  if (state.kind === "failed") return state.problem;
  return state.kind === "answered" && "error" in state.result ? state.result.error : undefined;
}
