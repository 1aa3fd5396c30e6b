/** Checks that a kernel's WGSL declares what its description says. */
import {
  bindingNames,
  type ElementType,
  type KernelDescription,
  type ViewDescription,
} from "./description.ts";
import type { Binding, Reflection } from "./reflect.ts";
import type { Constants } from "./specialise.ts";

/**
 * Compares bindings and parameters by name.
 *
 * @param description What the kernel is described as.
 * @param path The template's file.
 * @param reflection What its WGSL declares.
 * @param flags The flags that are set.
 * @param constants What the template was specialised with.
 * @throws {Error} When one is missing or differs; the message begins with the template's file.
 */
export function checkTemplate(
  { name, views, parameters }: KernelDescription,
  path: string,
  { bindings, parameters: members }: Reflection,
  flags: ReadonlySet<string>,
  constants: Constants,
): void {
  const problems: string[] = [];
  const described = new Map<string, string>();
  for (const [view, description] of Object.entries(views)) {
    if (description.when !== undefined && !flags.has(description.when)) continue;
    const { counted } = description;
    const count = counted === undefined ? undefined : Number(constants[counted]);
    for (const bound of bindingNames(view, count)) {
      described.set(`buffer ${bound}`, declarationOf(description));
    }
  }
  for (const [parameter, { type, when }] of Object.entries(parameters)) {
    if (when === undefined || flags.has(when)) described.set(`parameter ${parameter}`, type);
  }
  const declared = new Map<string, string>([
    ...bindings.map((binding) => [`buffer ${binding.name}`, textOf(binding)] as const),
    ...members.map(({ name, type }) => [`parameter ${name}`, type] as const),
  ]);
  for (const [what, text] of described) {
    const found = declared.get(what);
    if (found === undefined) problems.push(`${what} is not declared`);
    else if (found !== text) problems.push(`${what} is ${found}, described as ${text}`);
  }
  for (const what of declared.keys()) {
    if (!described.has(what)) problems.push(`${what} is not described`);
  }
  if (problems.length > 0) throw new Error(`${path}: in ${name}, ${problems.join("; ")}`);
}

function declarationOf({ access, inPlace, element }: ViewDescription): string {
  return textOf({ access, inPlace, element: elementName(element) });
}

/** The name of an element's type in WGSL. */
export function elementName(element: ElementType): string {
  return typeof element === "string" ? element : element.name;
}

function textOf({ access, inPlace, element }: Pick<Binding, "access" | "inPlace" | "element">) {
  return `${access} array<${element}>${inPlace ? " in place" : ""}`;
}
