import assert from "node:assert/strict";
import { labelOptionValues } from "../data/mod.ts";
import { Command } from "./deps.ts";
import { addLabelOptions, labelColumns } from "./label_options.ts";

function parsed(...args: string[]) {
  return labelColumns(addLabelOptions(new Command()).parse(args, { from: "user" }).opts());
}

Deno.test("without any of the four options the label columns are the default ones", () => {
  assert.equal(parsed(), undefined);
  assert.deepEqual(parsed("--labels", "kind, colour"), ["kind", "colour"]);
});

Deno.test("heads come in the order labels, tags, tag columns, numbers, whatever the order of the options", () => {
  assert.deepEqual(
    parsed(
      ...["--numbers", "price,year", "--tag-columns", "tag_*", "--tags", "usage,season"],
      ...["--none-label", "none", "--labels", "gender", "--tag-columns", "kind=Bag|Shoe"],
    ),
    [
      "gender",
      { kind: "tags", column: "usage", noneLabel: "none" },
      { kind: "tags", column: "season", noneLabel: "none" },
      { kind: "tags", columns: "tag_*" },
      { kind: "tags", columns: "kind=Bag|Shoe" },
      { kind: "number", column: "price" },
      { kind: "number", column: "year" },
    ],
  );
});

Deno.test("a separator is one for all columns or one for each, and may be a comma or a tab", () => {
  const separatorsOf = (text: string) =>
    parsed("--tags", "usage,season", "--separator", text)!.map((column) =>
      typeof column === "object" && "separator" in column ? column.separator : undefined
    );
  assert.deepEqual(separatorsOf("|"), ["|", "|"]);
  assert.deepEqual(separatorsOf(","), [",", ","]);
  assert.deepEqual(separatorsOf("\\t"), ["\t", "\t"]);
  assert.deepEqual(separatorsOf("usage=|,season=;"), ["|", ";"]);
  assert.deepEqual(separatorsOf("season=,,usage=;"), [";", ","]);
  assert.deepEqual(separatorsOf("season=, "), [undefined, ", "]);
  assert.deepEqual(separatorsOf("="), ["=", "="]);
});

Deno.test("what does not go together is refused with what does", () => {
  const refused = (message: RegExp, ...args: string[]) =>
    assert.throws(() => parsed(...args), { name: "UserError", message });
  refused(/^--separator goes with --tags$/, "--separator", "|");
  refused(/^--none-label goes with --tags$/, "--labels", "kind", "--none-label", "none");
  refused(/colour is none of --tags usage/, "--tags", "usage", "--separator", "colour=|");
  refused(/must read like/, "--tags", "usage", "--separator", "|,usage=;");
  refused(/that of usage is empty/, "--tags", "usage,season", "--separator", "usage=,season=;");
  refused(/--separator must not be empty/, "--tags", "usage", "--separator", "");
  refused(/^--tags: a name is empty$/, "--tags", "");
  refused(/^--numbers: a name is empty$/, "--numbers", "price,");
});

Deno.test("label columns are what the options that facet proposes for them name", () => {
  const tags = (column: string, separator?: string) =>
    ({ kind: "tags", column, ...(separator && { separator }) }) as const;
  for (
    const columns of [
      ["Colour, main", 'a "b"'],
      [tags("usage", "|"), tags("season", ";")],
      [tags("usage", ","), tags("season", ",")],
      [tags("usage", "|"), tags("season")],
      [{ kind: "tags", columns: "tag_*" }, { kind: "tags", columns: "kind=Bag|Shoe" }],
      [{ kind: "number", column: "price" }, { kind: "number", column: "weight, kg" }],
      ["kind", { ...tags("usage", "|"), noneLabel: "none" }, { kind: "number", column: "price" }],
    ] as const
  ) assert.deepEqual(parsed(...labelOptionValues(columns).flat()), columns);
});
