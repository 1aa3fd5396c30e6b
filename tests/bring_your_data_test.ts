/** Each line of docs/bring_your_data.md does for its situation what the page says. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { lay, shopOfRun, type Situation, situations } from "./bring_your_data/situations.ts";
import { command, quickTraining } from "./facet.ts";

/** A row of the page: a situation, and the words of its command behind `facet`. */
interface PageRow {
  readonly what: string;
  readonly line: string;
}

const page = await Deno.readTextFile(new URL("../docs/bring_your_data.md", import.meta.url));

/** The rows of all tables. A bar within a cell is written `\|`. */
const rows: PageRow[] = [...page.matchAll(/^\| (.+?) +\| `facet (.+?)` +\|$/gm)]
  .map(([, what, line]) => ({ what: what!, line: line! }));

const small = [...quickTraining, "--epochs", "1", "--input-size", "16x16"];

function situationOf({ what }: PageRow): [string, Situation] | undefined {
  return Object.entries(situations).filter(([begins]) => what.startsWith(begins))
    .sort(([one], [other]) => other.length - one.length)[0];
}

/** The words of a command line, without the quotes around some. */
function wordsOf(line: string): string[] {
  return Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, word]) => quoted ?? word!);
}

async function runIn(folder: string, words: readonly string[]): Promise<string> {
  const isTraining = words[0] === "train";
  const isComputing = ["predict", "eval"].includes(words[0]!);
  const more = isTraining ? small : isComputing ? ["--device", "cpu"] : [];
  const env = { XDG_CACHE_HOME: join(folder, ".cache"), DENO_DIR: await denoFolder };
  const { code, stdout, stderr } = await command([...words, ...more], env, "null", folder).output();
  const text = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)).join("\n");
  assert.equal(code, 0, `${words.join(" ")}\n${text}`);
  return text;
}

/** Packages come from Deno's own cache, which would be below the other one too. */
const denoFolder = (async () => {
  const { stdout } = await new Deno.Command(Deno.execPath(), { args: ["info", "--json"] }).output();
  return JSON.parse(new TextDecoder().decode(stdout)).denoDir as string;
})();

let run: Promise<string> | undefined;

/** A folder with the run `runs/shop`, trained once. */
async function folderOfRun(): Promise<string> {
  const folder = await Deno.makeTempDir();
  await lay(shopOfRun, folder);
  await runIn(folder, ["train", "shop", "--labels", "kind", "--out", "runs/shop"]);
  return folder;
}

async function tryRow(row: PageRow): Promise<void> {
  const [, { files, says, needsRun }] = situationOf(row)!;
  const folder = await Deno.makeTempDir();
  await lay(files, folder);
  if (needsRun) {
    await Deno.symlink(join(await (run ??= folderOfRun()), "runs"), join(folder, "runs"));
  }
  const said = await runIn(folder, wordsOf(row.line));
  assert.ok(says.test(said), `${row.what}: facet ${row.line}\n${said}\nis not ${says}`);
  await Deno.remove(folder, { recursive: true });
}

Deno.test("every row of the page has a situation to be tried in, and every situation a row", () => {
  assert.ok(rows.length > 25, `${rows.length} rows`);
  const commands = page.match(/^\|.*`facet /gm)!.length;
  assert.equal(rows.length, commands, "each row has one command, alone in its cell");
  const found = rows.map((row) => [row.what, situationOf(row)?.[0]]);
  assert.deepEqual(found.filter(([, begins]) => begins === undefined), []);
  assert.deepEqual(found.map(([, begins]) => begins).sort(), Object.keys(situations).sort());
});

Deno.test("every line of the page does what its situation needs", async () => {
  const waiting = [...rows];
  const wrong: string[] = [];
  const work = async () => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
      await tryRow(row).catch((error) => wrong.push(String(error)));
    }
  };
  await Promise.all([work(), work()]);
  assert.equal(wrong.length, 0, wrong.join("\n\n"));
});
