/**
 * `deno task fuzz [--minutes N] [--seed N] [--reader NAME] [--out FOLDER]`: gives every reader damaged
 * files until the time is over, prints what became of them, and keeps each that made one fail.
 */
import { parseArgs } from "node:util";
import { type Counts, fuzz, noCounts } from "./fuzz.ts";
import { targets } from "./targets.ts";

/** Cases of a reader before the next one's turn. */
const turn = 200;

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      minutes: { type: "string", default: "5" },
      seed: { type: "string", default: "1" },
      reader: { type: "string" },
      out: { type: "string", default: "fuzz" },
    },
  });
  const all = await targets();
  const chosen = all.filter(({ name }) => name === (values.reader ?? name));
  if (chosen.length === 0) {
    const names = all.map(({ name }) => name).join(", ");
    console.error(`error: no reader is called "${values.reader}": choose ${names}`);
    Deno.exit(1);
  }
  const counts = new Map<string, Counts>(chosen.map(({ name }) => [name, noCounts()]));
  const end = Date.now() + 60_000 * Number(values.minutes);
  for (let from = 0; from === 0 || Date.now() < end; from += turn) {
    for (const target of chosen) {
      await fuzz(target, Number(values.seed), { from, to: from + turn }, counts.get(target.name)!);
    }
  }
  for (const { close } of all) await close?.();

  console.log("reader          tried   read refused failed");
  let failed = 0;
  for (const [name, { tried, read, refused, failures }] of counts) {
    const numbers = [tried, read, refused, failures.length];
    console.log(name.padEnd(14) + numbers.map((number) => String(number).padStart(7)).join(""));
    for (const { number, bytes, error } of failures.slice(0, 20)) {
      await Deno.mkdir(values.out, { recursive: true });
      const path = `${values.out}/${name.replaceAll(/\W+/g, "_")}_${values.seed}_${number}`;
      await Deno.writeFile(path, bytes);
      console.log(`  ${path}: ${error instanceof Error ? error.stack : error}`);
    }
    failed += failures.length;
  }
  Deno.exit(failed > 0 ? 1 : 0);
}
