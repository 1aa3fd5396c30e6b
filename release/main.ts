/**
 * `deno task compile [TARGET...]`: the executable for this machine as `dist/facet`, or for others as
 * `dist/facet-TARGET`; `all` stands for every target. Fails where one is larger than it may be.
 */
import { fileURLToPath } from "node:url";
import { UserError } from "../data/errors.ts";
import { compile, type Executable } from "./compile.ts";
import { composition } from "./composition.ts";
import { targets } from "./targets.ts";

/** Largest executable, in bytes. */
const limit = 160e6;

if (import.meta.main) {
  const requested = Deno.args.includes("all") ? targets : Deno.args;
  const folder = fileURLToPath(new URL("../dist", import.meta.url));
  try {
    for (const target of requested.length === 0 ? [undefined] : requested) {
      report(await compile(folder, target));
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    Deno.exit(1);
  }
}

function report(executable: Executable): void {
  console.log(composition(executable));
  if (executable.bytes > limit) {
    throw new UserError(`${executable.path} is larger than ${limit / 1e6} MB`);
  }
}
