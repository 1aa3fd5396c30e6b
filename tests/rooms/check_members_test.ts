import assert from "node:assert/strict";
import { checkMembers } from "./check_members.ts";

const shop = { name: "@facet/shop", version: "1.0.0", entries: ["shop/mod.ts"] };
const right = {
  members: new Map([["shop", shop]]),
  floors: [["shop"]],
  version: "1.0.0",
  published: "1.0.0",
  files: ["main.ts", "shop/mod.ts", "shop/till.ts"],
};

Deno.test("rooms that agree with each other and with the files there are have no problem", () => {
  assert.deepEqual(checkMembers(right), []);
});

Deno.test("each room has its folder's name, and all have one version, also what is published", () => {
  const members = new Map([["shop", { ...shop, name: "@facet/stall", version: "1.0.1" }]]);
  assert.deepEqual(checkMembers({ ...right, members, published: "1.0.2" }), [
    "publish.json: version 1.0.2 where deno.json has 1.0.0",
    "shop/deno.json: the name is not @facet/shop",
    "shop/deno.json: version 1.0.1 where deno.json has 1.0.0",
  ]);
});

Deno.test("an entry that is not there is named", () => {
  assert.deepEqual(checkMembers({ ...right, files: ["shop/till.ts"] }), [
    "shop/deno.json exports shop/mod.ts, which is not there",
  ]);
});

Deno.test("each folder with modules is a member, and each member has one place", () => {
  assert.deepEqual(checkMembers({ ...right, files: [...right.files, "loft/mod.ts"] }), [
    "loft is no member of deno.json",
  ]);
  assert.deepEqual(checkMembers({ ...right, floors: [["house"]] }), [
    "shop has no place in tests/rooms/order.ts",
    "house of tests/rooms/order.ts is no member of deno.json",
  ]);
});
