/** The CPU engine's module: WebAssembly made of the AssemblyScript kernels. See `build.ts`. */
import { plainCode, relaxedCode } from "./module_code.ts";

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * Whether the machine's WebAssembly knows relaxed SIMD, whose multiply-add is one instruction.
 *
 * @returns False where only plain SIMD is known: everything works, more slowly.
 */
export function hasRelaxedSimd(): boolean {
  return WebAssembly.validate(decode(relaxedCode));
}

/** The module, in the form that suits the machine. */
export function kernelModule(): Promise<WebAssembly.Module> {
  return compiled ??= WebAssembly.compile(decode(hasRelaxedSimd() ? relaxedCode : plainCode));
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
