/** Has images tagged, one after the other, and shows what was found. */
import { byId } from "../../../charts/client/mod.ts";
import type { TaggingResult } from "../../tagging/tagging_result.ts";
import { ResultList } from "./results.ts";
import type { TagImage } from "./tagging.ts";

/** The images that wait. */
export class TaggingQueue {
  readonly #tagImage: TagImage;
  readonly #results = new ResultList();
  readonly #notice = byId("notice");
  readonly #drop = byId("drop");
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(tagImage: TagImage) {
    this.#tagImage = tagImage;
  }

  /** Has more images tagged, after those that wait. */
  add(files: readonly File[]): void {
    this.#notice.hidden = true;
    for (const file of files) {
      this.#waiting++;
      this.#last = this.#last.then(() => this.#tag(file)).finally(() => {
        this.#waiting--;
        this.#showWork();
      });
    }
    this.#showWork();
  }

  /** Shows what went wrong, until there are other images. */
  showProblem(problem: string): void {
    this.#notice.textContent = problem;
    this.#notice.hidden = false;
  }

  async #tag(file: File): Promise<void> {
    const name = file.name || "image";
    let result: TaggingResult;
    try {
      result = await this.#tagImage(file, name);
    } catch (error) {
      this.showProblem(`${name}: ${(error as Error).message}.`);
      return;
    }
    this.#results.add({ name, url: URL.createObjectURL(file), result });
  }

  #showWork(): void {
    this.#drop.setAttribute("aria-busy", String(this.#waiting > 0));
  }
}
