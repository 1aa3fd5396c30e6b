import assert from "node:assert/strict";
import { join } from "node:path";
import { readCatalogue } from "./catalogue.ts";
import { counterRandom } from "./random.ts";
import { inFolder } from "./testing/mod.ts";

const KINDS = ["red", "blue", "navy blue"];
const WORDS = ["Shirt", "blue", "red", "Pack of 2", "soft"];

/** A table of products whose rows have at most one fault each, and the kind of each product. */
function makeTable(random: () => number) {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const columns = pick([
    ["id", "title", "kind"],
    ["id", "title", "kind", "note"],
    ["id", "kind", "title"],
    ["id", "kind", "note", "title"],
  ]);
  const often = pick([0, 0.03, 0.1]);
  const kinds = new Map<string, string>();
  const lines = [columns.join()];
  for (let number = 0; number < 40; number++) {
    const id = `p${number}`;
    const kind = pick(KINDS);
    kinds.set(id, kind);
    const title = pick([pick(WORDS), `"${pick(WORDS)}, ${pick(WORDS)}"`, '15"', `"a ""b"" c"`]);
    const values: Record<string, string> = { id, kind, title, note: pick(["", "new"]) };
    const fault = random() < often ? pick(["quote", "comma", "short", "long", "lines"]) : "none";
    const [one, other] = [pick(WORDS), pick(WORDS)];
    if (fault === "quote") values.title = pick([`"${one}`, `${one}"`, `"${one}, ${other}`]);
    if (fault === "comma") values.title = one + pick([",", ", "]) + other;
    if (fault === "lines") values.title = `"${one}\n${other}, soft\n${one}"`;
    const fields = columns.map((column) => values[column]!);
    if (fault === "short") {
      // Without an inner comma, which would make up for the field.
      fields[columns.indexOf("title")] = one;
      fields.splice(1 + Math.floor(random() * (fields.length - 1)), 1);
    }
    if (fault === "long") {
      fields[columns.indexOf("title")] = one;
      fields.splice(1 + Math.floor(random() * fields.length), 0, pick(["", "red", "other"]));
    }
    lines.push(fields.join());
    if (random() < 0.03) lines.push("");
  }
  return { text: lines.join(pick(["\n", "\r\n", "\r"])), kinds };
}

Deno.test("of rows with a fault each, none vanishes and none gets another's label", () =>
  inFolder(async (folder) => {
    const path = join(folder, "styles.csv");
    let [used, listed] = [0, 0];
    for (let table = 0; table < 200; table++) {
      const { text, kinds } = makeTable(counterRandom(9, table));
      await Deno.writeTextFile(path, text);
      const { rows, unusable, total } = await readCatalogue({ data: path, labels: ["kind"] });
      assert.equal(rows.length + unusable.length, total);
      for (const { id, labels } of rows) {
        assert.equal(labels[0], kinds.get(id), `${id} of\n${text}`);
      }
      const ids = new Set(rows.map(({ id }) => id));
      const reported = new Set(unusable.map(({ line }) => line));
      for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
        const id = /^p\d+(?=,)/.exec(line)?.[0];
        assert(!id || ids.has(id) || reported.has(index + 1), `${line} of\n${text}`);
      }
      used += rows.length;
      listed += unusable.length;
    }
    assert(used > 7000 && listed > 100, `${used} used, ${listed} listed`);
  }));
