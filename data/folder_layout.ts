/**
 * What folders of images mean, as a pattern says it: `{split}/{gender}/{article}/{}` are folders of a split, in
 * each a folder for each class of `gender`, in those one for each of `article`. A fixed name stands for itself, `*`
 * for any folder, `**` for any number of them, and `{}` for the rest of the path, or for a name alone behind `**`.
 */
import { UserError } from "./errors.ts";
import { sideNamed } from "./folder_sides.ts";
import { placeholdersOf } from "./image_pattern.ts";
import { quoteName } from "./quote_name.ts";
import type { RowSide } from "./row.ts";

/** The name that is no label in a pattern of folders. */
export const splitPlaceholder = "split";

/** What the folders of an image say. */
export interface FolderMeaning {
  /** By label of the pattern; "" where there is no such folder. */
  readonly labels: readonly string[];
  /** The side of a split. */
  readonly side?: RowSide | undefined;
  /** Why the image is none of those that the pattern is for. */
  readonly problem?: string;
}

/** Whether a pattern names folders, as one of folders does, and one of a default table does not. */
export function namesFolders(pattern: string | undefined): pattern is string {
  return pattern !== undefined && placeholdersOf(pattern).some((name) => name !== "");
}

/** Folders by a pattern. */
export class FolderLayout {
  /** The names of its labels, in the order of the folders. */
  readonly labels: readonly string[];
  /** Before and after `**`. */
  readonly #steps: readonly string[];
  readonly #last: readonly string[];
  readonly #pattern: string;

  /**
   * @param pattern The pattern.
   * @throws UserError When it is none of folders.
   */
  constructor(pattern: string) {
    this.#pattern = pattern;
    const steps = pattern.replace(/^\.\//, "").split("/");
    const last = steps.pop();
    const inside = steps.find((step) => /[{}]/.test(step) && !/^\{[^{}]+\}$/.test(step));
    if (last !== "{}" || inside !== undefined) {
      throw new UserError(
        `--image-pattern ${quoteName(pattern, 200)}: without a table it names folders and ends ` +
          'in {}, as in "{gender}/{article}/{}"',
      );
    }
    const any = steps.indexOf("**");
    this.#steps = any < 0 ? steps : steps.slice(0, any);
    this.#last = any < 0 ? [] : steps.slice(any + 1);
    const names = steps.filter((step) => step.startsWith("{")).map(nameOf);
    this.labels = names.filter((name) => name !== splitPlaceholder);
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice !== undefined) {
      throw new UserError(`--image-pattern ${quoteName(pattern, 200)} names {${twice}} twice`);
    }
    if (this.labels.length === 0) {
      throw new UserError(
        `--image-pattern ${
          quoteName(pattern, 200)
        }: no folder of it is a label, as in "{label}/{}"`,
      );
    }
  }

  /**
   * What an image's folders mean.
   *
   * @param folders The folders between the one of the data and the image, outermost first.
   */
  read(folders: readonly string[]): FolderMeaning {
    const labels: string[] = [];
    let side: RowSide | undefined;
    const first = this.#steps.length;
    const lastFrom = Math.max(first, folders.length - this.#last.length);
    for (const [at, step] of [...this.#steps, ...this.#last].entries()) {
      const folder = folders[at < first ? at : lastFrom + at - first];
      if (!step.startsWith("{")) {
        if (folder === undefined || step === "*" || step === folder) continue;
        return {
          labels: [],
          problem: `its folder is not as ${quoteName(this.#pattern, 200)} says`,
        };
      }
      if (nameOf(step) !== splitPlaceholder) {
        labels.push(folder ?? "");
        continue;
      }
      side = folder === undefined ? undefined : sideNamed(folder);
      if (side === undefined) return { labels: [], problem: "it is in no folder of the split" };
    }
    return { labels, side };
  }
}

function nameOf(step: string): string {
  return step.slice(1, -1).trim();
}
