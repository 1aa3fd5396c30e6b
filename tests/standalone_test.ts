/**
 * The executable's conditions, which it cannot be run under without its runtime: an empty folder, no
 * configuration, no network, and of modules only those that are there already.
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

/** Which packages are meant; an executable has this inside. */
const lock = fileURLToPath(new URL("../deno.lock", import.meta.url));

/** Fetches what the program imports, as compiling it does. */
async function fetchModules(): Promise<void> {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["cache", "--quiet", main],
  }).output();
  assert.equal(code, 0, new TextDecoder().decode(stderr));
}

/** Runs a command line that must succeed; returns what it printed. */
async function standalone(folder: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "--no-config", `--lock=${lock}`, "--frozen", "--no-prompt"],
      ...["--cached-only", "--no-remote"],
      ...["--deny-net", "--deny-import", "--allow-read", "--allow-write", "--allow-env"],
      ...["--allow-sys", "--allow-ffi", "--allow-run", main, ...args],
    ],
    cwd: folder,
    env: { NO_COLOR: "1" },
  }).output();
  const [out, err] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  assert.equal(code, 0, `facet ${args.join(" ")}: ${err}`);
  return out! + err!;
}

Deno.test("in an empty folder and without a network, the program does its main job", async () => {
  await fetchModules();
  const folder = await Deno.makeTempDir();
  try {
    const said = await standalone(folder, "demo");
    const right = /right: gender ([\d.]+)%, articleType ([\d.]+)%, baseColour ([\d.]+)%/.exec(said);
    assert.ok(right, said);
    assert.ok(right.slice(1).every((accuracy) => Number(accuracy) > 70), right[0]);
    for (const file of ["catalogue/report.html", "run/best.safetensors", "run/eval/report.html"]) {
      assert.ok((await Deno.stat(`${folder}/demo/${file}`)).size > 100_000, file);
    }
    await standalone(folder, "export", "demo/run", "--to", "onnx");
    assert.ok((await Deno.stat(`${folder}/demo/run/export/onnx/model.onnx`)).isFile);
    await standalone(
      folder,
      "predict",
      "demo/run",
      "--in",
      "demo/catalogue/images",
      "--out",
      "part.csv",
    );
    const lines = (await Deno.readTextFile(`${folder}/part.csv`)).trim().split("\n");
    assert.equal(lines.length, 1501, "1,500 images and a header");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
