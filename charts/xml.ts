/** Text inside SVG. */

/** Control characters that no XML may hold, not even escaped. */
// deno-lint-ignore no-control-regex -- they are what is sought
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Text as it stands in an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll(forbidden, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
