/** Compiles decoders in WebAssembly once, for any number of instances. */

/** Most bytes of memory of an instance that is used again: its memory never shrinks. */
export const MOST_REUSED_BYTES: number = 64 << 20;

/**
 * Compiles a module at its first use.
 *
 * @param url The module's URL.
 * @returns A function that returns the module.
 */
export function compileOnce(url: string): () => Promise<WebAssembly.Module> {
  let compiled: Promise<WebAssembly.Module> | undefined;
  return () => compiled ??= Deno.readFile(new URL(url)).then((bytes) => WebAssembly.compile(bytes));
}
