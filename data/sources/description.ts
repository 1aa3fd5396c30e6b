/** What is known of an unpacked folder, kept in it as `.source.json`. */
import { join } from "node:path";

/** What an unpacked folder holds. */
export interface Description {
  /** The table's name in it. */
  readonly table: string;
  /** Whether names of images are relative to it; else to the folder of what was unpacked. */
  readonly imagesWithin: boolean;
  /** Whether `train.csv` and `val.csv` in it are a split that the data came with. */
  readonly split: boolean;
  /** The columns of images, where it is known which they are. */
  readonly images: readonly string[];
  /** The columns of classes, where it is known which they are. */
  readonly labels: readonly string[];
  /** The columns of lists of classes, where it is known which they are. */
  readonly tags: readonly string[];
  /** Why columns of the data are not in the table, by their names. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** What was done, for information. */
  readonly notes: readonly string[];
}

const name = ".source.json";

/** Writes the description of a folder. */
export async function writeDescription(folder: string, description: Description): Promise<void> {
  await Deno.writeTextFile(join(folder, name), JSON.stringify(description, null, 2) + "\n");
}

/** Reads the description of a folder. */
export async function readDescription(folder: string): Promise<Description> {
  return JSON.parse(await Deno.readTextFile(join(folder, name)));
}
