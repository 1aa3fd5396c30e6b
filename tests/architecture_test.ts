/** ARCHITECTURE.md's table of rooms says which rooms each of them imports. */
import assert from "node:assert/strict";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Folders that nothing below them is built of. */
const beside = ["bench", "docs", "examples", "release", "tests"];

/** Each room of the table, and the rooms that it imports as the table has it. */
async function documentedRooms(): Promise<Map<string, string[]>> {
  const page = await Deno.readTextFile(join(root, "ARCHITECTURE.md"));
  const rows = page.matchAll(/^\| `(\w+)\/` *\|[^|]*\|([^|]*)\|$/gm);
  return new Map(
    Array.from(rows, ([, room, imports]) => [room!, imports!.trim().split(/, */).filter(Boolean)]),
  );
}

/** The sources of a room that are no tests. */
function sourcesBelow(folder: string): string[] {
  return Array.from(Deno.readDirSync(join(root, folder))).flatMap(({ name, isDirectory }) => {
    const path = `${folder}/${name}`;
    if (/^testing(\.ts)?$|^testdata$|^built$/.test(name)) return [];
    if (isDirectory) return sourcesBelow(path);
    return name.endsWith(".ts") && !name.endsWith("_test.ts") ? [path] : [];
  });
}

/** The rooms that a room's sources import. */
function importedRooms(room: string, rooms: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const path of sourcesBelow(room)) {
    const text = Deno.readTextFileSync(join(root, path)).replaceAll(
      /^ *(?:\/\*\*|\*|\/\/).*$/gm,
      "",
    );
    for (const [, target] of text.matchAll(/(?:\bfrom|\bimport)[\s(]*"(\.[^"]+)"/g)) {
      const [other] = normalize(join(dirname(path), target!)).split("/");
      if (other !== room && rooms.has(other!)) found.add(other!);
    }
  }
  return [...found].sort();
}

Deno.test("the table of rooms in ARCHITECTURE.md is what the rooms import", async () => {
  const documented = await documentedRooms();
  const rooms = new Set(documented.keys());
  const folders = Array.from(Deno.readDirSync(root))
    .filter(({ name, isDirectory }) => isDirectory && !name.startsWith("."))
    .map(({ name }) => name).filter((name) => {
      return sourcesBelow(name).length > 0 && !beside.includes(name);
    });
  assert.deepEqual([...rooms].sort(), folders.sort());
  const actual = new Map([...rooms].map((room) => [room, importedRooms(room, rooms)]));
  assert.deepEqual(Object.fromEntries(documented), Object.fromEntries(actual));
});
