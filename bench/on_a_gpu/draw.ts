/** Draws a catalogue to profile and train with, where no images were packed: `draw.ts FOLDER`. */
import { drawCatalogue } from "../../data/mod.ts";

await drawCatalogue({ folder: Deno.args[0]!, count: 3000 });
