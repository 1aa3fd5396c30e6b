/**
 * The npm packages behind entry modules, by Deno's own account, with what each says of its licence.
 * Every package that is passed on is among them: those that code imports, and theirs.
 */
import { join } from "node:path";
import { UserError } from "../../data/errors.ts";

/** A package, and its licence. */
export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, such as `MIT`. */
  readonly licence: string;
  /** Who made it, as far as it says. */
  readonly author: string | undefined;
  /** Its licence files and notices, as they are; empty where the package holds none. */
  readonly texts: readonly string[];
}

interface Module {
  readonly specifier: string;
  readonly npmPackage?: string;
  /** What it imports; `code` is absent where only types are. */
  readonly dependencies?: readonly { readonly code?: { readonly specifier?: string } }[];
}

interface Graph {
  readonly roots: readonly string[];
  readonly modules: readonly Module[];
  readonly redirects: Readonly<Record<string, string>>;
  readonly npmPackages: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly version: string;
        readonly dependencies: readonly string[];
        readonly localPath: string;
      }
    >
  >;
}

/**
 * Finds the packages that modules import, and those that these need.
 *
 * @param entries Addresses of modules.
 * @returns Each package once, by name and version.
 * @throws UserError When Deno cannot tell, or a package names no licence.
 */
export async function licensedPackages(entries: readonly URL[]): Promise<LicensedPackage[]> {
  const found = new Map<string, LicensedPackage>();
  for (const entry of entries) {
    const graph = await moduleGraph(entry);
    const { npmPackages } = graph;
    const open = importedPackages(graph);
    const seen = new Set<string>();
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const entry = npmPackages[key];
      if (entry === undefined || seen.has(key)) continue;
      seen.add(key);
      open.push(...entry.dependencies);
      // Types are not passed on.
      if (entry.name.startsWith("@types/")) continue;
      const name = `${entry.name}@${entry.version}`;
      if (!found.has(name)) found.set(name, await readPackage(entry));
    }
  }
  return [...found.keys()].sort().map((name) => found.get(name)!);
}

/** The packages that modules run, and none of which they only know types: these are not passed on. */
function importedPackages({ roots, modules, redirects }: Graph): string[] {
  const bySpecifier = new Map(modules.map((module) => [module.specifier, module]));
  const found = new Set<Module>();
  const open = [...roots];
  for (let specifier = open.pop(); specifier !== undefined; specifier = open.pop()) {
    const module = bySpecifier.get(redirects[specifier] ?? specifier);
    if (module === undefined || found.has(module)) continue;
    found.add(module);
    for (const { code } of module.dependencies ?? []) {
      if (code?.specifier !== undefined) open.push(code.specifier);
    }
  }
  return [...found].flatMap(({ npmPackage }) => npmPackage ?? []);
}

async function moduleGraph(entry: URL): Promise<Graph> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", entry.href],
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  if (!success) throw new UserError(`deno info cannot read ${entry}: ${text(stderr)}`);
  return JSON.parse(text(stdout));
}

async function readPackage(
  { name, version, localPath }: { name: string; version: string; localPath: string },
): Promise<LicensedPackage> {
  const manifest = JSON.parse(await Deno.readTextFile(join(localPath, "package.json")));
  const { license, author } = manifest;
  if (typeof license !== "string") throw new UserError(`${name} ${version} names no licence`);
  const paths = await licenceFiles(localPath);
  const texts = await Promise.all(paths.map((path) => Deno.readTextFile(path)));
  const maker: unknown = typeof author === "object" ? author?.name : author;
  return {
    name,
    version,
    licence: license,
    author: typeof maker === "string" ? maker.replace(/ *[<(].*/, "") : undefined,
    texts: texts.map(tidy),
  };
}

/** Files that begin with the word, in the package's folder and one below. */
async function licenceFiles(folder: string, depth = 0): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  const paths: string[] = [];
  for (const { name, isFile, isDirectory } of entries.sort((a, b) => a.name < b.name ? -1 : 1)) {
    const path = join(folder, name);
    if (isFile && /^(licen[cs]e|copying|notice)/i.test(name) && !/\.(js|ts|json)$/.test(name)) {
      paths.push(path);
    } else if (isDirectory && depth === 0 && name !== "node_modules") {
      paths.push(...await licenceFiles(path, depth + 1));
    }
  }
  return paths;
}

/** The same text has the same characters, wherever it was edited. */
function tidy(text: string): string {
  return text.replace(/^\ufeff/, "").split(/\r?\n/).map((line) => line.trimEnd()).join("\n").trim();
}
