import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { readCorrections } from "../data/mod.ts";
import { inFolder } from "../data/testing/mod.ts";
import type { Change, ReviewCell, ReviewDescription, ReviewItem } from "./protocol.ts";
import { reviewLabels, type ReviewServer } from "./review_labels.ts";

const columns = ["gender", "articleType", "baseColour"];

/** Nine drawn images; the first picture is there twice more, with another colour, and one label looks odd. */
async function draw(folder: string): Promise<string> {
  await drawCatalogue({ folder, count: 9 });
  const path = join(folder, "styles.csv");
  const lines = (await Deno.readTextFile(path)).trimEnd().split("\n");
  const fields = lines[1]!.split(",");
  const colour = lines[0]!.split(",").indexOf("baseColour");
  for (const [id, label] of [["copy-1", "Odd"], ["copy-2", "Odd"]] as const) {
    await Deno.copyFile(join(folder, "images/10001.jpg"), join(folder, `images/${id}.jpg`));
    lines.push(fields.with(0, id).with(colour, label).join());
  }
  const odd = lines[2]!.split(",");
  const gender = lines[0]!.split(",").indexOf("gender");
  lines.push(odd.with(0, "10002-b").with(gender, odd[gender]!.toUpperCase()).join());
  await Deno.copyFile(join(folder, "images/10002.jpg"), join(folder, "images/10002-b.jpg"));
  await Deno.writeTextFile(path, `${lines.join("\n")}\n`);
  return path;
}

/** What a window does. */
class Window {
  constructor(readonly server: ReviewServer, readonly description: ReviewDescription) {}

  static async open(server: ReviewServer): Promise<Window> {
    return new Window(server, await (await fetch(`${server.url}review.json`)).json());
  }

  async items(kind: string, title: string): Promise<ReviewItem[]> {
    const list = this.description.lists.findIndex((list) =>
      list.kind === kind && list.title === title
    );
    assert.ok(list >= 0, `${kind} ${title}`);
    return await (await fetch(`${this.server.url}lists/${list}`)).json();
  }

  async cells(...cells: number[]): Promise<ReviewCell[]> {
    return await (await fetch(`${this.server.url}cells?of=${cells}`)).json();
  }

  async decide(
    changes: Omit<Change, "version">[],
    { version = 0, headers = {} }: { version?: number; headers?: Record<string, string> } = {},
  ): Promise<[status: number, text: string]> {
    const response = await fetch(`${this.server.url}decisions`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify({
        session: this.description.session,
        changes: changes.map((change) => ({ ...change, version })),
      }),
    });
    return [response.status, await response.text()];
  }
}

/** What comes back for the lines of a request's head. */
async function ask(url: string, head: string): Promise<number> {
  const { port } = new URL(url);
  const connection = await Deno.connect({ hostname: "127.0.0.1", port: Number(port) });
  await connection.write(new TextEncoder().encode(`${head}\r\nConnection: close\r\n\r\n`));
  return Number((await new Response(connection.readable).text()).split(" ")[1]);
}

Deno.test("what is decided is in the file at once, and goes on from there after a restart", () =>
  inFolder(async (folder) => {
    const table = await Deno.readTextFile(await draw(folder));
    const corrections = join(folder, "corrections.csv");
    let first = 0;
    {
      await using server = await reviewLabels({ of: folder, port: 0 });
      assert.equal(server.corrections, corrections);
      assert.equal(server.command, `facet train ${folder} --corrections ${corrections}`);
      const window = await Window.open(server);
      const [group] = await window.items("duplicates", "baseColour");
      assert.equal(group!.suggestion, "Odd");
      assert.equal(group!.cells.length, 3);
      first = group!.cells[0]!;
      const [cell] = await window.cells(first);
      assert.deepEqual(cell!.same.map(({ id, label }) => [id, label]), [
        ["copy-1", "Odd"],
        ["copy-2", "Odd"],
      ]);
      const accept = group!.cells.map((cell) =>
        ({ cell, decision: "accepted", suggestion: "Odd" }) as const
      );
      assert.equal((await window.decide(accept))[0], 200);
      const [variant] = await window.items("variants", "gender");
      const [rest] = variant!.cells;
      const removed = { cell: rest!, decision: "removed", suggestion: "" } as const;
      assert.equal((await window.decide([removed]))[0], 200);
      const text = await Deno.readTextFile(corrections);
      assert.match(
        text,
        /^id,column,label,suggestion,decision\n10001,baseColour,\w+,Odd,accepted\n/,
      );
      assert.deepEqual(
        (await readCorrections(corrections, columns)).map(({ id, suggestion }) => [id, suggestion]),
        // What is accepted and the same already is kept.
        [["10001", "Odd"], ["copy-1", "Odd"], ["copy-2", "Odd"], ["10002-b", ""]],
      );
    }
    await using server = await reviewLabels({ of: folder, port: 0 });
    assert.deepEqual(server.summary(), {
      accepted: 1,
      changed: 0,
      kept: 2,
      removed: 1,
      unusable: 0,
    });
    const window = await Window.open(server);
    assert.equal((await window.decide([{ cell: first, decision: null, suggestion: "" }]))[0], 200);
    assert.equal((await readCorrections(corrections, columns)).length, 3);
    assert.equal(await Deno.readTextFile(join(folder, "styles.csv")), table);
    const names = (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
    assert.deepEqual(names, ["corrections.csv", "images", "styles.csv"]);
  }));

Deno.test("of two windows that decide on the same, the later one is told and changes nothing", () =>
  inFolder(async (folder) => {
    await draw(folder);
    await using server = await reviewLabels({ of: folder, port: 0 });
    const [one, other] = [await Window.open(server), await Window.open(server)];
    const cell = 1;
    assert.equal((await one.decide([{ cell, decision: "kept", suggestion: "" }]))[0], 200);
    const mine = { cell, decision: "changed", suggestion: "Hats" } as const;
    const [status, text] = await other.decide([
      { cell: 2, decision: "kept", suggestion: "" },
      mine,
    ]);
    assert.equal(status, 409);
    assert.deepEqual(JSON.parse(text).changes[1], {
      ...{ cell, decision: "kept", version: 1 },
      suggestion: (await other.cells(cell))[0]!.labels[0],
    });
    assert.equal(server.summary().kept, 1, "all or nothing");
    assert.equal((await other.decide([mine], { version: 1 }))[0], 200);
    assert.equal(server.summary().changed, 1);
  }));

Deno.test("two reviews that write the same file keep each other's decisions", () =>
  inFolder(async (folder) => {
    await draw(folder);
    await using one = await reviewLabels({ of: folder, port: 0 });
    await using other = await reviewLabels({ of: folder, port: 0 });
    await (await Window.open(one)).decide([{ cell: 0, decision: "kept", suggestion: "" }]);
    await (await Window.open(other)).decide([{ cell: 1, decision: "kept", suggestion: "" }]);
    assert.equal(other.summary().kept, 2);
    await (await Window.open(one)).decide([{ cell: 0, decision: null, suggestion: "" }], {
      version: 1,
    });
    const lines = (await Deno.readTextFile(one.corrections)).trimEnd().split("\n").slice(1);
    assert.match(lines.join(), /^10001,articleType,[^,]*,[^,]*,kept$/);
  }));

Deno.test("what makes no sense is refused, and nothing is written", () =>
  inFolder(async (folder) => {
    await draw(folder);
    await using server = await reviewLabels({ of: folder, port: 0 });
    const window = await Window.open(server);
    const kept = { cell: 0, decision: "kept", suggestion: "" } as const;
    for (
      const changes of [
        [],
        [{ ...kept, cell: 99 }],
        [{ ...kept, cell: -1 }],
        [kept, kept],
        [{ ...kept, decision: "accepted" as const }],
        [{ ...kept, decision: "perhaps" as "kept" }],
      ]
    ) assert.equal((await window.decide(changes))[0], 400, JSON.stringify(changes));
    const stale = new Window(server, { ...window.description, session: "another" });
    assert.equal((await stale.decide([kept]))[0], 410);
    for (
      const headers of [
        { Origin: "http://evil.example" },
        { Origin: "null" },
        { "Sec-Fetch-Site": "cross-site" },
      ]
    ) assert.equal((await window.decide([kept], { headers: { ...headers } }))[0], 403);
    assert.equal(
      (await window.decide([kept], { headers: { "Content-Type": "text/plain" } }))[0],
      415,
    );
    const { port } = new URL(server.url);
    for (const path of ["/", "/events", "/lists/0"]) {
      assert.equal(
        await ask(server.url, `GET ${path} HTTP/1.1\r\nHost: evil.example:${port}`),
        403,
      );
      assert.equal(await ask(server.url, `GET ${path} HTTP/1.1\r\nHost: localhost:1`), 403);
    }
    for (
      const path of ["pictures/large/99", "pictures/huge/1", "pictures/large/..%2f1", "lists/99"]
    ) {
      assert.equal((await fetch(`${server.url}${path}`)).status, 404, path);
    }
    await assert.rejects(Deno.stat(server.corrections), Deno.errors.NotFound);
  }));

Deno.test("a file of corrections is gone on with, and any other one left alone", () =>
  inFolder(async (folder) => {
    await draw(folder);
    const corrections = join(folder, "mine.csv");
    const refused = async (text: string, message: RegExp) => {
      await Deno.writeTextFile(corrections, text);
      const { message: said } = await reviewLabels({ of: folder, corrections, port: 0 }).then(
        () => assert.fail(`takes ${text}`),
        (error: Error) => error,
      );
      assert.match(said, message);
      assert.equal(await Deno.readTextFile(corrections), text);
    };
    await refused("name,age\nAda,36\n", /has no column "id"/);
    await refused(
      "id,column,suggestion\n1,gender,Men\n",
      /of other data: none of its 1 ids, such as "1"/,
    );
    await refused(
      "id,column,suggestion,note\n10001,gender,Men,!\n",
      /its column "note" would be lost/,
    );
    await refused(
      "id,column,label,suggestion,probability,label_probability,decision\n10001,gender,a,b,1,0,\n",
      /list of suspects, which facet review shows by itself/,
    );
    await assert.rejects(
      reviewLabels({ of: folder, corrections: join(folder, "styles.csv"), port: 0 }),
      /is the data itself; name another file by --corrections/,
    );
    await assert.rejects(
      reviewLabels({ of: folder, corrections: "/nowhere/c.csv", port: 0 }),
      /cannot write \/nowhere\/c\.csv: the folder \/nowhere does not exist \(--corrections\)/,
    );
    // Lines about rows that are not there stay.
    await Deno.writeTextFile(
      corrections,
      "id,column,suggestion\ngone,gender,Men\n10001,gender,Men\n",
    );
    await using server = await reviewLabels({ of: folder, corrections, port: 0 });
    assert.equal(server.summary().accepted + server.summary().kept, 1);
    await (await Window.open(server)).decide([{ cell: 4, decision: "kept", suggestion: "" }]);
    const written = await Deno.readTextFile(corrections);
    assert.match(written, /^gone,gender,,Men,accepted$/m);
    assert.equal(written.trimEnd().split("\n").length, 4);
  }));
