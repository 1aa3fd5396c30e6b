/**
 * Makes the kernels of a description: one for each target and set of constants. The same description,
 * template, target and constants give the same object, so executors can cache pipelines by identity.
 */
import { sharedIncludes } from "../wgsl/includes.ts";
import { checkTemplate } from "./check.ts";
import type { KernelDescription } from "./description.ts";
import type { Kernel } from "./program.ts";
import { reflect } from "./reflect.ts";
import { type Constants, specialise, type Template } from "./specialise.ts";
import type { Target } from "./target.ts";

const kernels = new WeakMap<KernelDescription, Map<string, Kernel>>();

/** What a kernel is made of besides its description. */
export interface KernelOptions {
  readonly target: Target;
  /** Values for the template's constants and conditions; see `specialise.ts`. */
  readonly constants: Constants;
  /** The flags that are set; they are among the constants too. */
  readonly flags: ReadonlySet<string>;
  /** Which of the description's variants; its template by default. */
  readonly variant?: string | undefined;
}

/**
 * A kernel, specialised.
 *
 * @param description Its interface.
 * @param options For what.
 * @returns The kernel, ready to be called.
 * @throws {Error} When the template does not declare what the description says; the message begins with
 * the template's file.
 */
export function kernelOf(description: KernelDescription, options: KernelOptions): Kernel {
  const { target, constants, variant } = options;
  const known = kernels.get(description) ?? new Map<string, Kernel>();
  kernels.set(description, known);
  const key = JSON.stringify([target, variant, constants]);
  let found = known.get(key);
  if (found === undefined) {
    found = makeKernel(description, options);
    known.set(key, found);
  }
  return found;
}

function makeKernel(
  description: KernelDescription,
  { target, constants, flags, variant }: KernelOptions,
): Kernel {
  const shared = { name: description.name, target, constants, description };
  if (target === "cpu") {
    return { ...shared, source: "", origins: [], reflection: { bindings: [], parameters: [] } };
  }
  const template = templateOf(description, variant);
  const { text: source, origins } = specialise(template, constants, sharedIncludes);
  const reflection = reflect(source);
  checkTemplate(description, template.path, reflection, flags, constants);
  return { ...shared, source, origins, reflection };
}

function templateOf({ name, template, variants }: KernelDescription, variant?: string): Template {
  const found = variant === undefined ? template : variants?.[variant];
  if (found === undefined) {
    throw new Error(`${name} has no template${variant ? ` ${variant}` : ""}`);
  }
  return found;
}
