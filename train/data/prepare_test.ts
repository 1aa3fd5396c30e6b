import assert from "node:assert/strict";
import { join } from "node:path";
import { formatRows, outputNames, readCatalogue, type Row } from "../../data/mod.ts";
import { inFolder } from "../../data/testing/mod.ts";
import type { TrainOptions } from "../options.ts";
import {
  jpeg,
  labels,
  labelsById,
  map,
  mapped,
  messy,
  prepareCatalogue,
  writeCatalogue,
} from "../testing/catalogue.ts";

Deno.test("labels are mapped and rare ones folded, missing ones are -1, and the rest is as before", () =>
  inFolder(async (folder) => {
    await writeCatalogue(folder, messy);
    await Deno.writeTextFile(join(folder, "map.csv"), map);
    const warnings: string[] = [];
    const rules = { map: join(folder, "map.csv"), minCount: 2, maxUnusable: 0.2 };
    const data = await prepareCatalogue(folder, rules, { warnings });
    assert.deepEqual(data.heads, [
      { name: "kind", classes: ["boot", "other", "shoe"], folded: ["clog"] },
      {
        name: "colour",
        classes: ["other", "pink", "red"],
        map: { rose: "pink", puce: "red" },
        folded: ["teal"],
      },
    ]);
    assert.deepEqual(labelsById(data.training, data.validation), mapped);
    assert.deepEqual(data.unusable.map(({ id, reason }) => [id, reason]), [
      ["6", "all labels are empty"],
    ]);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /map\.csv maps labels that never occur: colour "puce" \(line 3\)$/);
    for (const { rows, labels } of [data.training, data.validation]) {
      const indices = rows.flatMap((row) =>
        row.labels.map((label, head) => outputNames(data.heads[head]!).indexOf(label))
      );
      assert.deepEqual([...labels], indices);
    }
  }));

Deno.test("classes are counted by usable rows: corrected, mapped, with an image that can be read", () =>
  inFolder(async (folder) => {
    // Three boots of which one has no image, three clogs of which one is damaged, three shoes.
    await writeCatalogue(folder, [
      "boot,red",
      "boot,red",
      "boot,red",
      "clog,red",
      "clog,teal",
      "klog,red",
      "shoe,red",
      "shoe,teal",
      "sandal,teal",
      "shoe,teal",
    ]);
    await Deno.remove(join(folder, "images", "1.jpg"));
    await Deno.writeFile(join(folder, "images", "4.jpg"), jpeg.subarray(0, 40));
    await Deno.writeTextFile(join(folder, "map.csv"), "column,from,to\nkind,klog,clog\n");
    const corrections = "id,column,suggestion\n8,kind,shoe\n9,kind,\n";
    await Deno.writeTextFile(join(folder, "corrections.csv"), corrections);
    const rules = {
      map: join(folder, "map.csv"),
      corrections: join(folder, "corrections.csv"),
      maxUnusable: 0.5,
    };
    const classes = async (minCount: number, options: Partial<TrainOptions> = {}) => {
      const data = await prepareCatalogue(folder, { ...rules, ...options, minCount });
      for (const { rows, labels } of [data.training, data.validation]) {
        const indices = rows.flatMap((row) =>
          row.labels.map((label, head) => outputNames(data.heads[head]!).indexOf(label))
        );
        assert.deepEqual([...labels], indices);
      }
      assert.deepEqual(data.unusable.map(({ id }) => id).sort(), ["1", "4"]);
      return [outputNames(data.heads[0]!), labelsById(data.training, data.validation)[0]] as const;
    };
    assert.deepEqual(await classes(2), [["boot", "clog", "shoe"], "boot,red"]);
    assert.deepEqual(await classes(3), [["other", "shoe"], "other,red"]);

    const { rows } = await readCatalogue({ data: folder, labels });
    const split = join(folder, "split");
    await Deno.mkdir(split);
    await Deno.writeTextFile(join(split, "train.csv"), formatRows(rows.slice(2), { labels }));
    await Deno.writeTextFile(join(split, "val.csv"), formatRows(rows.slice(0, 2), { labels }));
    assert.deepEqual(await classes(2, { split }), [["boot", "clog", "shoe"], "boot,red"]);
    assert.deepEqual(await classes(3, { split }), [["other", "shoe"], "other,red"]);
  }));

Deno.test("what cannot be learned is refused, with the option to change", () =>
  inFolder(async (folder) => {
    await writeCatalogue(folder, [...messy, "shoe,red"]);
    const refuses = (options: Partial<TrainOptions>, message: RegExp) =>
      assert.rejects(prepareCatalogue(folder, options), { name: "UserError", message });
    await refuses({ minCount: 9 }, /"kind" has only the value "other"; --min-count folded 3/);
    await refuses({ map: join(folder, "none.csv") }, /none\.csv does not exist/);
    const all = join(folder, "map.csv");
    await Deno.writeTextFile(all, "column,from,to\nkind,shoe,boot\nkind,clog,boot\n");
    await refuses({ map: all }, /"kind" has only the value "boot"; --map merged all others/);
    await Deno.writeTextFile(all, "column,from,to\nsize,L,M\n");
    await refuses({ map: all }, /map\.csv, line 2: "size" is none of the label columns kind, col/);

    const { rows } = await readCatalogue({ data: folder, labels });
    const labelled = (row: Row) => row.labels[1] !== "";
    await Deno.writeTextFile(
      join(folder, "train.csv"),
      formatRows(rows.filter((row) => !labelled(row)), { labels }),
    );
    await Deno.writeTextFile(
      join(folder, "val.csv"),
      formatRows(rows.filter(labelled), { labels }),
    );
    await refuses({}, /no training row has a label in the column "colour"; leave it out/);
    await Deno.rename(join(folder, "train.csv"), join(folder, "swap.csv"));
    await Deno.rename(join(folder, "val.csv"), join(folder, "train.csv"));
    await Deno.rename(join(folder, "swap.csv"), join(folder, "val.csv"));
    await refuses(
      { bestBy: "loss:colour" },
      /--best-by loss:colour cannot be computed: no validation/,
    );
    assert.equal((await prepareCatalogue(folder, { bestBy: "loss:kind" })).validation.count, 1);
  }));
