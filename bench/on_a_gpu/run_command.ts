/** A program that is run to its end. */
import { UserError } from "../../data/errors.ts";

/**
 * Runs a program; what it says on stderr is passed on.
 *
 * @returns What it printed.
 * @throws UserError When it is not there or fails.
 */
export async function runCommand(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  try {
    const command = new Deno.Command(program, { args: [...args], env, stderr: "inherit" });
    const { code, stdout } = await command.output();
    if (code !== 0) throw new UserError(`${program} ${args.join(" ")} ended with status ${code}`);
    return new TextDecoder().decode(stdout);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new UserError(`${program} is needed, and not here`, { cause: error });
  }
}
