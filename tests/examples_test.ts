/** The programs of examples/ do what they say, and need nothing but mod.ts. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { withoutAdapter } from "./facet.ts";

const examples = new URL("../examples/", import.meta.url);
const names = Array.from(Deno.readDirSync(examples), ({ name }) => name)
  .filter((name) => name.endsWith(".ts")).sort();

/** A program of examples/, ready to be run in a folder. */
function program(name: string, cwd: string, args: readonly string[]): Deno.Command {
  const path = fileURLToPath(new URL(name, examples));
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-RWESN", "--no-prompt", path, ...args],
    cwd,
    env: { NO_COLOR: "1", ...withoutAdapter },
    stdout: "piped",
    stderr: "piped",
    // Ends one that does not end, so that its test fails instead of everything after it.
    signal: AbortSignal.timeout(120_000),
  });
}

async function run(name: string, cwd: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await program(name, cwd, args).output();
  const [out, err] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  assert.equal(code, 0, `${name}: ${out}${err}`);
  return out!;
}

/** Where a server listens, as Deno prints it. */
async function addressOf({ stderr }: Deno.ChildProcess): Promise<string> {
  const reader = stderr.getReader();
  let text = "";
  try {
    while (!/http:\S+\//.test(text)) {
      const { done, value } = await reader.read();
      if (done) throw new Error(`the server ended: ${text}`);
      text += new TextDecoder().decode(value);
    }
  } finally {
    reader.releaseLock();
  }
  return /http:\S+\//.exec(text)![0];
}

Deno.test("examples are short and import mod.ts alone", async () => {
  assert.ok(names.length >= 5, names.join());
  for (const name of names) {
    const text = await Deno.readTextFile(new URL(name, examples));
    const imports = Array.from(text.matchAll(/\bfrom "([^"]+)"/g), ([, path]) => path);
    assert.deepEqual(imports, ["../mod.ts"], name);
    const lines = text.trimEnd().split("\n").length;
    assert.ok(lines >= 20 && lines <= 60, `${name} has ${lines} lines`);
  }
});

Deno.test("every example runs, from training to a server and corrected labels", async (t) => {
  const folder = await Deno.makeTempDir();
  await drawCatalogue({ folder: `${folder}/shop`, count: 72 });
  const image = `${folder}/shop/images/${
    Array.from(Deno.readDirSync(`${folder}/shop/images`))[0]!.name
  }`;

  await t.step("train_and_predict.ts", async () => {
    const out = await run("train_and_predict.ts", folder, "shop", "run", image);
    assert.match(out, /^epoch 1: loss [\d.]+\n(?:epoch .*\n){4}best epoch: [1-5]\n/);
    assert.match(out, /: gender \w+ \(\d+ %\), articleType .+, baseColour .+\n$/);
  });
  await t.step("evaluate_and_correct.ts", async () => {
    const out = await run("evaluate_and_correct.ts", folder, "shop", "run", "corrected");
    assert.match(out, /^before: \{[^]*\nlook at .*report\.html\nafter: \{/);
    assert.ok((await Deno.stat(`${folder}/run/eval/report.html`)).isFile);
    assert.ok((await Deno.stat(`${folder}/corrected/best.safetensors`)).isFile);
  });
  await t.step("tag_a_folder.ts", async () => {
    const first = await run("tag_a_folder.ts", folder, "run", "shop/images", "tags.csv");
    assert.match(first, /tags\.csv: 72 rows, 72 of them new\n$/);
    const again = await run("tag_a_folder.ts", folder, "run", "shop/images", "tags.csv");
    assert.match(again, /tags\.csv: 72 rows, 0 of them new\n$/);
  });
  await t.step("own_web_server.ts", async () => {
    const server = program("own_web_server.ts", folder, ["run", "0"]).spawn();
    try {
      const url = await addressOf(server);
      const answer = await fetch(url, { method: "POST", body: await Deno.readFile(image) });
      assert.deepEqual(Object.keys(await answer.json()), ["gender", "articleType", "baseColour"]);
      const refused = await fetch(url, { method: "POST", body: "no image" });
      assert.equal(refused.status, 422);
      assert.deepEqual(Object.keys(await refused.json()), ["error"]);
    } finally {
      server.kill();
      await Promise.all([server.status, server.stdout.cancel(), server.stderr.cancel()]);
    }
  });
  await t.step("cross_validation.ts", async () => {
    const out = await run("cross_validation.ts", folder, "shop", "folds");
    assert.match(out, /\ngender: [\d.]+ % \+- [\d.]+\narticleType: .*\nbaseColour: .*\n$/);
  });
  await Deno.remove(folder, { recursive: true });
});
