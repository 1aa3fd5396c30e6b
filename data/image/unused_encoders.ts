/** What packages of decoders bring along and facet never loads: encoders, which an executable need not carry. */
import { fileURLToPath } from "node:url";
import { avifWasm } from "./avif/deps.ts";
import { jpegXlWasm } from "./jpeg_xl/deps.ts";
import { webpWasm } from "./webp/deps.ts";

/** Their folders on this machine. */
export const unusedEncoders: readonly string[] = [avifWasm, jpegXlWasm, webpWasm].map((decoder) =>
  fileURLToPath(new URL("../enc", decoder))
);
