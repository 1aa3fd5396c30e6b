/** Makes the executable, and says what is in it. */
import { UserError } from "../data/errors.ts";
import { unusedEncoders } from "../data/image/unused_encoders.ts";
import { type Embedded, embeddedFiles } from "./listing.ts";
import { type Target, targets } from "./targets.ts";

const root = new URL("../", import.meta.url);

/** What worker threads load by themselves, which no import says. */
const workers = ["data/decode_batch.ts", "data/decode_bytes.ts", "data/inspect/scan_batch.ts"];

/** What a program may do that reads and writes where its user says, and serves: nothing beyond. */
const permissions = ["read", "write", "env", "sys", "net"].map((name) => `--allow-${name}`);

/** An executable that was written. */
export interface Executable {
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
  /** What it carries beside the runtime. */
  readonly files: readonly Embedded[];
}

/**
 * Compiles facet to one executable, with all of its modules, kernels, pages, packages and codecs in it.
 * Deno fetches the runtime for the target when it is first asked for it, unless the variable
 * `DENORT_BIN` names one.
 *
 * @param folder Where to write it, as `facet`, with the target's name if there is one.
 * @param target Another machine than this one.
 * @throws UserError When the target is unknown, or Deno cannot make it.
 */
export async function compile(folder: string, target?: string): Promise<Executable> {
  if (target !== undefined && !targets.includes(target as Target)) {
    throw new UserError(`no executable for "${target}": choose ${targets.join(", ")}`);
  }
  const windows = target?.includes("windows") ?? Deno.build.os === "windows";
  const path = `${folder}/facet${target === undefined ? "" : `-${target}`}${windows ? ".exe" : ""}`;
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...["compile", ...permissions, "--no-prompt", "--exclude-unused-npm"],
      // The program's own lockfile: Deno fetches all that is in one.
      ...["--lock=main.lock", "--frozen"],
      ...workers.flatMap((worker) => ["--include", worker]),
      ...unusedEncoders.flatMap((folder) => ["--exclude", folder]),
      ...(target === undefined ? [] : ["--target", target]),
      ...["--output", path, "main.ts"],
    ],
    cwd: root,
  }).output();
  const said = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  if (code !== 0) {
    throw new UserError(`deno compile failed:\n${said.split("\n\nStack backtrace:")[0]!.trim()}`);
  }
  return { path, bytes: (await Deno.stat(path)).size, files: embeddedFiles(said) };
}
