/** `deno task rooms`: whether rooms import each other as they may. Part of continuous integration. */
import { checkImports } from "./check_imports.ts";
import { checkMembers } from "./check_members.ts";
import { readJson, readMembers } from "./members.ts";
import { importsOf, modulesIn } from "./module_graph.ts";
import { floors } from "./order.ts";

interface Versioned {
  readonly version: string;
}

if (import.meta.main) {
  const root = new URL("../../", import.meta.url);
  const { version } = await readJson(new URL("deno.json", root)) as Versioned;
  const published = await readJson(new URL("publish.json", root)) as Versioned;
  const members = await readMembers(root);
  const files = await modulesIn(root);
  const imports = await importsOf(root, files);
  const problems = [
    ...checkMembers({ members, floors, version, published: published.version, files }),
    ...checkImports({ members, floors, imports }),
  ];
  for (const problem of problems) console.error(problem);
  console.log(
    `${members.size} rooms, ${files.length} modules, ${imports.length} imports: ` +
      (problems.length === 0 ? "as they may be" : `${problems.length} not as they may be`),
  );
  if (problems.length > 0) Deno.exit(1);
}
