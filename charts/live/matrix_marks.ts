/** Vega marks of the interactive confusion matrix; for the meaning of the signals see `matrix_spec.ts`. */
import type { Spec } from "../vega_types.ts";
import { palette } from "../theme.ts";

type Mark = NonNullable<Spec["marks"]>[number];

/** A stripe over a whole row or column, for each class of a data set. */
export function band(side: "row" | "column", data: string, fill: string, opacity: number): Mark {
  return {
    type: "rect",
    from: { data },
    encode: {
      update: {
        x: { signal: side === "row" ? "0" : "datum.x - cell / 2" },
        y: { signal: side === "row" ? "datum.y - cell / 2" : "0" },
        width: { signal: side === "row" ? "width" : "cell" },
        height: { signal: side === "row" ? "cell" : "height" },
        fill: { value: fill },
        fillOpacity: { value: opacity },
      },
    },
  };
}

/** The stripe through the cell under the pointer. */
export function cursorBand(side: "row" | "column"): Mark {
  return {
    type: "rect",
    interactive: false,
    encode: {
      update: {
        x: { signal: side === "row" ? "0" : "(column - left) * cell" },
        y: { signal: side === "row" ? "(row - top) * cell" : "0" },
        width: { signal: side === "row" ? "width" : "cell" },
        height: { signal: side === "row" ? "cell" : "height" },
        fill: { value: palette.ink },
        fillOpacity: { signal: `${side} < 0 ? 0 : 0.07` },
      },
    },
  };
}

/** The names beside the rows or above the columns. */
export function nameMarks(side: "row" | "column"): Mark {
  return {
    type: "text",
    from: { data: `${side} names` },
    interactive: false,
    encode: {
      update: {
        x: { signal: side === "row" ? "-6" : "datum.x" },
        y: { signal: side === "row" ? "datum.y" : "-6" },
        angle: { value: side === "row" ? 0 : -90 },
        align: { value: side === "row" ? "right" : "left" },
        baseline: { value: "middle" },
        limit: { signal: "gutter - 8" },
        text: { field: "name" },
        fontSize: { signal: `datum.place == ${side} ? max(fontSize, 12) : fontSize` },
        fontWeight: { signal: `datum.place == ${side} || datum.found ? 600 : 400` },
        fill: [
          { test: `datum.place == ${side}`, value: palette.ink },
          { test: "datum.found", value: palette.accent },
          { value: palette.quiet },
        ],
      },
    },
  };
}

/** The name of an axis. */
export function axisTitle(text: string, at: object, angle: number): Mark {
  return {
    type: "text",
    interactive: false,
    encode: {
      update: {
        ...at,
        angle: { value: angle },
        align: { value: "center" },
        baseline: { value: "bottom" },
        text: { value: text },
        fontSize: { value: 12 },
        fill: { value: palette.quiet },
      },
    },
  };
}
