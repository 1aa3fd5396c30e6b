import assert from "node:assert/strict";
import { UserError } from "../data/errors.ts";
import { whole } from "../data/rules.ts";
import { bytes, count, engineOptions, number } from "./options.ts";
import { trainingOptions, uiPort } from "./training_options.ts";

Deno.test("sizes read like 512M, multiples by 1024", () => {
  const sizes: [string, number][] = [["300", 300], ["64k", 65536], ["512M", 2 ** 29], [
    "2G",
    2 ** 31,
  ]];
  for (const [text, expected] of sizes) assert.equal(bytes("--gpu-memory", text), expected);
  assert.equal(bytes("--gpu-memory", undefined), undefined);
});

Deno.test("what is no size is refused under the option's name", () => {
  for (const text of ["", "2GB", "1.5G", "-1", "much"]) {
    assert.throws(() => bytes("--gpu-memory", text), (error: Error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /^--gpu-memory must be a size such as 512M or 2G, not "/);
      return true;
    });
  }
});

/** The message of the error that a mistake of the user's ends in. */
function refusalOf(work: () => unknown): string {
  let message: string | undefined;
  assert.throws(work, (error: Error) => {
    assert.ok(error instanceof UserError, String(error.stack));
    message = error.message;
    return true;
  });
  return message!;
}

Deno.test("numbers are decimal, and their range is told whatever is wrong with them", () => {
  const range = whole(1, 10);
  for (
    const text of ["", " ", "x", "0x10", " 5", "5 ", "1_000", "1,5", "NaN", "Infinity", "1e", "."]
  ) {
    assert.equal(
      refusalOf(() => number("--folds", text, range)),
      `--folds must be a number, not "${text}"; it takes a whole number from 1 to 10`,
    );
  }
  for (const [text, value] of [["0", 0], ["-3", -3], ["2.5", 2.5], ["1e39", 1e39], ["11", 11]]) {
    assert.equal(
      refusalOf(() => number("--folds", String(text), range)),
      `--folds must be a whole number from 1 to 10, not ${value}`,
    );
  }
  for (const text of ["3", "+3", "3.0", "3.", "0.3e1", "30e-1", "03"]) {
    assert.equal(number("--folds", text, range), 3);
  }
  assert.equal(number("--seed", ".5"), 0.5);
  assert.equal(number("--folds", undefined, range), undefined);
});

Deno.test("every numeric option of every command names itself and its range", () => {
  const wrong = ["", "x", "NaN", "Infinity", "-1", "1e39", "9007199254740993", "0x10", " 5"];
  const training: [string, string][] = [
    ...["minCount", "validation", "limit", "maxUnusable", "epochs", "batchSize"] as const,
    ...["accumulate", "learningRate", "warmup", "weightDecay", "clip", "averaging"] as const,
    ...["erase", "mixup", "cutmix"] as const,
    ...[
      "labelSmoothing",
      "focal",
      "widthMultiplier",
      "residualScale",
      "freeze",
      "unfreezeEvery",
    ] as const,
    ...["backboneRate", "validateEvery", "checkpointEvery", "patience"] as const,
  ].map((name) => [name, `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`]);
  for (const text of wrong) {
    for (const [name, flag] of training) {
      if (name === "learningRate" && Number(text) > 0 && Number(text) < 1e30) continue; // too high to learn, but a rate
      const message = refusalOf(() => trainingOptions("shop", { [name]: text }));
      assert.ok(message.startsWith(`${flag} must be `), message);
      assert.match(message, /from (0|1|0.01|0.000001|1e-12) to |between 0 and 1/);
    }
    assert.match(
      refusalOf(() => engineOptions({ threads: text })),
      /^--threads must .* 1 to \d{3}/,
    );
    assert.match(refusalOf(() => uiPort(text)), /^--ui must be .* from 0 to 65535/);
    assert.match(refusalOf(() => count("--top", text)), /^--top must be .* from 1 to 1000000000/);
    assert.match(refusalOf(() => trainingOptions("shop", { maxTime: text })), /--max-time must be/);
    assert.match(
      refusalOf(() => trainingOptions("shop", { gpuMemory: text })),
      /--gpu-memory must/,
    );
    assert.match(
      refusalOf(() => trainingOptions("shop", { inputSize: text })),
      /--input-size must read like 60x80/,
    );
  }
  const seed = (text: string) => trainingOptions("shop", { seed: text }).seed;
  assert.equal(seed("-9007199254740991"), Number.MIN_SAFE_INTEGER);
  for (const text of ["9007199254740993", "0.5", "1e39"]) {
    assert.match(
      refusalOf(() => seed(text)),
      /^--seed must be a whole number from -900719925474099/,
    );
  }
  assert.match(refusalOf(() => engineOptions({ threads: "100000" })), /\d, not 100000$/);
});
