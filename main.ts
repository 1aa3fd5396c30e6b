/** The program: hands the command line to `cli/`. */
import { runCommandLine } from "./cli/cli.ts";

Deno.exit(await runCommandLine(Deno.args));
