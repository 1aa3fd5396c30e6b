import assert from "node:assert/strict";
import { requireOwnNames } from "./label_columns.ts";

Deno.test("two heads of one name are refused, and a group of columns may be given another", () => {
  requireOwnNames(["season", { kind: "tags", columns: "s=season_*" }, "Season", "__proto__"]);
  const refused = (columns: Parameters<typeof requireOwnNames>[0], message: string) =>
    assert.throws(() => requireOwnNames(columns), { name: "UserError", message });
  const twice = 'the label column "season" is named twice';
  refused(["season", { kind: "number", column: "season" }], twice);
  refused(
    ["season", { kind: "tags", columns: "season_*" }],
    `${twice}: --tag-columns season_* has that name, too; give it another, as in ` +
      '--tag-columns "season_tags=season_*"',
  );
  refused(
    ["season", { kind: "tags", columns: "season=Fall|Summer" }],
    `${twice}: --tag-columns season=Fall|Summer has that name, too; give it another, as in ` +
      '--tag-columns "season_tags=Fall|Summer"',
  );
});
