/**
 * Packs what run.sh needs on a machine with a GPU that can fetch nothing: Deno, the project with the packages
 * that the measurements load, and images. Three archives, so that each can be carried by itself.
 *
 *     deno run -A bench/on_a_gpu/pack.ts --out FOLDER [--data FOLDER] [--deno FILE]
 *
 * `--data` packs images too, a folder as `facet train` takes it; without it run.sh draws some. `--deno` names
 * the executable of the other machine where it is not this one's: a GPU's is mostly x86-64 Linux, for which
 * npm has `@deno/linux-x64-glibc`. Needs git, tar and xz.
 */
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { note } from "../../cli/output.ts";
import { UserError } from "../../data/errors.ts";
import { findPackages, neededFile } from "./packages.ts";
import { runCommand } from "./run_command.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What run.sh runs, beside the tests. */
const programs = [
  "main.ts",
  "bench/main.ts",
  "bench/on_a_gpu/adapter.ts",
  "bench/on_a_gpu/draw.ts",
  "bench/predict.ts",
  "tests/preload.ts",
];

/** The tests that compute. */
const isMeasuredTest = (path: string) =>
  /^(kernels\/.*_test\.ts|tests\/(parity\/[^/]*|replay|reproducibility)_test\.ts)$/.test(path);

/**
 * Libraries that Vulkan needs, which a bare machine may lack: its loader, and what NVIDIA's driver links to, also
 * where nothing is drawn; with the Debian package of each.
 */
const libraries = {
  "libvulkan.so.1": "libvulkan1",
  "libGLdispatch.so.0": "libglvnd0",
  "libEGL.so.1": "libegl1",
  "libGLX.so.0": "libglx0",
  "libGL.so.1": "libgl1",
  "libOpenGL.so.0": "libopengl0",
  "libGLESv2.so.2": "libgles2",
  "libX11.so.6": "libx11-6",
  "libXext.so.6": "libxext6",
  "libxcb.so.1": "libxcb1",
  "libXau.so.6": "libxau6",
  "libXdmcp.so.6": "libxdmcp6",
  "libbsd.so.0": "libbsd0",
  "libmd.so.0": "libmd0",
};

/** Where Linux distributions keep them. */
const libraryFolders = [
  "/usr/lib/x86_64-linux-gnu",
  "/lib/x86_64-linux-gnu",
  "/usr/lib64",
  "/usr/lib",
];

async function pack(): Promise<void> {
  const { out, data, deno } = readOptions();
  await Deno.mkdir(out, { recursive: true });
  const stage = await Deno.makeTempDir({ prefix: "facet-pack-" });
  try {
    note("packing Deno");
    await compress(deno, join(out, "deno.xz"));
    note("packing the project and its packages");
    await stageProject(join(stage, "facet"));
    await archive(stage, "facet", join(out, "facet.tar.xz"));
    if (data !== undefined) {
      note("packing images");
      await archive(data, ".", join(out, "images.tar.xz"));
    }
    await Deno.copyFile(join(root, "bench/on_a_gpu/run.sh"), join(out, "run.sh"));
  } finally {
    await Deno.remove(stage, { recursive: true });
  }
  for (const name of ["deno.xz", "facet.tar.xz", ...data === undefined ? [] : ["images.tar.xz"]]) {
    const { size } = await Deno.stat(join(out, name));
    console.log(`${(size / 2 ** 20).toFixed(1).padStart(6)} MiB  ${join(out, name)}`);
  }
}

function readOptions(): { out: string; data: string | undefined; deno: string } {
  const { values } = parseArgs({
    options: { out: { type: "string" }, data: { type: "string" }, deno: { type: "string" } },
  });
  if (values.out === undefined) throw new UserError("--out names the folder for the archives");
  return {
    out: resolve(values.out),
    data: values.data && resolve(values.data),
    deno: values.deno ?? Deno.execPath(),
  };
}

/** Copies the files that git has, the packages' needed files, and Vulkan's libraries. */
async function stageProject(folder: string): Promise<void> {
  const tracked = (await runCommand("git", ["-C", root, "ls-files", "-z"])).split("\0");
  const files = tracked.filter((path) => path !== "" && !path.startsWith("docs/pictures/"));
  for (const path of files) await copyInto(join(root, path), join(folder, path));

  const entries = [...programs, ...files.filter(isMeasuredTest)];
  const paths = entries.map((path) => join(root, path));
  const { cache, reached, all } = await findPackages(paths, root);
  const inCache = (path: string) => path.slice(cache.length + 1);
  const needed = [
    ...all.map((one) => join(one, "package.json")),
    ...(await Promise.all(reached.map(filesOf))).flat().filter((path) => neededFile(inCache(path))),
  ];
  for (const path of new Set(needed)) {
    await copyInto(path, join(folder, "deno_dir", inCache(path)));
  }

  const missing: string[] = [];
  for (const [library, debian] of Object.entries(libraries)) {
    const path = libraryFolders.map((one) => join(one, library)).find(isFile);
    if (path) await copyInto(path, join(folder, "vulkan", library));
    else missing.push(debian);
  }
  if (missing.length > 0) {
    note(
      "the other machine must have what is not here to be packed: " +
        `apt-get install -y ${missing.join(" ")}`,
    );
  }
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (isDirectory) found.push(...await filesOf(path));
    else found.push(path);
  }
  return found;
}

async function copyInto(from: string, to: string): Promise<void> {
  await Deno.mkdir(dirname(to), { recursive: true });
  await Deno.copyFile(from, to);
}

async function compress(from: string, to: string): Promise<void> {
  await runCommand("sh", ["-c", `xz -9 --threads=0 --stdout "$1" > "$2"`, "sh", from, to]);
}

async function archive(parent: string, name: string, to: string): Promise<void> {
  await runCommand("tar", ["-C", parent, "--sort=name", "-cJf", to, name], { XZ_OPT: "-9" });
}

try {
  await pack();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  note(error.message);
  Deno.exitCode = 1;
}
