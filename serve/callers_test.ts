import assert from "node:assert/strict";
import { UserError } from "../data/errors.ts";
import { checkServeOptions, serveModel, type ServeOptions } from "./server.ts";
import { brightness, grey, sendRaw, withServer } from "./testing/mod.ts";

const site = "https://shop.example";

/** The status that a request is answered with which names a host. */
async function statusFor(url: string, host: string, path = "/health"): Promise<number> {
  const answer = await sendRaw(url, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  return Number(answer.split(" ")[1]);
}

Deno.test("a host that the server was not told it is, is refused: no other site's page reads it", async () => {
  await withServer(brightness(), {}, async (url) => {
    const { port } = new URL(url);
    for (
      const host of ["localhost", `127.0.0.1:${port}`, "[::1]:9000", "192.168.1.7", "10.0.0.1:443"]
    ) {
      assert.equal(await statusFor(url, host), 200, host);
    }
    for (const path of ["/", "/health", "/metrics", "/openapi.json", "/v1/predict", "/nothing"]) {
      assert.equal(await statusFor(url, `evil.example:${port}`, path), 403, path);
    }
    for (const host of ["", "127.0.0.1.evil.example", "localhost.evil.example", "tagger"]) {
      assert.equal(await statusFor(url, host), 403, host);
    }
    const refusal = await sendRaw(url, "GET / HTTP/1.1\r\nHost: tagger.example\r\n\r\n");
    assert.match(
      refusal,
      /"error":"\\"tagger\.example\\" is not an allowed host.*--allow-host NAME"/,
    );
    // Whoever names none, such as a proxy that looks whether the server is there, is no browser.
    assert.match(await sendRaw(url, "GET /health HTTP/1.0\r\n\r\n"), /^HTTP\/1\.\d 200 /);
  });
});

Deno.test("names that the server was told are answered", async () => {
  await withServer(brightness(), { allowHosts: ["Tagger.example", "tagger"] }, async (url) => {
    for (const host of ["tagger.example", "TAGGER:8080", "localhost"]) {
      assert.equal(await statusFor(url, host), 200, host);
    }
    for (const host of ["shop.tagger.example", "example"]) {
      assert.equal(await statusFor(url, host), 403, host);
    }
  });
});

/** What a site's page asks, and what the browser asks before. */
async function corsHeaders(url: string, origin: string) {
  const headers = { Origin: origin };
  const before = await fetch(`${url}v1/predict`, {
    method: "OPTIONS",
    headers: {
      ...headers,
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "content-type",
    },
  });
  await before.body?.cancel();
  const answer = await fetch(`${url}v1/predict`, { method: "POST", headers, body: await grey(9) });
  await answer.body?.cancel();
  return { before, answer, allowed: answer.headers.get("Access-Control-Allow-Origin") };
}

Deno.test("pages of other sites may not ask unless they are named", async () => {
  await withServer(brightness(), {}, async (url) => {
    const { before, answer, allowed } = await corsHeaders(url, site);
    assert.equal(before.status, 405);
    assert.equal(answer.status, 200);
    assert.equal(allowed, null);
    assert.equal(answer.headers.get("Vary"), null);
  });
});

Deno.test("pages of sites that are named may ask, and read errors, too", async () => {
  const cors = [site, "http://localhost:3000/"];
  await withServer(brightness(), { cors }, async (url) => {
    for (const origin of [site, "http://localhost:3000"]) {
      const { before, allowed } = await corsHeaders(url, origin);
      assert.equal(before.status, 204);
      assert.equal(before.headers.get("Access-Control-Allow-Origin"), origin);
      assert.match(before.headers.get("Access-Control-Allow-Methods")!, /\bPOST\b/);
      assert.equal(before.headers.get("Access-Control-Allow-Headers"), "Content-Type");
      assert.equal(allowed, origin);
    }
    const other = await corsHeaders(url, "https://evil.example");
    assert.equal(other.before.headers.get("Access-Control-Allow-Origin"), null);
    assert.equal(other.allowed, null);
    assert.match(other.answer.headers.get("Vary")!, /\bOrigin\b/);
    for (const [path, status] of [["v1/predict?top=x", 400], ["v1/predict", 422]] as const) {
      const response = await fetch(url + path, {
        method: "POST",
        headers: { Origin: site },
        body: "no image",
      });
      assert.equal(response.status, status);
      assert.equal(response.headers.get("Access-Control-Allow-Origin"), site);
      await response.body?.cancel();
    }
  });
});

Deno.test("all sites' pages may ask where that is wanted", async () => {
  await withServer(brightness(), { cors: "*" }, async (url) => {
    const { before, answer, allowed } = await corsHeaders(url, site);
    assert.equal(before.status, 204);
    assert.equal(allowed, "*");
    assert.equal(answer.headers.get("Vary"), null);
    assert.equal(answer.headers.get("Access-Control-Allow-Credentials"), null);
  });
});

Deno.test("what is no origin and no name is a mistake of the user's", async () => {
  const wrong: Partial<ServeOptions>[] = [
    ...["shop.example", "https://shop.example/path", "null", "", "ftp://a", "https://a@b", "*"]
      .map((origin) => ({ cors: [origin] })),
    ...["https://a", "a/b", "", "a b", "*"].map((name) => ({ allowHosts: [name] })),
    { pathPrefix: "tagger" },
  ];
  checkServeOptions({ host: "0.0.0.0", allowHosts: ["a"], cors: [site], pathPrefix: "/a" });
  for (const options of wrong) {
    assert.throws(() => checkServeOptions(options), UserError, JSON.stringify(options));
    await assert.rejects(
      serveModel(brightness(), { port: 0, threads: 1, onProblem: () => {}, ...options }),
      UserError,
      JSON.stringify(options),
    );
  }
});
