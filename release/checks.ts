/**
 * `deno task ok`: everything that has to hold before a change is merged, what fails soonest first. This
 * is the one list of it: `.ci/run` runs the same on a bare machine. It stops at the first check that fails.
 */
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Programs that nothing else imports; their packages have to be in the lockfile too. */
const programs = [
  "main.ts",
  "mod.ts",
  "bench/main.ts",
  "bench/decisions/decoders.ts",
  "bench/decisions/csv.ts",
  "bench/decisions/recording.ts",
  "kernels/cpu/build.ts",
  "export/web/client/fallback.ts",
  "release/licences/main.ts",
];

/** What is imported from elsewhere: the library, and each room by itself. */
const modules = [
  "mod.ts",
  "model/tagger/mod.ts",
  ...Array.from(Deno.readDirSync(root)).flatMap(roomModule).sort(),
];

/** What each check holds, and Deno's arguments for it. */
const checks: readonly (readonly [name: string, args: readonly string[]])[] = [
  ["packages are those of the lockfile", ["install", "--frozen", "--entrypoint", ...programs]],
  ["format", ["fmt", "--check"]],
  ["lint", ["lint"]],
  ["types", ["check", "."]],
  ["every public name is documented", ["doc", "--quiet", "--lint", ...modules]],
  ["rooms import each other as they may", ["task", "rooms"]],
  ["what would be published", ["task", "publish-check"]],
  ["the CPU engine's module is what its sources build", ["task", "build-cpu", "--check"]],
  ["the pages' scripts are what their sources build", ["task", "build-web", "--check"]],
  ["licences are what the packages say", ["task", "licences", "--check"]],
  ["tests", ["task", "test"]],
];

for (const [name, args] of checks) {
  console.log(`\n== ${name} ==`);
  const { code } = await new Deno.Command(Deno.execPath(), { args: [...args], cwd: root }).spawn()
    .status;
  if (code !== 0) {
    console.error(`\nerror: ${name}: deno ${args.join(" ")} ended with status ${code}`);
    Deno.exit(1);
  }
}

function roomModule({ name, isDirectory }: Deno.DirEntry): string[] {
  if (!isDirectory) return [];
  try {
    return Deno.statSync(`${root}${name}/mod.ts`).isFile ? [`${name}/mod.ts`] : [];
  } catch {
    return [];
  }
}
