import assert from "node:assert/strict";
import { join } from "node:path";
import { downloadPath, imageAddress } from "./address.ts";

Deno.test("all spellings of an address are one, and of one file", () => {
  const same = [
    "https://shop.example/a%20b.jpg?w=1",
    "https://shop.example/a b.jpg?w=1",
    "HTTPS://SHOP.example:443/x/../a b.jpg?w=1#top",
  ];
  const addresses = same.map((name) => imageAddress("images/{}.jpg", name).address!);
  assert.deepEqual([...new Set(addresses)], ["https://shop.example/a%20b.jpg?w=1"]);
  const other = imageAddress("{}", "https://shop.example/a%20b.jpg?w=2").address!;
  assert.notEqual(downloadPath("/kept", addresses[0]!), downloadPath("/kept", other));
});

Deno.test("a pattern may be an address, in which names are encoded", () => {
  const pattern = "https://shop.example/{}.jpg?size=2";
  assert.equal(
    imageAddress(pattern, "hats/5 #1?").address,
    "https://shop.example/hats/5%20%231%3F.jpg?size=2",
  );
  assert.deepEqual(imageAddress("images/{}.jpg", "7"), {});
  assert.match(imageAddress("{}", "http://[7").problem!, /no valid web address/);
  for (const name of ["http:/x/7.jpg", "https://", "ftp://x/7.jpg", "httpx://a"]) {
    assert.deepEqual(imageAddress("{}", name), {}, name);
  }
});

Deno.test("a file is called by its address, with its end for people, whatever is in it", () => {
  const nameOf = (address: string) => downloadPath("/kept", address).slice("/kept/".length);
  assert.match(nameOf("https://x.example/red/hat.jpg?w=1"), /^[0-9a-f]{24}-hat\.jpg$/);
  assert.match(nameOf("https://x.example/"), /^[0-9a-f]{24}$/);
  assert.match(
    nameOf("https://x.example/..%2f..%2fetc"),
    /^[0-9a-f]{24}-\.\._2f\.\._2fetc$/,
  );
  assert.equal(nameOf(`https://x.example/${"a".repeat(500)}`).length, 24 + 1 + 60);
  assert.equal(
    join("/kept", nameOf("https://x.example/a")),
    downloadPath("/kept", "https://x.example/a"),
  );
});
