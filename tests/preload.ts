/** Runs before every test module: keeps Mesa quiet. */
import { silenceMesa } from "../cli/driver.ts";

await silenceMesa();
