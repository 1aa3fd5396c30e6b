import assert from "node:assert/strict";
import { join } from "node:path";
import { inFolder, killedAt } from "./testing/mod.ts";
import { requireWritable, writeTogether } from "./write_together.ts";
import { finishWriting, readRecord, recordName, writeRecord } from "./written_record.ts";

const kind = "split" as const;
const pair = (text: string) => new Map([["train.csv", `t${text}\n`], ["val.csv", `v${text}\n`]]);
const folds = (text: string) =>
  new Map(
    [1, 2, 3].flatMap((fold) =>
      [...pair(`${fold}${text}`)].map(([name, content]) =>
        [`fold-${fold}/${name}`, content] as const
      )
    ),
  );

async function contents(folder: string, names: Iterable<string>): Promise<string[]> {
  return await Promise.all(
    Array.from(names, (name) => Deno.readTextFile(join(folder, name)).catch(() => "none")),
  );
}

async function refused(work: Promise<unknown>, message: RegExp): Promise<void> {
  await assert.rejects(work, { name: "UserError", message });
}

for (const [name, files] of [["a pair", pair], ["folds", folds]] as const) {
  Deno.test(`${name}: a kill at any step leaves all old files or all new ones`, () =>
    inFolder(async (parent) => {
      const [before, after] = [files("old"), files("new")];
      const outcomes = new Set<string>();
      for (let step = 0;; step++) {
        const folder = join(parent, String(step));
        await writeTogether(folder, before, { kind });
        const killed = await killedAt(step, () => writeTogether(folder, after, { kind }));
        // Whoever reads them looks first whether something is pending.
        await finishWriting(folder);
        const left = await contents(folder, before.keys());
        const state = JSON.stringify(left) === JSON.stringify([...before.values()])
          ? "old"
          : JSON.stringify(left) === JSON.stringify([...after.values()])
          ? "new"
          : `mixed: ${left}`;
        outcomes.add(state);
        await writeTogether(folder, files("last"), { kind });
        assert.deepEqual(await contents(folder, before.keys()), [...files("last").values()]);
        if (!killed) break;
      }
      assert.deepEqual([...outcomes].sort(), ["new", "old"]);
    }));
}

Deno.test("the first writing is whole or not there, at any step", () =>
  inFolder(async (parent) => {
    for (let step = 0;; step++) {
      const folder = join(parent, String(step));
      const killed = await killedAt(step, () => writeTogether(folder, pair("new"), { kind }));
      await finishWriting(folder);
      const left = await contents(folder, pair("").keys());
      assert.ok(["none,none", "tnew\n,vnew\n"].includes(left.join()), left.join());
      if (!killed) break;
    }
  }));

Deno.test("nothing is replaced but what facet wrote and nobody changed", () =>
  inFolder(async (folder) => {
    const train = join(folder, "train.csv");
    const write = () => writeTogether(folder, pair("new"), { kind });
    await Deno.writeTextFile(train, "mine\n");
    await refused(write(), /train\.csv is there already.*--out/);
    assert.deepEqual(await contents(folder, ["train.csv", "val.csv"]), ["mine\n", "none"]);
    await Deno.remove(train);
    await write();
    await write();
    await Deno.writeTextFile(train, "tnew\nand mine\n");
    await refused(write(), /was changed since/);
    await refused(
      writeTogether(folder, pair("new"), { kind, option: "--curve" }),
      /another place by --curve/,
    );
    await Deno.writeTextFile(train, "tnew\n");
    await refused(
      writeTogether(folder, pair("new"), { kind: "inspection" }),
      /facet did not write it/,
    );

    // The record goes where its folder goes, and no further.
    const moved = join(folder, "moved");
    await Deno.mkdir(moved);
    for (const name of ["train.csv", "val.csv", recordName]) {
      await Deno.rename(join(folder, name), join(moved, name));
    }
    await writeTogether(moved, pair("again"), { kind });
    await Deno.copyFile(join(moved, "train.csv"), train);
    await refused(write(), /train\.csv is there already/);
  }));

Deno.test("a folder that stands in the way is refused as one", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "train.csv"));
    await refused(
      requireWritable(folder, ["train.csv"], { kind }),
      /is a folder: name another place by --out/,
    );
  }));

Deno.test("links and write-protected files that stand in the way are told apart", {
  ignore: Deno.build.os === "windows",
}, () =>
  inFolder(async (folder) => {
    const train = join(folder, "train.csv");
    const refuses = (message: RegExp) =>
      refused(requireWritable(folder, ["train.csv"], { kind }), message);
    await Deno.symlink(join(folder, "nowhere"), train);
    await refuses(/is a link, which facet did not make/);
    await Deno.remove(train);
    await writeTogether(folder, pair("new"), { kind });
    await Deno.chmod(train, 0o444);
    await refuses(/is write-protected/);
  }));

Deno.test("what is read is never replaced, by whatever name", {
  ignore: Deno.build.os === "windows",
}, () =>
  inFolder(async (folder) => {
    await writeTogether(folder, pair("new"), { kind });
    const train = join(folder, "train.csv");
    await Deno.symlink(train, join(folder, "symbolic"));
    await Deno.link(train, join(folder, "hard"));
    for (
      const name of [
        "train.csv",
        "./../" + folder.split("/").at(-1) + "/train.csv",
        "symbolic",
        "hard",
      ]
    ) {
      const options = { kind, inputs: [join(folder, "none.csv"), `${folder}/${name}`] };
      await refused(writeTogether(folder, pair("other"), options), /is what is being read/);
    }
    assert.equal(await Deno.readTextFile(train), "tnew\n");
  }));

Deno.test("a record of someone else's is neither believed nor replaced", () =>
  inFolder(async (folder) => {
    const record = join(folder, recordName);
    for (const text of ["", "{", "[]", "null", '{"files":{}}', '{"facet":1,"files":{}}']) {
      await Deno.writeTextFile(record, text);
      await refused(
        writeTogether(folder, pair("new"), { kind }),
        /is not the record that facet keeps/,
      );
      assert.equal(await Deno.readTextFile(record), text);
    }
  }));

Deno.test("a record cannot make facet rename what is the user's", () =>
  inFolder(async (folder) => {
    const id = crypto.randomUUID();
    await writeTogether(folder, pair("new"), { kind });
    await Deno.writeTextFile(join(folder, "styles.csv"), "mine\n");
    const { files } = await readRecord(folder);
    for (
      const [from, to] of [
        [`.styles.csv.${id}.tmp`, "styles.csv"],
        ["train.csv", "val.csv"],
        ["../x", "train.csv"],
        [`../.x.${id}.tmp`, "../x"],
      ] as const
    ) {
      await Deno.writeTextFile(join(folder, `.styles.csv.${id}.tmp`), "theirs\n");
      await writeRecord(folder, { files, splits: new Map(), pending: [{ from, to }] });
      await finishWriting(folder);
      assert.equal(await Deno.readTextFile(join(folder, "styles.csv")), "mine\n");
      assert.deepEqual(await contents(folder, pair("").keys()), ["tnew\n", "vnew\n"]);
    }
  }));
