/** Everything that reads somebody else's bytes. */
import type { Target } from "./fuzz.ts";
import { jpegTarget, otherImageTargets, pngTarget } from "./targets/images.ts";
import { checkpointTarget, safetensorsTarget, torchTarget } from "./targets/models.ts";
import { runTarget } from "./targets/runs.ts";
import { serverTarget } from "./targets/server.ts";
import { catalogueTarget, kindsTarget, labelListTarget, parquetTarget } from "./targets/tables.ts";

/** Opens the readers under test. */
export async function targets(): Promise<Target[]> {
  return await Promise.all([
    jpegTarget(),
    pngTarget(),
    ...await otherImageTargets(),
    catalogueTarget(),
    kindsTarget(),
    labelListTarget(),
    parquetTarget(),
    safetensorsTarget(),
    torchTarget(),
    checkpointTarget(),
    runTarget(),
    serverTarget(),
  ]);
}
