/**
 * Finds the objects of a JSON file: one on each line (JSON Lines), or an array of them. Only one object is held in
 * memory, and each has the number of its first line.
 */
import { UserError } from "../errors.ts";
import { JSON_HINT } from "./file_kind.ts";
import type { Line } from "./records.ts";

/** An object of a file. */
export interface JsonObject {
  /** Its first line, from 1. */
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Most characters of an object. */
const LONGEST_OBJECT = 1 << 24;

/** Whether a text begins as objects in JSON do. */
export function beginsAsJson(lines: readonly Line[]): boolean {
  const start = lines.slice(0, 20).map(({ text }) => text.slice(0, 256)).join("\n");
  return /^\s*(\[\s*)?\{\s*("|\})/.test(start);
}

/** Finds objects in lines that come in pieces. */
export class JsonObjectReader {
  readonly #path: string;
  #line = 0;
  /** What of an object came so far, and where it begins. */
  #text = "";
  #first = 0;
  #depth = 0;
  #inString = false;

  /** @param path The file, for messages. */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Reads one more line.
   *
   * @returns The objects that end in it.
   * @throws UserError When something else than an object begins, or an object is no JSON.
   */
  *read(text: string): Generator<JsonObject> {
    this.#line++;
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text[at]!;
      if (this.#depth === 0) {
        if (/[\s,[\]]/.test(character)) continue;
        if (character !== "{") {
          throw this.#fault(this.#line, `"${text.slice(at, at + 20)}" is no object { ... }`);
        }
        [start, this.#first, this.#depth] = [at, this.#line, 1];
      } else if (this.#inString) {
        if (character === "\\") at++;
        else if (character === '"') this.#inString = false;
      } else if (character === '"') this.#inString = true;
      else if (character === "{" || character === "[") this.#depth++;
      else if ((character === "}" || character === "]") && --this.#depth === 0) {
        yield { line: this.#first, value: this.#parse(this.#text + text.slice(start, at + 1)) };
        this.#text = "";
      }
    }
    if (this.#depth === 0) return;
    this.#text += text.slice(start) + "\n";
    if (this.#text.length > LONGEST_OBJECT) {
      throw this.#fault(
        this.#first,
        `an object begins here that is too long for a row; ${JSON_HINT}`,
      );
    }
  }

  /** @throws UserError When an object is not complete. */
  end(): void {
    if (this.#depth > 0) {
      throw this.#fault(this.#first, "an object begins here and never ends");
    }
  }

  #parse(text: string): Readonly<Record<string, unknown>> {
    try {
      return JSON.parse(text);
    } catch (error) {
      throw this.#fault(this.#first, `this is no JSON: ${(error as Error).message.slice(0, 200)}`);
    }
  }

  #fault(line: number, problem: string): UserError {
    return new UserError(`${this.#path}, line ${line}: ${problem}`);
  }
}
