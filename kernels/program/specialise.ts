/**
 * Makes WGSL of a kernel's template. A `.wgsl` file may hold five kinds of places that a
 * specialisation changes:
 *
 *     const ROWS = 8u;          // the value is replaced when the constant ROWS is given
 *     //#if RESIDUAL            // the lines up to //#else or //#end stay when RESIDUAL is true
 *     //#else
 *     //#end
 *     //#for r ROWS             // the lines up to //#end, once per r = 0 .. ROWS - 1, with every
 *     var sum$r = vec4f();      // $r replaced by the number
 *     //#end
 *     //#include relu6 value=sum$r, limit=6
 *                               // the lines of a file that stands in many templates, with $value and
 *                               // $limit replaced
 *
 * Conditions exist because a binding that is declared and unused would still have to be bound;
 * repetition because accumulators must be registers, which arrays with an index often are not;
 * inclusion is textual, so that what is included costs nothing and may use what stands around it.
 *
 * The invariant: for every line of the result it is known which line of which file it was.
 */

/** Numbers replace constants (as unsigned integers), booleans decide conditions. */
export type Constants = Readonly<Record<string, number | boolean>>;

/** A file with WGSL for `//#include`. */
export interface Include {
  /** The file, from the project's root, as errors name it. */
  readonly path: string;
  /** Its text; the comment at its head is left out. */
  readonly source: string;
}

/** The WGSL that kernels are specialised from. */
export interface Template {
  /** The file, from the project's root, as errors name it. */
  readonly path: string;
  /** Its text. */
  readonly source: string;
  /** What it alone includes, by name; see `kernels/wgsl/includes.ts` for what every template can. */
  readonly includes?: Readonly<Record<string, Include>> | undefined;
}

/** Where a line of WGSL comes from. */
export interface Origin {
  /** The template's file, or that of what it includes. */
  readonly path: string;
  /** The line in it, counted from 1. */
  readonly line: number;
}

/** WGSL without directives. */
export interface Specialised {
  readonly text: string;
  /** The origin of each line. */
  readonly origins: readonly Origin[];
}

interface Line extends Origin {
  readonly text: string;
}

const constantLine = /^const (\w+) = (\d+)u;/;

/**
 * Applies inclusions, constants, conditions and repetitions to a WGSL template.
 *
 * @param template A `.wgsl` file.
 * @param constants A value for each condition (required) and for each constant to be replaced.
 * @param includes What every template may include, by name.
 * @returns WGSL without directives, and where its lines come from.
 * @throws {Error} When a condition has no value, a constant does not occur in the template, or a
 * directive is not closed; the message begins with file and line.
 * @example
 * ```ts
 * import { specialise } from "./specialise.ts";
 * const source = "const ROWS = 8u;\n//#for r ROWS\nlet a$r = 0;\n//#end";
 * const { text, origins } = specialise({ path: "rows.wgsl", source }, { ROWS: 2 });
 * console.assert(text === "const ROWS = 2u;\nlet a0 = 0;\nlet a1 = 0;");
 * console.assert(origins[2]!.line === 3);
 * ```
 */
export function specialise(
  template: Template,
  constants: Constants,
  includes: Readonly<Record<string, Include>> = {},
): Specialised {
  const lines = include(template, { ...includes, ...template.includes });
  const used = new Set<string>();
  const numbers = new Map<string, number>();
  for (const { text } of lines) {
    const [, name = "", value] = constantLine.exec(text) ?? [];
    if (value === undefined) continue;
    used.add(name);
    numbers.set(name, Number(constants[name] ?? value));
  }

  /** Expands lines from `start` to the closing //#else or //#end; returns where that stands. */
  function expand(lines: readonly Line[], start: number, output: Line[] | undefined): number {
    let at = start;
    for (; at < lines.length; at++) {
      const line = lines[at]!;
      const [, directive, name = "", count = ""] =
        /^\s*\/\/#(if|else|end|for)\s*(\w*)\s*(\w*)/.exec(line.text) ?? [];
      if (directive === "else" || directive === "end") return at;
      if (directive === "if") {
        const value = constants[name];
        if (typeof value !== "boolean") fail(line, `template condition ${name} has no value`);
        used.add(name);
        at = expand(lines, at + 1, value ? output : undefined);
        if (isElse(lines[at])) at = expand(lines, at + 1, value ? undefined : output);
        mustEnd(lines[at], line);
      } else if (directive === "for") {
        const times = numbers.get(count) ?? Number(count);
        if (!Number.isInteger(times)) fail(line, `//#for ${name}: ${count} is no number`);
        const body: Line[] = [];
        at = expand(lines, at + 1, body);
        mustEnd(lines[at], line);
        for (let index = 0; index < times; index++) {
          for (const repeated of body) {
            const text = repeated.text.replaceAll(`$${name}`, String(index));
            output?.push({ ...repeated, text });
          }
        }
      } else {
        const text = line.text.replace(
          constantLine,
          (_, constant) => `const ${constant} = ${numbers.get(constant)}u;`,
        );
        output?.push({ ...line, text });
      }
    }
    return at;
  }

  const output: Line[] = [];
  const end = expand(lines, 0, output);
  if (end < lines.length) fail(lines[end]!, "template has an //#end too many");
  const unknown = Object.keys(constants).filter((name) => !used.has(name));
  if (unknown.length > 0) {
    throw new Error(`${template.path}: template has no constant ${unknown.join(", ")}`);
  }
  return {
    text: output.map(({ text }) => text).join("\n"),
    origins: output.map(({ path, line }) => ({ path, line })),
  };
}

/** A file's lines, with those of what it includes in the places of its `//#include`. */
function include(
  { path, source }: Include,
  includes: Readonly<Record<string, Include>>,
): Line[] {
  return source.split("\n").flatMap((text, index) => {
    const line = { text, path, line: index + 1 };
    const [, indent = "", name, list = ""] = /^(\s*)\/\/#include (\w+)\s*(.*)/.exec(text) ?? [];
    if (name === undefined) return [line];
    const file = includes[name];
    if (file === undefined) fail(line, `there is nothing named ${name} to include`);
    const values = list.split(",").filter((entry) => entry.trim() !== "").map((entry) => {
      const [, key, value] = /^\s*(\w+)=(.*?)\s*$/.exec(entry) ?? [];
      if (key === undefined) fail(line, `//#include ${name}: "${entry.trim()}" is no name=value`);
      return [key, value!] as const;
    });
    return withoutHeader(include(file, includes)).map((included) => ({
      ...included,
      text: substitute(included, values, indent),
    }));
  });
}

/** Leaves out the comment at a file's head, which says what the file is for, and empty lines around. */
function withoutHeader(lines: readonly Line[]): Line[] {
  const header = lines.findIndex(({ text }) => !/^\/\/(?!#)/.test(text));
  const filled = ({ text }: Line) => text.trim() !== "";
  const rest = lines.slice(header);
  return rest.slice(rest.findIndex(filled), rest.findLastIndex(filled) + 1);
}

function substitute(
  { text }: Line,
  values: readonly (readonly [string, string])[],
  indent: string,
): string {
  const replaced = values.reduce(
    (text, [name, value]) => text.replaceAll(new RegExp(`\\$${name}\\b`, "g"), () => value),
    text,
  );
  return /^\s*(\/\/#|$)/.test(replaced) ? replaced : indent + replaced;
}

function fail({ path, line }: Origin, message: string): never {
  throw new Error(`${path}:${line}: ${message}`);
}

function isElse(line: Line | undefined): boolean {
  return /^\s*\/\/#else/.test(line?.text ?? "");
}

function mustEnd(line: Line | undefined, opened: Line): void {
  if (!/^\s*\/\/#end/.test(line?.text ?? "")) {
    fail(opened, "template has a directive without its //#end");
  }
}
