/**
 * The executable's conditions, which it cannot be run under without its runtime: an empty folder, no
 * configuration, no network, and of modules only those that are there already.
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { deno } from "./facet.ts";

const root = new URL("../", import.meta.url);
const main = fileURLToPath(new URL("main.ts", root));

/** Which packages are meant; an executable has this inside. */
const lock = fileURLToPath(new URL("deno.lock", root));

/** Runs a command line that must succeed; returns what it printed. */
async function standalone(folder: string, ...args: string[]): Promise<string> {
  const { out, err } = await deno(
    folder,
    ...["run", "--no-config", `--lock=${lock}`, "--frozen", "--no-prompt"],
    ...["--cached-only", "--no-remote", "--deny-net", "--deny-import", "--allow-read"],
    ...["--allow-write", "--allow-env", "--allow-sys", main],
    ...args,
  );
  return out + err;
}

Deno.test("in an empty folder and without a network, the program does its main job", async () => {
  await deno(root, "cache", "--quiet", main); // what the program imports, as compiling fetches it
  const folder = await Deno.makeTempDir();
  try {
    const said = await standalone(folder, "demo");
    const right =
      /right about the others: gender ([\d.]+) %, articleType ([\d.]+) %, baseColour ([\d.]+) %/
        .exec(
          said,
        );
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
