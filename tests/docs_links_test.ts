/** What the pages of the repository point to is there: files, headings, and the sources they name. */
import assert from "node:assert/strict";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Folders that hold no sources. */
const leftOut = new Set([".git", "node_modules", "runs", "demo", "dist"]);

/** All files below a folder of the repository, by their paths from its root. */
function filesBelow(folder: string): string[] {
  return Array.from(Deno.readDirSync(join(root, folder))).flatMap(({ name, isDirectory }) => {
    if (leftOut.has(name)) return [];
    const path = folder === "" ? name : `${folder}/${name}`;
    return isDirectory ? filesBelow(path) : [path];
  }).sort();
}

const files = filesBelow("");
const folders = new Set(files.flatMap((file) => parentsOf(file)));
const pages = files.filter((file) => file.endsWith(".md"));

function parentsOf(path: string): string[] {
  const parent = dirname(path);
  return parent === "." ? [] : [parent, ...parentsOf(parent)];
}

function read(page: string): string {
  return Deno.readTextFileSync(join(root, page));
}

/** A page's text without what is shown as code, whose brackets are no links. */
function withoutCode(text: string): string {
  return text.replaceAll(/^( *)```[^]*?^\1```$/gm, "").replaceAll(/^ {4}.*$/gm, "")
    .replaceAll(/`[^`\n]*`/g, "``");
}

/** What a page links to and shows. */
function targetsOf(text: string): string[] {
  const links = /\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g;
  return Array.from(withoutCode(text).matchAll(links), ([, link, attribute]) => link ?? attribute!);
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of text.replaceAll(/^```[^]*?^```$/gm, "").matchAll(/^#+ (.+)$/gm)) {
    const plain = heading!.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
    const anchor = plain.replaceAll(/[^\p{L}\p{N}_ -]/gu, "").replaceAll(" ", "-");
    let unique = anchor;
    for (let count = 1; anchors.has(unique); count++) unique = `${anchor}-${count}`;
    anchors.add(unique);
  }
  return anchors;
}

/** Links of a page that lead nowhere. */
function brokenLinks(page: string): string[] {
  return targetsOf(read(page)).filter((target) => {
    if (/^(?:https?|mailto):/.test(target)) return false;
    const [path, anchor] = target.split("#");
    const file = path === "" ? page : normalize(join(dirname(page), path!)).replace(/\/$/, "");
    if (!files.includes(file) && !folders.has(file)) return true;
    return anchor !== undefined && !anchorsOf(read(file)).has(anchor);
  }).map((target) => `${page}: ${target}`);
}

/** Sources that a page names as code, such as `train/train.ts`, `kernels/cpu/` or `kernels/*_test.ts`. */
function missingSources(page: string): string[] {
  const rooms = new Set([...folders].filter((folder) => !folder.includes("/")));
  const named = Array.from(read(page).matchAll(/`([\w./*-]+)`/g), ([, path]) => path!);
  return named.filter((path) => {
    if (!path.includes("/") || !rooms.has(path.split("/")[0]!)) return false;
    if (path.endsWith("/")) return !folders.has(path.slice(0, -1));
    if (!/\.(?:ts|wgsl|as|py|md)$/.test(path) || /[A-Z]{3}/.test(path)) return false;
    if (!path.includes("*")) return !files.includes(path);
    const pattern = path.split("*").map((part) => part.replaceAll(".", "\\.")).join("[^/]*");
    return !files.some((file) => new RegExp(`^${pattern}$`).test(file));
  }).map((path) => `${page}: ${path}`);
}

Deno.test("every link between the repository's pages leads to a file and a heading", () => {
  assert.ok(pages.length > 10, pages.join());
  assert.deepEqual(pages.flatMap(brokenLinks), []);
});

Deno.test("every source that a page names is there", () => {
  assert.deepEqual(pages.flatMap(missingSources), []);
});

Deno.test("links, anchors and names that lead nowhere are found", () => {
  const text =
    '# A [b](c.md) `D`: e\n# A [b](c.md) `D`: e\n[x](no.md) `[y](no.md)` <img src="p.png">';
  assert.deepEqual([...anchorsOf(text)], ["a-b-d-e", "a-b-d-e-1"]);
  assert.deepEqual(targetsOf(text), ["c.md", "c.md", "no.md", "p.png"]);
});
