/** Confusion matrices as text for files: CSV for a spreadsheet, JSON for a program. */
import { type Confusion, filledCells, rowOf } from "./confusion.ts";
import { formatSpreadsheet } from "../data/csv/format.ts";

/** With more classes only the cells that hold images are written: at most as many as there are images. */
const MOST_IN_TABLE = 1000;

/**
 * A confusion matrix as CSV: a header row and a header column of class names, rows being the true
 * and columns the predicted classes.
 *
 * Of more than 1,000 classes, whose table no spreadsheet opens, a row for each cell that holds images:
 * `true`, `predicted`, `images`.
 *
 * @param confusion A confusion matrix.
 * @returns CSV text (RFC 4180 quoting, `\n` line ends).
 * @example
 * ```ts
 * import { confusionCsv } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const head = { name: "colour", classes: ["Black", "White, off"] };
 * assert.equal(
 *   confusionCsv({ head, counts: new Uint32Array([8, 0, 1, 3]) }),
 *   'true \\ predicted,Black,"White, off"\nBlack,8,0\n"White, off",1,3\n',
 * );
 * ```
 */
export function confusionCsv(confusion: Confusion): string {
  const { classes } = confusion.head;
  if (classes.length > MOST_IN_TABLE) {
    return formatSpreadsheet([
      ["true", "predicted", "images"],
      ...filledCells(confusion).map(([truth, predicted, images]) => [
        classes[truth]!,
        classes[predicted]!,
        images,
      ]),
    ]);
  }
  return formatSpreadsheet([
    ["true \\ predicted", ...classes],
    ...classes.map((name, truth) => [name, ...rowOf(confusion, truth)]),
  ]);
}

/**
 * The confusion matrices of all heads as one JSON document: an object with, for each head,
 * `classes` and `counts`, where `counts[t][p]` is the number of images of class `t` predicted as `p`. A head
 * of more than 1,000 classes has `cells` instead: `[t, p, images]` for each that holds images.
 *
 * @param confusions The heads' confusion matrices.
 * @returns JSON text, one line per row of a matrix.
 * @example
 * ```ts
 * import { confusionJson } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const head = { name: "colour", classes: ["Black", "White"] };
 * const json = confusionJson([{ head, counts: new Uint32Array([8, 0, 1, 3]) }]);
 * assert.deepEqual(JSON.parse(json).colour.counts, [[8, 0], [1, 3]]);
 * ```
 */
export function confusionJson(confusions: readonly Confusion[]): string {
  const heads = confusions.map((confusion) => {
    const { name, classes } = confusion.head;
    if (classes.length > MOST_IN_TABLE) {
      const cells = filledCells(confusion).map((cell) => `      ${JSON.stringify(cell)}`);
      return `  ${JSON.stringify(name)}: {\n    "classes": ${JSON.stringify(classes)},\n` +
        `    "cells": [\n${cells.join(",\n")}\n    ]\n  }`;
    }
    const rows = classes.map((_, truth) => `      ${JSON.stringify([...rowOf(confusion, truth)])}`);
    return `  ${JSON.stringify(name)}: {\n    "classes": ${JSON.stringify(classes)},\n` +
      `    "counts": [\n${rows.join(",\n")}\n    ]\n  }`;
  });
  return `{\n${heads.join(",\n")}\n}\n`;
}
