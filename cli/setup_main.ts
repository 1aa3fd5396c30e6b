/** The set-up step of the tests: makes sure that there is an adapter. */
import { UserError } from "../data/errors.ts";
import { ensureAdapter } from "./setup.ts";

try {
  await ensureAdapter();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(`error: ${error.message}`);
  Deno.exit(1);
}
