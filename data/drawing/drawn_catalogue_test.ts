import assert from "node:assert/strict";
import { join } from "node:path";

import { inFolder, killedAt } from "../testing/mod.ts";
import { writeTogether } from "../write_together.ts";
import { drawCatalogueAtomic, isDrawn } from "./drawn_catalogue.ts";

const count = 2;

async function refused(folder: string): Promise<void> {
  await assert.rejects(isDrawn(folder), {
    name: "UserError",
    message: /is there already, and not the catalogue that facet drew: .*--out/,
  });
}

Deno.test("a drawn catalogue knows itself, also once it is split, until somebody changes it", () =>
  inFolder(async (parent) => {
    const folder = join(parent, "demo", "catalogue");
    assert.equal(await isDrawn(folder), false);
    await Deno.mkdir(folder, { recursive: true });
    assert.equal(await isDrawn(folder), false, "an empty folder may be drawn into");
    await drawCatalogueAtomic({ folder, count });
    assert.equal(await isDrawn(folder), true);
    await writeTogether(folder, new Map([["train.csv", "id\n"], ["val.csv", "id\n"]]), {
      kind: "split",
    });
    assert.equal(await isDrawn(folder), true);
    await Deno.writeTextFile(join(folder, "styles.csv"), "id,kind\n");
    await refused(folder);
  }));

Deno.test("what is the user's is no drawn catalogue, whatever it is called", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "images"));
    await refused(folder);
    const file = join(folder, "file");
    await Deno.writeTextFile(file, "mine");
    await refused(file);
  }));

Deno.test("a kill while it is drawn leaves no catalogue", () =>
  inFolder(async (parent) => {
    const folder = join(parent, "catalogue");
    for (let step = 0; await killedAt(step, () => drawCatalogueAtomic({ folder, count })); step++) {
      assert.equal(await isDrawn(folder), false, `step ${step}`);
    }
    assert.equal(await isDrawn(folder), true);
  }));
