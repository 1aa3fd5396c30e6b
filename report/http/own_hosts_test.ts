import assert from "node:assert/strict";
import { ownHosts } from "./own_hosts.ts";

Deno.test("a server knows its names, however they are spelt, and no others", () => {
  const own = ownHosts({ names: ["localhost", "Shop.Example", "bücher.example", "[::1]"] });
  for (
    const host of [
      ...["localhost", "localhost:8080", "LOCALHOST", "localhost.", "shop.example:1"],
      ...["SHOP.example.", "xn--bcher-kva.example", "[::1]", "[0:0:0:0:0:0:0:1]:80"],
    ]
  ) assert.ok(own(host), host);
  for (
    const host of [
      ...["", " ", ":80", "evil.example", "localhost.evil.example", "notlocalhost", "127.0.0.1"],
      ...["localhost/", "localhost@evil.example", "evil.example#@localhost", "localhost:x"],
      ...["evil.example?localhost", "local host", "[::2]", "a".repeat(100_000)],
    ]
  ) assert.ok(!own(host), host);
});

Deno.test("addresses are a server's own where it says so", () => {
  const own = ownHosts({ names: [], anyAddress: true });
  for (const host of ["10.1.2.3", "10.1.2.3:9000", "[2001:db8::1]:80", "0.0.0.0"]) {
    assert.ok(own(host), host);
  }
  for (const host of ["10.1.2.3.evil.example", "10.1.2.3@evil.example", "1.evil", "localhost"]) {
    assert.ok(!own(host), host);
  }
});

Deno.test("where there is one port, it has to be named, unless it is HTTP's own", () => {
  const own = ownHosts({ names: ["localhost"], port: 8090 });
  assert.deepEqual(["localhost:8090", "localhost", "localhost:80"].map(own), [true, false, false]);
  const web = ownHosts({ names: ["localhost"], port: 80 });
  assert.deepEqual(["localhost:8090", "localhost", "localhost:80"].map(web), [false, true, true]);
});

Deno.test("what is no name cannot be one of the server's", () => {
  for (const name of ["", "https://shop.example", "shop.example/path", "a b", "*", "*.shop"]) {
    assert.throws(() => ownHosts({ names: [name] }), TypeError, name);
  }
});
