/**
 * Builds the CPU engine's module: generates what follows from the kernels' descriptions, compiles it with
 * the AssemblyScript sources (`*.as`), once with relaxed SIMD and once without, and writes all of it to
 * `built/`, the module as text, so that it loads wherever TypeScript does. With `--check` it writes
 * nothing and fails when what stands there is not what the sources build.
 */
import { asc } from "../deps.ts";
import { findDescriptions, generate, type GeneratedFiles } from "./generate.ts";
import { mostPages } from "./heap.ts";

const kernels = new URL("../", import.meta.url);
const built = new URL("./built/", import.meta.url);

if (import.meta.main) {
  const files = await buildFiles();
  for (const [name, text] of Object.entries(files)) {
    const path = new URL(name, built);
    if (!Deno.args.includes("--check")) {
      await Deno.writeTextFile(path, text);
    } else if (await readText(path) !== text) {
      console.error(`error: kernels/cpu/built/${name} is not what the sources build: run`);
      console.error("  deno task build-cpu");
      Deno.exit(1);
    }
  }
}

/** The files of `built/` by name. */
export async function buildFiles(): Promise<Readonly<Record<string, string>>> {
  const generated = generate(await findDescriptions());
  return { ...generated, "module_code.ts": await buildModules(generated) };
}

async function readText(path: URL): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** The text of `module_code.ts`. */
async function buildModules(generated: GeneratedFiles): Promise<string> {
  const relaxed = await build("simd,threads,relaxed-simd", generated);
  const plain = await build("simd,threads", generated);
  return [
    "/** The CPU engine's module in base 64, made by `deno task build-cpu`: see cpu/build.ts. */",
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

async function build(features: string, generated: GeneratedFiles): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main([
    ...["cpu/main.ts", "--outFile", "module.wasm"],
    ...["-O3", "--runtime", "stub", "--noAssert", "--enable", features],
    // Addresses have 32 bits here, and always will.
    ...["--disableWarning", "201"],
    // Classes become no exports of a module, and need not.
    ...["--disableWarning", "235"],
    ...["--importMemory", "--sharedMemory", "--initialMemory", "1"],
    ...["--maximumMemory", String(mostPages), "--zeroFilledMemory"],
  ], {
    readFile: (name: string) => readSource(name, generated),
    writeFile: (_name: string, contents: string | Uint8Array) => {
      if (contents instanceof Uint8Array) binary = contents;
    },
    listFiles: () => [],
  });
  if (error || binary === undefined) throw new Error(`the module does not build\n${stderr}`);
  return binary;
}

/** The compiler asks for `.ts` files; ours end in `.as`, so that nobody takes them for TypeScript. */
function readSource(name: string, generated: GeneratedFiles): string | null {
  const path = name.replace(/\.ts$/, ".as");
  const [, own] = /^cpu\/built\/(.*)/.exec(path) ?? [];
  if (own !== undefined) return generated[own as keyof GeneratedFiles] ?? null;
  try {
    return Deno.readTextFileSync(new URL(path, kernels));
  } catch {
    return null;
  }
}
