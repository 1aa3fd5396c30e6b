/** Decoders in WebAssembly: compiled once, instantiated as often as needed. */

/** An instance with more memory than this is not kept, in bytes: it would never give it back. */
export const MOST_KEPT: number = 64 << 20;

/**
 * Compiles a module when it is first asked for.
 *
 * @param url Where it lies.
 * @returns What gives the module.
 */
export function compileOnce(url: string): () => Promise<WebAssembly.Module> {
  let compiled: Promise<WebAssembly.Module> | undefined;
  return () => compiled ??= Deno.readFile(new URL(url)).then((bytes) => WebAssembly.compile(bytes));
}
