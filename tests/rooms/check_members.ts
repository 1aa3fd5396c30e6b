/** The rules of the workspace's configuration: what the rooms' `deno.json` and the published package agree on. */
import type { Member } from "./members.ts";

/** What the rules are checked with. */
export interface Configuration {
  /** By the room's folder. */
  readonly members: ReadonlyMap<string, Member>;
  /** The rooms, those on top first: see order.ts. */
  readonly floors: readonly (readonly string[])[];
  /** facet's version, as the project's own `deno.json` states it. */
  readonly version: string;
  /** The version that `publish.json` states. */
  readonly published: string;
  /** The project's modules. */
  readonly files: readonly string[];
}

/**
 * Checks the rooms' configuration.
 *
 * @returns What breaks a rule, a line each; none where all is well.
 */
export function checkMembers(
  { members, floors, version, published, files }: Configuration,
): string[] {
  const problems: string[] = [];
  if (published !== version) {
    problems.push(`publish.json: version ${published} where deno.json has ${version}`);
  }
  for (const [room, member] of members) {
    const at = `${room}/deno.json`;
    if (member.name !== `@facet/${room}`) problems.push(`${at}: the name is not @facet/${room}`);
    if (member.version !== version) {
      problems.push(`${at}: version ${member.version} where deno.json has ${version}`);
    }
    for (const entry of member.entries) {
      if (!files.includes(entry)) problems.push(`${at} exports ${entry}, which is not there`);
    }
    if (!floors.flat().includes(room)) {
      problems.push(`${room} has no place in tests/rooms/order.ts`);
    }
  }
  for (const room of floors.flat()) {
    if (!members.has(room)) {
      problems.push(`${room} of tests/rooms/order.ts is no member of deno.json`);
    }
  }
  for (
    const folder of new Set(
      files.filter((file) => file.includes("/")).map((file) => file.split("/")[0]!),
    )
  ) {
    if (!members.has(folder)) problems.push(`${folder} is no member of deno.json`);
  }
  return problems;
}
