/**
 * What a kernel's WGSL declares: its storage bindings and the members of its `Parameters`
 * uniform. `check.ts` compares it with the kernel's description; executors take binding numbers from it.
 */

/** A storage binding, in the order of its `@binding` number. */
export interface Binding {
  /** The variable's name. */
  readonly name: string;
  /** Its `@binding` number. */
  readonly index: number;
  /** Whether the kernel writes it, too. */
  readonly access: "read" | "read_write";
  /** Whether an invocation reads, before it writes them, only elements that it alone writes. */
  readonly inPlace: boolean;
  /** The type of the array's elements, such as "vec4f". */
  readonly element: string;
}

/** A member of the `Parameters` uniform, in order. */
export interface Parameter {
  /** The member's name. */
  readonly name: string;
  /** Its WGSL type, 4 bytes either way. */
  readonly type: "u32" | "f32";
}

/** The interface of a kernel. `@binding(0)` is its `Parameters` when it has any. */
export interface Reflection {
  /** In the order of their numbers. */
  readonly bindings: readonly Binding[];
  /** In the order of the declaration. */
  readonly parameters: readonly Parameter[];
}

/**
 * Reads the interface of a kernel from its source.
 *
 * @param source WGSL whose storage buffers stand one to a line as
 * `@group(0) @binding(N) var<storage, ACCESS> NAME: array<ELEMENT>;`, followed by
 * `// in place` where {@linkcode Binding.inPlace} holds, and whose uniform, if any, is
 * `@group(0) @binding(0) var<uniform> parameters: Parameters;` with scalar members.
 * @returns Bindings in order of index, parameters in order of declaration.
 */
export function reflect(source: string): Reflection {
  const bindings: Binding[] = [];
  const declaration =
    /@group\(0\) @binding\((\d+)\) var<storage, (read|read_write)> (\w+)\s*: array<(.+)>;( \/\/ in place)?/g;
  for (const [, index, access, name, element, inPlace] of source.matchAll(declaration)) {
    bindings.push({
      name: name!,
      index: Number(index),
      access: access as Binding["access"],
      inPlace: inPlace !== undefined,
      element: element!,
    });
  }
  const body = /struct Parameters \{([^}]*)\}/.exec(source)?.[1] ?? "";
  const parameters: Parameter[] = [];
  for (const [, name, type] of body.matchAll(/^\s*(\w+)\s*:\s*(u32|f32),/gm)) {
    parameters.push({ name: name!, type: type as Parameter["type"] });
  }
  return { bindings: bindings.sort((a, b) => a.index - b.index), parameters };
}
