/** What imports what in a project, by Deno's own account. */
import assert from "node:assert/strict";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/** One import of one module. */
export interface Import {
  /** The importing file, from the project's root. */
  readonly file: string;
  /** Where in it, from 1. */
  readonly line: number;
  /** As it is written. */
  readonly specifier: string;
  /** The imported file, from the project's root; undefined for what is no file of the project. */
  readonly target?: string;
  /** Whether the module is loaded when the importing one is: no type, no `import()`, no worker. */
  readonly loads: boolean;
  /** Whether names of the target are passed on: `export … from`. */
  readonly passesOn: boolean;
}

interface Resolved {
  readonly specifier?: string;
  readonly span: { readonly start: { readonly line: number } };
}

interface Module {
  readonly specifier: string;
  readonly error?: string;
  readonly dependencies?: readonly {
    readonly specifier: string;
    readonly code?: Resolved;
    readonly type?: Resolved;
    readonly isDynamic?: boolean;
  }[];
}

const unread = /^(\..*|built|dist|node_modules|testdata)$/;

/**
 * Finds a project's modules.
 *
 * @param root The project's folder, ending in `/`.
 * @returns Paths from the root; neither generated modules nor tests' inputs.
 */
export async function modulesIn(root: URL, folder = ""): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(new URL(folder || ".", root))) {
    if (unread.test(name)) continue;
    if (isDirectory) found.push(...await modulesIn(root, `${folder}${name}/`));
    else if (/\.(ts|js)$/.test(name)) found.push(folder + name);
  }
  return found.toSorted();
}

/**
 * Reads what modules import: by `import` and `export` in all their forms, and by the address that a worker is
 * started with.
 *
 * @param root The project's folder, ending in `/`, with a `deno.json`.
 * @param files The modules, from the root.
 */
export async function importsOf(root: URL, files: readonly string[]): Promise<Import[]> {
  const entry = await Deno.makeTempFile({ suffix: ".ts" });
  const lines = files.map((file) => `import ${JSON.stringify(new URL(file, root).href)};\n`);
  let output: Deno.CommandOutput;
  try {
    await Deno.writeTextFile(entry, lines.join(""));
    output = await new Deno.Command(Deno.execPath(), {
      args: [
        "info",
        "--json",
        "--no-lock",
        "--config",
        fileURLToPath(new URL("deno.json", root)),
        entry,
      ],
      cwd: root,
    }).output();
  } finally {
    await Deno.remove(entry);
  }
  assert.ok(output.success, new TextDecoder().decode(output.stderr));
  const { modules } = JSON.parse(new TextDecoder().decode(output.stdout)) as {
    readonly modules: readonly Module[];
  };
  const read = new Set(files);
  const imports: Import[] = [];
  for (const { specifier, dependencies } of modules) {
    const file = inProject(root, specifier);
    if (file === undefined || !read.has(file)) continue;
    const text = await Deno.readTextFile(new URL(file, root));
    const passedOn = new Set(
      [...text.matchAll(/^export [^;]*? from "([^"]+)"/gm)].map(([, specifier]) => specifier),
    );
    for (const { specifier, code, type, isDynamic } of dependencies ?? []) {
      const { specifier: resolved, span } = code ?? type!;
      const target = inProject(root, resolved);
      imports.push({
        file,
        line: span.start.line + 1,
        specifier,
        ...(target !== undefined && { target }),
        loads: code !== undefined && !isDynamic,
        passesOn: passedOn.has(specifier),
      });
    }
    imports.push(...workersIn(text, file, root));
  }
  return imports;
}

function inProject(root: URL, specifier: string | undefined): string | undefined {
  if (!specifier?.startsWith(root.href)) return undefined;
  return relative(fileURLToPath(root), fileURLToPath(specifier)).replaceAll("\\", "/");
}

/** The modules of the project that one names by `new URL(...)`, to start a worker or a program with. */
function workersIn(text: string, file: string, root: URL): Import[] {
  const named = text.matchAll(/new URL\(\s*"(\.[^"]+\.(?:ts|js))",\s*import\.meta\.url/g);
  return [...named].flatMap(({ index, 1: specifier }) => {
    const target = inProject(root, new URL(specifier!, new URL(file, root)).href);
    if (target === undefined) return [];
    const line = text.slice(0, index).split("\n").length;
    return [{ file, line, specifier: specifier!, target, loads: false, passesOn: false }];
  });
}
