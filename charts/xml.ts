/** Text inside SVG. */
import { visible } from "./names.ts";

/** Text as it stands in an element or an attribute: what no XML may hold is written as an escape. */
export function escapeXml(text: string): string {
  return visible(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
