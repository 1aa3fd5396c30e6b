/** Finds the column whose rows of the same value are of one product, so that its images stay together. */
import { readTable } from "../table.ts";

/** Ids of things of which there may be several images. */
const things =
  "product|item|article|style|model|listing|offer|variant|parent|design|group|object|sku|part";
const idWords = new RegExp(
  `^(id|sku|asin|gtin|ean|upc|handle|(${things})(id|no|nr|number|code|key|sku))$`,
);
/** Words that may also be names of kinds. */
const plainWords = /^(product|item|group)$/;

/** Most images of a thing on average; a column of fewer different values holds kinds of things. */
const mostImages = 20;

/** Where to look for the column. */
export interface GroupSearch {
  /** The table's path. */
  readonly path: string;
  /** The names of its columns. */
  readonly header: readonly string[];
  /** The table's encoding. */
  readonly encoding?: string | undefined;
  /** Columns that are something else, such as labels. */
  readonly taken: readonly string[];
  /** Whether rows name several images: then ids need not repeat. */
  readonly severalImages: boolean;
  /** Whether the table is of the default layout: then only what is called an id is one. */
  readonly isUsual: boolean;
}

/** A column of ids. */
export interface FoundGroup {
  readonly column: string;
  /** Whether its name may also be that of a column of labels. */
  readonly maybeLabels: boolean;
}

/** Finds the column by its name and by values that repeat, but not too often; undefined where there is none. */
export async function findGroup(
  { path, header, encoding, taken, severalImages, isUsual }: GroupSearch,
): Promise<FoundGroup | undefined> {
  const wordOf = (name: string) => name.toLowerCase().replace(/[^a-z]/g, "");
  const known = isUsual ? [idWords] : [idWords, plainWords];
  const candidates = known.flatMap((words) =>
    header.filter((name) =>
      words.test(wordOf(name)) && !taken.includes(name) &&
      header.indexOf(name) === header.lastIndexOf(name)
    ).map((column) => ({ column, maybeLabels: words === plainWords }))
  );
  for (const found of candidates) {
    const { filled, different } = await countValues(path, found.column, encoding);
    const isId = different * mostImages >= filled && different > 2;
    if (isId && (different < filled || severalImages)) return found;
  }
  return undefined;
}

async function countValues(path: string, column: string, encoding: string | undefined) {
  const values = new Set<string>();
  let filled = 0;
  const table = await readTable(path, [column], { encoding, canBeNamed: true });
  for await (const { values: [value = ""], problem } of table?.rows ?? []) {
    if (problem !== undefined || value === "") continue;
    filled++;
    values.add(value);
  }
  return { filled, different: values.size };
}
