import assert from "node:assert/strict";
import { finePercent, quantity, roundPercent, trueQuantity } from "./numbers.ts";

Deno.test("numbers have the decimals that a distance that matters has in two digits", () => {
  assert.equal(quantity(2012.3456, 2.1), "2012.3");
  assert.equal(quantity(2012.3456, 0.21), "2012.35");
  assert.equal(quantity(12.3456, 0.012), "12.346");
  assert.equal(quantity(10_882.4, 50), "10,882");
  assert.equal(quantity(-3.14159, 0.5), "−3.14");
  assert.equal(quantity(-0.001, 0.5), "0.00");
});

Deno.test("very large and very small numbers are short", () => {
  assert.equal(quantity(1.5e20, 1e19), "1.500e+20");
  assert.equal(quantity(3e-12, 1e-13), "3.000e-12");
});

Deno.test("a true number has no zeros at its end, and nothing of how float32 rounds it", () => {
  assert.equal(trueQuantity(2012.0000002, 2), "2012");
  assert.equal(trueQuantity(12.345, 5), "12.345");
  assert.equal(trueQuantity(19.99, 500), "19.99");
  assert.equal(trueQuantity(100, 3000), "100");
  assert.equal(trueQuantity(-0.5, 1), "−0.5");
});

Deno.test("a very small share keeps two digits", () => {
  assert.deepEqual([0.271, 0.0603, 0.000041, 0].map(finePercent), [
    "27.1\u00a0%",
    "6.0\u00a0%",
    "0.0041\u00a0%",
    "0.0\u00a0%",
  ]);
});

Deno.test("a share that was chosen has its own decimals", () => {
  assert.equal(roundPercent(0.95), "95\u00a0%");
  assert.equal(roundPercent(0.995), "99.5\u00a0%");
});
