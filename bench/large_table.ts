/**
 * What a large table costs: reading it, splitting it, walking a folder with a link for each image, and inspecting
 * all of it. Each part runs in a process of its own, whose largest memory less that of an empty table is told per
 * row. The data are in a temporary folder, of `TMPDIR` where that is set, until the end.
 *
 * `deno run -A bench/large_table.ts [ROWS] [PART...]`
 */
import { join } from "node:path";
import {
  FolderAccount,
  imagesBelow,
  inspectCatalogue,
  labelNotices,
  readCatalogue,
  splitCatalogue,
} from "../data/mod.ts";
import { makeJpeg, type Painter } from "../data/testing/mod.ts";
import { WorkerPool } from "../threads/mod.ts";

/** Pictures that links lead to; each is there as often as rows are more. */
const pictures = 1000;

const labels = ["gender", "articleType", "baseColour"];

const parts: Readonly<Record<string, (folder: string) => Promise<number>>> = {
  "read the table": async (data) => (await readCatalogue({ data, labels })).rows.length,
  "judge its labels": async (data) => {
    const catalogue = await readCatalogue({ data, labels });
    return catalogue.rows.length + labelNotices(catalogue).warnings.length;
  },
  "split": async (data) => (await splitCatalogue({ data, labels })).splits[0]!.train,
  "walk the folder": async (data) => {
    let count = 0;
    for await (const _ of imagesBelow(join(data, "images"), new FolderAccount())) count++;
    return count;
  },
  "inspect": async (data) => {
    using pool = new WorkerPool();
    return (await inspectCatalogue({ data, labels }, { pool })).rows.length;
  },
};

/** Writes a catalogue with a link for each image. */
async function write(folder: string, rows: number): Promise<void> {
  await Deno.mkdir(join(folder, "images"));
  for (let number = 0; number < Math.min(pictures, rows); number++) {
    const paint: Painter = (x, y) => [number * 7 % 256, (number >> 2) * 9 % 256, x * y % 256];
    await Deno.writeFile(join(folder, `${number}`), makeJpeg(60, 80, paint));
  }
  const lines = ["id,gender,articleType,baseColour"];
  for (let row = 0; row < rows; row++) {
    lines.push(`${10000 + row},g${row % 5},type ${row % 143},c${row % 46}`);
    Deno.symlinkSync(
      join(folder, `${row % pictures}`),
      join(folder, "images", `${10000 + row}.jpg`),
    );
  }
  await Deno.writeTextFile(join(folder, "styles.csv"), lines.join("\n") + "\n");
}

/** Runs a part in a process of its own. */
async function measure(part: string, folder: string): Promise<{ seconds: number; bytes: number }> {
  const start = performance.now();
  const args = ["run", "-A", import.meta.filename!, part, folder];
  const { code, stdout } = await new Deno.Command(Deno.execPath(), { args, stderr: "inherit" })
    .output();
  if (code !== 0) throw new Error(`${part} failed`);
  const bytes = Number(new TextDecoder().decode(stdout));
  return { seconds: (performance.now() - start) / 1000, bytes };
}

async function main(rows: number, names: readonly string[]): Promise<void> {
  const [large, small] = [await Deno.makeTempDir(), await Deno.makeTempDir()];
  try {
    await write(large, rows);
    await write(small, 100);
    for (const part of names) {
      const [one, other] = [await measure(part, large), await measure(part, small)];
      const each = (one.bytes - other.bytes) / rows;
      console.log(
        `${part}: ${one.seconds.toFixed(1)} s, ${(one.bytes / 2 ** 20).toFixed(0)} MiB, ` +
          `${each.toFixed(0)} bytes a row`,
      );
    }
  } finally {
    for (const folder of [large, small]) await Deno.remove(folder, { recursive: true });
  }
}

const [first = "1000000", ...others] = Deno.args;
const part = parts[first];
if (part === undefined) {
  await main(Number(first), others.length === 0 ? Object.keys(parts) : others);
} else {
  await part(others[0]!);
  const [, peak] = /^VmHWM:\s+(\d+) kB/m.exec(await Deno.readTextFile("/proc/self/status"))!;
  console.log(Number(peak) * 1024);
}
