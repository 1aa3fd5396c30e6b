/** What charts of named rows and coloured cells have in common. */
import { palette } from "./theme.ts";

/** Where a cell is so strongly coloured that what is written on it takes the surface's colour. */
const STRONG = 0.7;

/** The colour of a number on a cell whose opacity is a field of the data. */
export function onCell(opacity: string) {
  return {
    condition: { test: `datum.${opacity} > ${STRONG}`, value: palette.surface },
    value: palette.ink,
  } as const;
}

/** An axis of class names: places are numbers, for two names may read alike. */
export function namesAxis(names: readonly string[]) {
  return {
    // Line separators end a text in Vega's expressions, though not in JSON.
    labelExpr: `${JSON.stringify(names).replaceAll(/[\u2028\u2029]/g, " ")}[datum.value]`,
    labelColor: palette.ink,
    labelOverlap: false,
  } as const;
}
