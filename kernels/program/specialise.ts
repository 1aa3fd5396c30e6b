/**
 * The one template step of the kernels. A `.wgsl` file may hold four kinds of places that a
 * specialisation changes:
 *
 *     const ROWS = 8u;          // the value is replaced when the constant ROWS is given
 *     //#if RESIDUAL            // the lines up to //#else or //#end stay when RESIDUAL is true
 *     //#else
 *     //#end
 *     //#for r ROWS             // the lines up to //#end, once per r = 0 .. ROWS - 1, with every
 *     var sum$r = vec4f();      // $r replaced by the number
 *     //#end
 *
 * Conditions exist because a binding that is declared and unused would still have to be bound;
 * repetition because accumulators must be registers, which arrays with an index often are not.
 */

/** Numbers replace constants (as unsigned integers), booleans decide conditions. */
export type Constants = Readonly<Record<string, number | boolean>>;

const constantLine = /^const (\w+) = (\d+)u;/;

/**
 * Applies constants, conditions and repetitions to a WGSL template.
 *
 * @param template Text of a `.wgsl` file.
 * @param constants A value for each condition (required) and for each constant to be replaced.
 * @returns WGSL without directives.
 * @throws {Error} When a condition has no value, a constant does not occur in the template, or a
 * directive is not closed.
 * @example
 * ```ts
 * import { specialise } from "./specialise.ts";
 * const wgsl = specialise("const ROWS = 8u;\n//#for r ROWS\nlet a$r = 0;\n//#end", { ROWS: 2 });
 * console.assert(wgsl === "const ROWS = 2u;\nlet a0 = 0;\nlet a1 = 0;");
 * ```
 */
export function specialise(template: string, constants: Constants): string {
  const used = new Set<string>();
  const numbers = new Map<string, number>();
  for (const line of template.split("\n")) {
    const [, name = "", value] = constantLine.exec(line) ?? [];
    if (value === undefined) continue;
    used.add(name);
    numbers.set(name, Number(constants[name] ?? value));
  }

  /** Expands lines from `start` to the closing //#else or //#end; returns where that stands. */
  function expand(lines: string[], start: number, output: string[] | undefined): number {
    let at = start;
    for (; at < lines.length; at++) {
      const line = lines[at]!;
      const [, directive, name = "", count = ""] =
        /^\s*\/\/#(if|else|end|for)\s*(\w*)\s*(\w*)/.exec(line) ?? [];
      if (directive === "else" || directive === "end") return at;
      if (directive === "if") {
        const value = constants[name];
        if (typeof value !== "boolean") throw new Error(`template condition ${name} has no value`);
        used.add(name);
        at = expand(lines, at + 1, value ? output : undefined);
        if (isElse(lines[at])) at = expand(lines, at + 1, value ? undefined : output);
        mustEnd(lines[at]);
      } else if (directive === "for") {
        const times = numbers.get(count) ?? Number(count);
        if (!Number.isInteger(times)) throw new Error(`//#for ${name}: ${count} is no number`);
        const body: string[] = [];
        at = expand(lines, at + 1, body);
        mustEnd(lines[at]);
        for (let index = 0; index < times; index++) {
          output?.push(...body.map((text) => text.replaceAll(`$${name}`, String(index))));
        }
      } else {
        output?.push(
          line.replace(
            constantLine,
            (_, constant) => `const ${constant} = ${numbers.get(constant)}u;`,
          ),
        );
      }
    }
    return at;
  }

  const output: string[] = [];
  const lines = template.split("\n");
  if (expand(lines, 0, output) < lines.length) throw new Error("template has an //#end too many");
  const unknown = Object.keys(constants).filter((name) => !used.has(name));
  if (unknown.length > 0) throw new Error(`template knows no constant ${unknown.join(", ")}`);
  return output.join("\n");
}

function isElse(line: string | undefined): boolean {
  return /^\s*\/\/#else/.test(line ?? "");
}

function mustEnd(line: string | undefined): void {
  if (!/^\s*\/\/#end/.test(line ?? "")) {
    throw new Error("template has a directive without its //#end");
  }
}
