import assert from "node:assert/strict";
import { repeatedName } from "./json_names.ts";

Deno.test("a name that stands twice in one object is found at any depth", () => {
  const repeated: [string, string][] = [
    ['{"a":1,"a":2}', "a"],
    ['{"a" : 1, "b": [{"c": {}, "d": "c", "c"\n: 0}]}', "c"],
    [String.raw`{"\"{": 1, "\u0022{": 2}`, '"{'],
    [String.raw`{"\\": 1, "x": "\\", "\\": 2}`, "\\"],
    ['{"__proto__": 1, "__proto__": 2}', "__proto__"],
    ['{"": 1, "": 2}', ""],
    [`{"${"long".repeat(3_000_000)}": 1, "b": 1, "b": 2}`, "b"],
  ];
  for (const [json, name] of repeated) {
    JSON.parse(json);
    assert.equal(repeatedName(json), name);
  }
});

Deno.test("the same name in different objects, and text that looks like a name, are no repetition", () => {
  const fine = [
    '{"a": {"a": {"a": "a"}}, "b": [{"a": 1}, {"a": 2}]}',
    String.raw`{"a": "\"a\":{", "b": "\\", "c": ":\"", "d": "}"}`,
    '["a", "a", 1]',
    "{}",
  ];
  for (const json of fine) {
    JSON.parse(json);
    assert.equal(repeatedName(json), undefined, json);
  }
});
