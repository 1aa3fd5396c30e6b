import assert from "node:assert/strict";
import { trainCommand } from "./train_command.ts";

Deno.test("the command names label columns unless they are the default ones alone", () => {
  const of = { data: "shop", corrections: "shop/corrections.csv" };
  const command = "facet train shop --corrections shop/corrections.csv";
  const labels = ["gender", "articleType", "baseColour"];
  assert.equal(trainCommand({ ...of, labels }), command);
  assert.equal(
    trainCommand({ ...of, labels: [...labels, { kind: "number", column: "price" }] }),
    `${command} --labels gender,articleType,baseColour --numbers price`,
  );
  assert.equal(
    trainCommand({ ...of, labels: ["Colour, main"], missing: ["N/A", "a,b"], minCount: 1 }),
    `${command} --labels '"Colour, main"' --missing 'N/A,"a,b"'`,
  );
});
