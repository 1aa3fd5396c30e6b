/** The script of the report on a catalogue. */
import { startFilters } from "../filter.ts";

startFilters();
