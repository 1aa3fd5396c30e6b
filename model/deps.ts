/** The npm packages of this room, each named once with its exact version. */

/** Unpacks what torch.save packs. */
export { unzipSync } from "npm:fflate@0.8.3";
