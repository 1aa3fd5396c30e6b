/** Runs before every test module: keeps Mesa quiet. */
import { silenceMesa } from "../cli/setup.ts";

await silenceMesa();
