/**
 * Builds the CPU engine's module from the AssemblyScript sources (`*.as`), once with relaxed SIMD and
 * once without, and keeps it as text in `module_code.ts`, so that it loads wherever TypeScript does.
 * With `--check` it writes nothing and fails when what is kept is not what the sources build.
 */
import { asc } from "../deps.ts";
import { mostPages } from "./heap.ts";

const kernels = new URL("../", import.meta.url);
const target = new URL("./module_code.ts", import.meta.url);

if (import.meta.main) {
  const text = await buildModules();
  if (!Deno.args.includes("--check")) {
    await Deno.writeTextFile(target, text);
  } else if (await Deno.readTextFile(target) !== text) {
    console.error("error: kernels/cpu/module_code.ts is not what the sources build: run");
    console.error("  deno task build-cpu");
    Deno.exit(1);
  }
}

/** The text of `module_code.ts`. */
export async function buildModules(): Promise<string> {
  const [relaxed, plain] = [await build("simd,threads,relaxed-simd"), await build("simd,threads")];
  return [
    "/** The CPU engine's module in base 64, made by `deno task build-cpu`: see build.ts. */",
    "",
    "/** Multiplies and adds in one instruction. */",
    `export const relaxedCode =\n  ${quote(relaxed)};`,
    "",
    "/** Runs where relaxed SIMD is not known. */",
    `export const plainCode =\n  ${quote(plain)};`,
    "",
  ].join("\n");
}

function quote(bytes: Uint8Array): string {
  return `"${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}"`;
}

async function build(features: string): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main([
    ...["cpu/main.ts", "--outFile", "module.wasm"],
    ...["-O3", "--runtime", "stub", "--noAssert", "--enable", features],
    // Addresses have 32 bits here, and always will.
    ...["--disableWarning", "201"],
    ...["--importMemory", "--sharedMemory", "--initialMemory", "1"],
    ...["--maximumMemory", String(mostPages), "--zeroFilledMemory"],
  ], {
    readFile: readSource,
    writeFile: (_name: string, contents: string | Uint8Array) => {
      if (contents instanceof Uint8Array) binary = contents;
    },
    listFiles: () => [],
  });
  if (error || binary === undefined) throw new Error(`the module does not build\n${stderr}`);
  return binary;
}

/** The compiler asks for `.ts` files; ours end in `.as`, so that nobody takes them for TypeScript. */
function readSource(name: string): string | null {
  try {
    return Deno.readTextFileSync(new URL(name.replace(/\.ts$/, ".as"), kernels));
  } catch {
    return null;
  }
}
