/** Text inside SVG. */
import { visible } from "./names.ts";

/** Text for an element or an attribute; characters that are invalid in XML are written as escapes. */
export function escapeXml(text: string): string {
  return visible(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
