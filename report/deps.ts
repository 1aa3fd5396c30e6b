/** The npm packages of this member, each named once with its exact version. */
export { html, raw } from "npm:hono@4.13.19/html";
