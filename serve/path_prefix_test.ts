import assert from "node:assert/strict";
import { UserError } from "../data/errors.ts";
import { checkPathPrefix } from "./path_prefix.ts";
import { brightness, grey, post, withServer } from "./testing/mod.ts";

Deno.test("a prefix is a path of plain segments, with or without a slash at its end", () => {
  assert.equal(checkPathPrefix("/tagger/"), "/tagger");
  assert.equal(checkPathPrefix("/a.b/c_d~e-f"), "/a.b/c_d~e-f");
  for (const none of ["", "/"]) assert.equal(checkPathPrefix(none), "");
  for (
    const wrong of [
      "tagger",
      "//a",
      "/a//b",
      "/a/../b",
      "/.",
      "/a b",
      "/%41",
      "/a?b",
      '/a"',
      "/<b>",
    ]
  ) {
    assert.throws(() => checkPathPrefix(wrong), UserError, wrong);
  }
});

Deno.test("below a proxy's path everything is answered, described and shown with it", async () => {
  await withServer(brightness(), { pathPrefix: "/shop/tagger/" }, async (url) => {
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/shop\/tagger\/$/);
    assert.equal((await post(url, await grey(9))).status, 200);
    const { servers } = await (await fetch(`${url}openapi.json`)).json();
    assert.deepEqual(servers, [{ url: "/shop/tagger" }]);
    const page = await (await fetch(url)).text();
    assert.match(page, /data-base="\/shop\/tagger\/"/);
    assert.match(page, /href="\/shop\/tagger\/openapi\.json"/);
    const shown = page.match(/<span class="server".*?<\/span>[^ "]*/g)!;
    assert.deepEqual(shown.map((text) => text.replaceAll(/<.*?>/g, "")), [
      "http://127.0.0.1:8080/shop/tagger/v1/predict\ncurl",
      "http://127.0.0.1:8080/shop/tagger/v1/predict?top=5",
    ]);

    const bare = await fetch(url.slice(0, -1), { redirect: "manual" });
    assert.deepEqual([bare.status, bare.headers.get("Location")], [308, "/shop/tagger/"]);
    // Some proxies take the prefix off.
    const { origin } = new URL(url);
    assert.equal((await post(`${origin}/`, await grey(9))).status, 200);
    for (const path of ["/shop", "/shop/taggerhealth", "/shop/tagger/shop/tagger/health"]) {
      const response = await fetch(origin + path);
      assert.equal(response.status, 404, path);
      await response.body?.cancel();
    }
    const figures = await (await fetch(`${url}metrics`)).text();
    assert.match(figures, /facet_requests_total\{path="\/v1\/predict",status="200"\} 2/);
  });
});

Deno.test("without a prefix, nothing names the path that the server does not know", async () => {
  await withServer(brightness(), {}, async (url) => {
    assert.equal((await (await fetch(`${url}openapi.json`)).json()).servers, undefined);
    const page = await (await fetch(url)).text();
    assert.match(page, /data-base="\.\/"/);
    assert.match(page, /href="openapi\.json"/);
  });
});
