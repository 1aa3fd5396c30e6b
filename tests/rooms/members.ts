/** The project's rooms, as the workspace's configuration has them. */

/** A room: a member of the workspace, at its top. Members inside a room only have compiler options of their own. */
export interface Member {
  readonly name: string;
  readonly version: string;
  /** The files that other rooms may import, from the project's root. */
  readonly entries: readonly string[];
}

/**
 * Reads the members that `deno.json` lists.
 *
 * @param root The project's folder, ending in `/`.
 * @returns By the room's folder.
 */
export async function readMembers(root: URL): Promise<Map<string, Member>> {
  const { workspace } = await readJson(new URL("deno.json", root)) as {
    readonly workspace: readonly string[];
  };
  const members = new Map<string, Member>();
  for (const path of workspace) {
    const room = path.replace(/^\.\//, "");
    if (room.includes("/")) continue;
    const { name, version, exports } = await readJson(new URL(`${room}/deno.json`, root)) as {
      readonly name: string;
      readonly version: string;
      readonly exports: string | Readonly<Record<string, string>>;
    };
    const files = typeof exports === "string" ? [exports] : Object.values(exports);
    members.set(room, {
      name,
      version,
      entries: files.map((file) => `${room}/${file.replace(/^\.\//, "")}`),
    });
  }
  return members;
}

/** Reads a JSON file. */
export async function readJson(path: URL): Promise<unknown> {
  return JSON.parse(await Deno.readTextFile(path));
}
