/** The CPU engine's module: WebAssembly made of the AssemblyScript kernels. See `build.ts`. */
import { plainCode, relaxedCode } from "./built/module_code.ts";

let relaxedSimd: boolean | undefined;
const compiled = new Map<boolean, Promise<WebAssembly.Module>>();

/**
 * Whether the machine's WebAssembly has relaxed SIMD, whose multiply-add is one instruction.
 *
 * @returns False where there is only plain SIMD: everything works, more slowly.
 */
export function hasRelaxedSimd(): boolean {
  return relaxedSimd ??= WebAssembly.validate(decode(relaxedCode));
}

/**
 * The module, compiled once.
 *
 * @param relaxed With relaxed SIMD or without it.
 */
export function kernelModule(relaxed: boolean): Promise<WebAssembly.Module> {
  const module = compiled.get(relaxed) ??
    WebAssembly.compile(decode(relaxed ? relaxedCode : plainCode));
  compiled.set(relaxed, module);
  return module;
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
