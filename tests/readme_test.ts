/** What the README shows does what it says. */
import assert from "node:assert/strict";
import { encodeJpeg } from "../data/mod.ts";
import { counterRandom } from "../data/random.ts";
import { deno, endingByItself, withoutAdapter } from "./facet.ts";

const root = new URL("../", import.meta.url);

/** The README's program, as it stands but for the number of epochs, which would be 60 of so few images. */
async function example(): Promise<string> {
  const text = await Deno.readTextFile(new URL("README.md", root));
  const [, section] = text.split("\n## From code\n");
  const program = /```ts.*\n([^]*?)```/.exec(section!)![1]!;
  const [before, after] = program.split('out: "runs/shop" }');
  return `${before}out: "runs/shop", epochs: 3 }${after}`;
}

/** The shop that it trains on: two columns of labels and an image for each row. */
async function drawShop(folder: string): Promise<void> {
  await Deno.mkdir(`${folder}/images`, { recursive: true });
  const random = counterRandom(1);
  const rows = ["id,colour,sleeve"];
  for (let id = 1; id <= 24; id++) {
    const [dark, long] = [id % 2 === 0, id % 3 === 0];
    const pixels = Uint8Array.from({ length: 6 * 8 * 3 }, () => (dark ? 0 : 160) + random() * 90);
    const jpeg = await encodeJpeg(pixels, { width: 6, height: 8 });
    await Deno.writeFile(`${folder}/images/${id}.jpg`, jpeg);
    rows.push(`${id},${dark ? "black" : "white"},${long ? "long" : "short"}`);
  }
  await Deno.writeTextFile(`${folder}/styles.csv`, rows.join("\n"));
}

Deno.test("the README's program trains, evaluates, predicts and ends by itself where there is no GPU", async () => {
  const folder = await Deno.makeTempDir();
  await drawShop(`${folder}/shop`);
  const cache = `${folder}/cache`;
  await Deno.writeTextFile(`${folder}/mod.ts`, `export * from "${new URL("mod.ts", root)}";\n`);
  await Deno.writeTextFile(`${folder}/main.ts`, await example());
  // Packages come from Deno's own cache, which would be below the other one too.
  const { denoDir } = JSON.parse((await deno(folder, "info", "--json")).out);
  const env = { XDG_CACHE_HOME: cache, DENO_DIR: denoDir, ...withoutAdapter };
  await Deno.copyFile(`${folder}/shop/images/1.jpg`, `${folder}/photo.jpg`);
  const out = await endingByItself("main.ts", { cwd: folder, env });
  const [, epochs, evaluated, predicted] = /^((?:\d+ [\d.]+\n)+)([^]*)\n(.+)\n$/.exec(out) ?? [];
  assert.ok(epochs!.split("\n").length > 2, out);
  assert.match(evaluated!, /^\d+ \{ colour: [\d.]+, sleeve: [\d.]+ \} .*report\.html$/);
  assert.match(predicted!, /^\{"label":"(?:black|white)","probability":0\.\d+,/);
  await Deno.remove(folder, { recursive: true });
});
