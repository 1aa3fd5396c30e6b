/**
 * Into which folders a sorted image goes: that of its class, or of each of its tags; and the one of what the
 * model is not sure of.
 */
import { UserError } from "../../data/errors.ts";
import { type Head, isNumberHead, isTagsHead, outputNames } from "../../data/mod.ts";
import { quoteName } from "../../data/quote_name.ts";
import { listed } from "../../data/listed.ts";
import type { FacetPrediction } from "../../eval/mod.ts";
import { fileName, UniqueNames } from "./file_names.ts";

/** A folder of sorted images. */
export interface SortFolder {
  /** The class or tag; undefined for images that are not sure, or have no tag. */
  readonly label?: string;
  /** Its name in the folder that is written. */
  readonly folder: string;
}

/** The folders of a head. */
export class SortFolders {
  readonly #byLabel: ReadonlyMap<string, SortFolder>;
  readonly #unsure: SortFolder;
  readonly #none: SortFolder;

  /** @param head A head of classes or tags. */
  constructor(head: Head) {
    const names = new UniqueNames();
    const labels = outputNames(head);
    // Names that stay as they are come first, so that none of them gets a number because of another.
    const order = [...labels].sort((one, other) =>
      Number(fileName(one) !== one) - Number(fileName(other) !== other)
    );
    this.#byLabel = new Map(
      order.map((label) => [label, { label, folder: names.take(fileName(label)) }]),
    );
    this.#unsure = { folder: names.take("unsure") };
    this.#none = { folder: names.take(isTagsHead(head) ? "no tag" : "none") };
  }

  /** The folders of an image with this prediction, at least one. */
  of(facet: FacetPrediction): SortFolder[] {
    if (facet.kind === "number") throw new RangeError("numbers have no folders");
    if (facet.sure === false) return [this.#unsure];
    if (facet.kind !== "tags") return [this.#byLabel.get(facet.label)!];
    return facet.tags.length === 0
      ? [this.#none]
      : facet.tags.map(({ label }) => this.#byLabel.get(label)!);
  }
}

/**
 * The head to sort by.
 *
 * @param heads The model's heads.
 * @param name Its name.
 * @throws UserError When there is none of this name, or it predicts a number.
 */
export function headToSortBy(heads: readonly Head[], name: string): Head {
  const sortable = heads.filter((head) => !isNumberHead(head)).map((head) => quoteName(head.name));
  const advice = sortable.length === 0
    ? "this model predicts numbers only"
    : `it sorts by a head of classes or tags: ${listed(sortable)}`;
  const head = heads.find((head) => head.name === name);
  if (head === undefined) throw new UserError(`--sort-by ${quoteName(name)} is no head: ${advice}`);
  if (isNumberHead(head)) {
    throw new UserError(`--sort-by ${quoteName(name)} predicts a number: ${advice}`);
  }
  return head;
}
