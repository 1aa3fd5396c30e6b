import assert from "node:assert/strict";
import { lookUp, makeHuffmanTable, skipCoefficients } from "./huffman.ts";
import { NotPlain } from "./not_plain.ts";

const pick = (most: number) => Math.floor(Math.random() * (most + 1));

/** Codes of one symbol each for lengths 2 to 16, the last but one of each length. */
const SYMBOLS = [0x01, 0x00, 0x12, 0xf0, 0x05, 0x3a, 0x21, 0x0a, 0x71, 0x42, 0x91, 0x33, 0xa4];
const LONGEST = Uint8Array.of(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0);

/** A block as bits: symbols, each followed by the bits of its value. */
function write(symbols: readonly number[]): string {
  return symbols.map((symbol) => {
    const place = SYMBOLS.indexOf(symbol);
    // 00, 010, 0110, 01110: with one code of each length, the next one is one more, a bit longer.
    const code = "0" + "1".repeat(place) + "0";
    return code + Array.from({ length: symbol & 15 }, () => pick(1)).join("");
  }).join("");
}

function toView(bits: string): DataView {
  const padded = bits.padEnd(bits.length + 80, "01");
  const bytes = padded.match(/.{8}/g)!.map((byte) => parseInt(byte, 2));
  return new DataView(Uint8Array.from(bytes).buffer);
}

Deno.test("codes of every length are told apart, and bits that are none are refused", () => {
  const table = makeHuffmanTable(LONGEST, Uint8Array.from(SYMBOLS));
  for (const [place, symbol] of SYMBOLS.entries()) {
    const code = "0" + "1".repeat(place) + "0";
    const found = lookUp(table, parseInt(code.padEnd(32, String(pick(1))), 2) | 0);
    assert.deepEqual([found >> 8, found & 255], [code.length, symbol]);
  }
  assert.throws(() => lookUp(table, -1), NotPlain);
  assert.throws(() => makeHuffmanTable(Uint8Array.of(3), Uint8Array.of(1, 2, 3)), NotPlain);
});

Deno.test("skipping passes a block and not a bit more, however it ends", () => {
  const table = makeHuffmanTable(LONGEST, Uint8Array.from(SYMBOLS));
  for (let trial = 0; trial < 500; trial++) {
    const symbols: number[] = [];
    const first = 1 + pick(10);
    let coefficient = first;
    while (coefficient < 64) {
      const symbol = SYMBOLS[pick(pick(SYMBOLS.length - 1))]!;
      const next = coefficient + (symbol >> 4) + 1;
      if (symbol !== 0 && next > 64) continue;
      symbols.push(symbol);
      if (symbol === 0) break;
      coefficient = next;
    }
    const before = "1".repeat(pick(9));
    const block = write(symbols);
    // The next block begins with codes that could belong to this one.
    const view = toView(before + block + write([0x01, 0x01, 0x00, 0x00]));
    const end = skipCoefficients(view, before.length, table, first);
    assert.equal(end, before.length + block.length, symbols.join());
  }
});

Deno.test("more than 64 coefficients are refused", () => {
  const table = makeHuffmanTable(LONGEST, Uint8Array.from(SYMBOLS));
  const view = toView(write([0xf0, 0xf0, 0xf0, 0xf0]));
  assert.throws(() => skipCoefficients(view, 0, table, 1), NotPlain);
});
