/**
 * The rules of imports between rooms. They use what a room exports and go one way, down; code does not use
 * what is for tests; modules do not load each other in a circle; and every import works without any
 * configuration, so that facet can be imported by URL.
 */
import { dirname, relative } from "node:path/posix";
import type { Member } from "./members.ts";
import type { Import } from "./module_graph.ts";

/** What the rules are checked with. */
export interface Project {
  /** By the room's folder. */
  readonly members: ReadonlyMap<string, Member>;
  /** The rooms, those on top first: see order.ts. */
  readonly floors: readonly (readonly string[])[];
  readonly imports: readonly Import[];
}

/**
 * Checks a project's imports.
 *
 * @returns What breaks a rule and what to do instead, a line each; none where all is well.
 */
export function checkImports(project: Project): string[] {
  return [
    ...project.imports.flatMap((one) => checkImport(one, project)),
    ...circles(project.imports),
  ];
}

function checkImport(one: Import, { members, floors, imports }: Project): string[] {
  const { file, line, specifier, target } = one;
  const at = `${file}:${line} imports ${specifier}`;
  if (target === undefined) {
    return /^(node:|npm:(@[^/@]+\/)?[^/@]+@\d+\.\d+\.\d+[^/]*(\/|$))/.test(specifier) ? [] : [
      `${at}: without configuration only relative paths, node: and npm: with an exact version work`,
    ];
  }
  const from = roomOf(file, members);
  const room = roomOf(target, members);
  if (room === undefined || room === from) return [];

  const problems: string[] = [];
  if (isTesting(target)) {
    if (!isTest(file)) problems.push(`${at}, which is for tests only`);
  } else if (!members.get(room)!.entries.includes(target)) {
    problems.push(
      `${at}, which ${room} does not export: ${insteadOf(one, room, members, imports)}`,
    );
  }
  const below = from === undefined ? undefined : roomsBelow(from, floors);
  if (below !== undefined && !below.includes(room) && !isTest(file)) {
    const may = below.length === 0 ? "imports no other room" : `imports only ${below.join(", ")}`;
    problems.push(`${at}: ${from} ${may} (tests/rooms/order.ts)`);
  }
  return problems;
}

/** The room that a file lies in; undefined for the project's own files. */
function roomOf(path: string, members: ReadonlyMap<string, Member>): string | undefined {
  const [folder] = path.split("/", 1);
  return members.has(folder!) ? folder : undefined;
}

function roomsBelow(room: string, floors: Project["floors"]): string[] {
  return floors.slice(floors.findIndex((floor) => floor.includes(room)) + 1).flat();
}

/** Whether a file helps tests: `testing.ts`, a folder `testing` or `testdata`, or the room `tests`. */
function isTesting(path: string): boolean {
  return /(^tests|\/testing|\/testdata)(\/|\.ts$)/.test(path);
}

/** Whether a file is a test or helps tests; benchmarks look inside as tests do. */
function isTest(path: string): boolean {
  return path.endsWith("_test.ts") || isTesting(path) || path.startsWith("bench/");
}

/** What to import instead of a room's inside. */
function insteadOf(
  { file, target }: Import,
  room: string,
  members: ReadonlyMap<string, Member>,
  imports: readonly Import[],
): string {
  const { entries } = members.get(room)!;
  const usable = entries.filter((entry) => isTest(file) || !isTesting(entry));
  const offering = usable.filter((entry) =>
    imports.some((other) => other.passesOn && other.file === entry && other.target === target)
  );
  if (offering.length > 0) return `import ${named(offering, file)}`;
  return `import ${named(usable, file)}, where its names have to be added`;
}

function named(entries: readonly string[], file: string): string {
  const paths = entries.map((entry) => relative(dirname(file), entry));
  return paths.map((path) => path.startsWith(".") ? path : `./${path}`).join(" or ");
}

/** Modules that load each other in a circle, each circle once. */
function circles(imports: readonly Import[]): string[] {
  const loaded = new Map<string, string[]>();
  for (const { file, target, loads } of imports) {
    if (!loads || target === undefined) continue;
    loaded.set(file, [...loaded.get(file) ?? [], target]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string) => {
    if (path.includes(file)) {
      found.push(`${[...path.slice(path.indexOf(file)), file].join(" loads ")}: a circle`);
    }
    if (done.has(file)) return;
    done.add(file);
    path.push(file);
    for (const target of loaded.get(file) ?? []) visit(target);
    path.pop();
  };
  for (const file of loaded.keys()) visit(file);
  return found;
}
