import assert from "node:assert/strict";
import { requireDrawn } from "./missing_drawings.ts";

Deno.test("a command whose drawings are missing fails, and says that the figures are complete", () => {
  const missing = { name: "a.svg", cause: new Error("no room") };
  requireDrawn([]);
  assert.throws(() => requireDrawn([missing]), {
    name: "UserError",
    message: "a drawing is missing, as said above; all figures and tables are complete",
  });
  assert.throws(() => requireDrawn([missing, missing]), /^UserError: 2 drawings are missing, /);
});
