import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

interface Module {
  readonly specifier: string;
  readonly dependencies?: readonly {
    readonly isDynamic?: boolean;
    readonly code?: { readonly specifier: string };
  }[];
}

Deno.test("the command line loads the code of no command before it runs", async () => {
  const path = fileURLToPath(import.meta.resolve("./cli.ts"));
  const args = ["info", "--json", path];
  const { stdout } = await new Deno.Command(Deno.execPath(), { args }).output();
  const modules: Module[] = JSON.parse(new TextDecoder().decode(stdout)).modules;
  const known = new Map(modules.map((module) => [module.specifier, module]));
  const loaded = new Set([import.meta.resolve("./cli.ts")]);
  for (const specifier of loaded) {
    for (const { isDynamic, code } of known.get(specifier)?.dependencies ?? []) {
      if (!isDynamic && code) loaded.add(code.specifier);
    }
  }
  const names = [...loaded].filter((specifier) => specifier.startsWith("file:"));
  assert.ok(names.length > 10 && names.length < 40, names.join("\n"));
});
