/**
 * The one template step of the kernels. A `.wgsl` file is valid text with two kinds of places that
 * a specialisation may change:
 *
 *     const ROWS = 8u;          // the value is replaced when the constant ROWS is given
 *     //#if RESIDUAL            // the lines up to //#else or //#end stay when RESIDUAL is true
 *     //#else
 *     //#end
 *
 * Conditions exist because a binding that is declared and unused would still have to be bound.
 */

/** Numbers replace constants (as unsigned integers), booleans decide conditions. */
export type Constants = Readonly<Record<string, number | boolean>>;

/**
 * Applies constants and conditions to a WGSL template.
 *
 * @param template Text of a `.wgsl` file.
 * @param constants A value for each condition (required) and for each constant to be replaced.
 * @returns WGSL without directives.
 * @throws {Error} When a condition has no value, or a constant does not occur in the template.
 * @example
 * ```ts
 * import { specialise } from "./specialise.ts";
 * const wgsl = specialise("const ROWS = 8u;\n//#if FAST\nlet a = 1;\n//#end\n", { ROWS: 4, FAST: false });
 * console.assert(wgsl === "const ROWS = 4u;\n");
 * ```
 */
export function specialise(template: string, constants: Constants): string {
  const used = new Set<string>();
  const lines: string[] = [];
  const open: boolean[] = [];
  for (const line of template.split("\n")) {
    const [, directive, name = ""] = /^\s*\/\/#(if|else|end)\s*(\w*)/.exec(line) ?? [];
    if (directive === "if") {
      const value = constants[name];
      if (typeof value !== "boolean") throw new Error(`template condition ${name} has no value`);
      used.add(name);
      open.push(value);
    } else if (directive === "else") {
      open.push(!open.pop());
    } else if (directive === "end") {
      open.pop();
    } else if (open.every(Boolean)) {
      lines.push(line.replace(/^const (\w+) = \d+u;/, (text, constant: string) => {
        const value = constants[constant];
        if (value === undefined) return text;
        used.add(constant);
        return `const ${constant} = ${Number(value)}u;`;
      }));
    } else {
      // A constant inside a dropped branch still counts as known.
      const constant = /^const (\w+) = \d+u;/.exec(line)?.[1];
      if (constant !== undefined) used.add(constant);
    }
  }
  if (open.length > 0) throw new Error("template has an //#if without its //#end");
  const unknown = Object.keys(constants).filter((name) => !used.has(name));
  if (unknown.length > 0) throw new Error(`template knows no constant ${unknown.join(", ")}`);
  return lines.join("\n");
}
