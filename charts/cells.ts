/** Parts shared by the charts of named rows and coloured cells. */
import { palette } from "./theme.ts";

/** Opacity above which text on a cell is drawn in the surface's colour. */
const STRONG = 0.7;

/** The colour of a number on a cell whose opacity is a field of the data. */
export function onCell(opacity: string) {
  return {
    condition: { test: `datum.${opacity} > ${STRONG}`, value: palette.surface },
    value: palette.ink,
  } as const;
}

/** Names for an axis as one of the chart's `params`. */
export function namesParam(param: "rowNames" | "columnNames", names: readonly string[]) {
  return { name: param, value: [...names] };
}

/**
 * An axis of names: positions are numbers, since two names may look alike.
 *
 * @param param The chart's parameter that holds the names: users' text is never part of an expression.
 */
export function namesAxis(param: "rowNames" | "columnNames") {
  return {
    labelExpr: `${param}[datum.value]`,
    labelColor: palette.ink,
    labelOverlap: false,
  } as const;
}
