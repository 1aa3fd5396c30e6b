import assert from "node:assert/strict";
import { readCatalogue } from "./catalogue.ts";
import { groupByColumn } from "./group_by_column.ts";
import { inFolder } from "./testing/mod.ts";

Deno.test("rows with the same value of any column are a group, those without one in none", () =>
  inFolder(async (folder) => {
    const csv =
      "id,kind,model\n1,shoe,a\n2,,b\n3,,\n4,boot, a \n\n5,boot,\n6,clog,c\n7,boot\n8,shoe,b\n9,boot,a\n";
    await Deno.writeTextFile(`${folder}/styles.csv`, csv);
    const { rows } = await readCatalogue({ data: folder, labels: ["kind"] });
    const groups = await groupByColumn({ data: folder }, rows, "model");
    // The row of b that has no label is unusable, which leaves b alone.
    assert.deepEqual(groups.map((group) => group.map((p) => rows[p]!.id)), [["1", "4", "9"]]);
  }));

Deno.test("a column that is not there is refused, with the one that was probably meant", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/styles.csv`, "id,kind,model\n1,shoe,a\n");
    await assert.rejects(
      groupByColumn({ data: folder }, [], "modell"),
      { name: "UserError", message: /has no column "modell"; did you mean "model"\?/ },
    );
  }));
