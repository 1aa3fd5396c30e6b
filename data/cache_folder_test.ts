import assert from "node:assert/strict";
import { join } from "node:path";
import { findCacheFolder } from "./cache_folder.ts";

Deno.test({
  name: "the system's own variables decide where caches lie",
  ignore: Deno.build.os !== "linux",
  fn() {
    const names = ["XDG_CACHE_HOME", "HOME"];
    const before = names.map((name) => Deno.env.get(name));
    const set = (values: readonly (string | undefined)[]) => {
      for (const [index, name] of names.entries()) {
        if (values[index] === undefined) Deno.env.delete(name);
        else Deno.env.set(name, values[index]!);
      }
    };
    try {
      set(["/caches", "/home/me"]);
      assert.equal(findCacheFolder(), join("/caches", "facet"));
      set([undefined, "/home/me"]);
      assert.equal(findCacheFolder(), join("/home/me", ".cache", "facet"));
      set(["", "/home/me"]);
      assert.equal(findCacheFolder(), join("/home/me", ".cache", "facet"));
      set([undefined, undefined]);
      assert.equal(findCacheFolder(), undefined);
    } finally {
      set(before);
    }
  },
});
