import assert from "node:assert/strict";
import { Quota, QuotaExceededError } from "./quota.ts";

Deno.test("a quota refuses what exceeds it, until something is released", () => {
  const quota = new Quota(3, "images");
  quota.acquire(2);
  assert.throws(() => quota.acquire(2), QuotaExceededError);
  assert.equal(quota.used, 2);
  quota.acquire(1);
  quota.release(2);
  quota.acquire(2);
  assert.throws(() => quota.acquire(1), /too many images at once/);
});
