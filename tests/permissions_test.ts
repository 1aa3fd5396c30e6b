/**
 * The tasks that README names run with what facet needs and no more: it starts no other program and
 * loads no native library, and only what serves a page or takes an address may use the network.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { deno, facetWith, quickTraining } from "./facet.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

const { tasks } = JSON.parse(await Deno.readTextFile(join(root, "deno.json"))) as {
  tasks: Record<string, string>;
};

const offline = ["demo", "eval", "predict"];
const network = ["facet", "train", "serve"];

Deno.test("the tasks for users name their permissions, and the lockfile of the program", () => {
  // Without the configuration, whose lockfile has the packages of the tests, too.
  const own = '--no-config --node-modules-dir=none --lock="$HERE/main.lock"';
  const run = (permissions: string) => `deno run --quiet ${own} ${permissions} "$HERE/main.ts"`;
  for (const name of offline) assert.ok(tasks[name]!.includes(`&& ${run("-RWES")} `), name);
  for (const name of network) assert.ok(tasks[name]!.includes(`&& ${run("-RWESN")}`), name);
});

Deno.test("tasks take paths from where the user stands, and say nothing of packages", async () => {
  const folder = await Deno.realPath(await Deno.makeTempDir());
  await drawCatalogue({ folder: join(folder, "my shop"), count: 8 });
  const config = join(root, "deno.json");
  const { out, err } = await deno(
    ...[folder, "task", "--quiet", "--config", config, "facet", "inspect", "my shop"] as const,
  );
  assert.doesNotMatch(err + out, /[Ii]gnored build scripts|Download/);
  assert.ok((await Deno.stat(join(folder, "my shop", "report.html"))).isFile);
  // What a package runs at its installation is denied, not merely passed over.
  const { allowScripts } = JSON.parse(await Deno.readTextFile(config));
  assert.deepEqual(allowScripts.allow, []);
});

Deno.test("with the tasks' permissions the main job runs, from training to predictions", async () => {
  const folder = await Deno.makeTempDir();
  await drawCatalogue({ folder, count: 60 });
  const run = join(folder, "run");
  const task = (...args: string[]) => deno(root, "task", "--quiet", ...args);
  await task("facet", "inspect", folder);
  await task("facet", "split", folder);
  await task("train", folder, "--out", run, "--epochs", "1", ...quickTraining);
  await task("eval", run, "--device", "cpu");
  await task("facet", "export", run, "--to", "web");
  const { out } = await task("predict", run, join(folder, "images"), "--csv", "--device", "cpu");
  assert.equal(out.trim().split("\n").length, 61, "60 images and a header");
});

Deno.test("what is not permitted ends with one line that names the flag", async () => {
  const folder = await Deno.makeTempDir();
  await drawCatalogue({ folder, count: 4 });
  for (
    const [flags, lacking] of [
      [["-R", "-W", "-S"], /^error: .*env access to .*--allow-env flag$/m],
      [["-W", "-E", "-S"], /^error: .*read access to .*--allow-read flag$/m],
      [["-R", "-E", "-S"], /^error: .*write access to .*--allow-write flag$/m],
    ] as const
  ) {
    const out = join(folder, "run");
    const { code, err } = await facetWith(flags, "train", folder, "--out", out, "--device", "cpu");
    assert.equal(code, 1, err);
    assert.match(err.trim(), lacking);
    assert.doesNotMatch(err, /\n\s+at .*:\d+/, "a stack trace");
  }
});
