import assert from "node:assert/strict";
import { UserError } from "./errors.ts";
import {
  checkOptions,
  type OptionRules,
  requireKnownHooks,
  requireKnownOptions,
} from "./known_options.ts";
import { someText, whole } from "./rules.ts";

interface Options {
  readonly data: string;
  readonly epochs?: number | undefined;
}

const rules: OptionRules<Options> = {
  data: { flag: "the data", rule: someText, required: true },
  epochs: { flag: "--epochs", rule: whole(1, 10) },
};

/** The error that checking some options ends with. */
function refusal(options: unknown): string {
  try {
    checkOptions("train", options as Options, rules);
  } catch (error) {
    assert.ok(error instanceof UserError);
    return error.message;
  }
  return "";
}

Deno.test("options that a function has pass, given or undefined", () => {
  assert.equal(refusal({ data: "shop" }), "");
  assert.equal(refusal({ data: "shop", epochs: undefined }), "");
  assert.equal(refusal({ data: "shop", epochs: 10 }), "");
});

Deno.test("a misspelt option is refused with the one that was meant", () => {
  assert.equal(
    refusal({ data: "shop", epoch: 3 }),
    "train: unknown option `epoch`; did you mean `epochs`?",
  );
  assert.equal(
    refusal({ data: "shop", Epochs: undefined }),
    "train: unknown option `Epochs`; did you mean `epochs`?",
  );
});

Deno.test("an option that is like no other is refused with the list of all", () => {
  assert.equal(
    refusal({ data: "shop", toString: 3 }),
    "train: unknown option `toString`; there are: data, epochs",
  );
  assert.equal(
    refusal({ [`x${"y".repeat(100)}`]: 3 }),
    `train: unknown option \`x${"y".repeat(59)}...\`; there are: data, epochs`,
  );
});

Deno.test("values are checked, and what has no default must be given", () => {
  assert.equal(refusal({}), "the data must be a text that is not empty, not undefined");
  assert.equal(
    refusal({ data: "shop", epochs: "3" }),
    '--epochs must be a whole number from 1 to 10, not "3"',
  );
});

Deno.test("what is no object of options is refused", () => {
  assert.equal(refusal("shop"), 'train takes its options as an object, not "shop"');
  assert.equal(refusal(undefined), "train takes its options as an object, not undefined");
  assert.equal(refusal(["shop"]), 'train takes its options as an object, not ["shop"]');
});

Deno.test("a misspelt hook is called a hook", () => {
  const names = { onEpoch: true, onStep: true };
  requireKnownHooks<object>("train", { onStep: () => {} }, names);
  assert.throws(
    () => requireKnownHooks<object>("train", { onEpochs: () => {} }, names),
    { message: "train: unknown hook `onEpochs`; did you mean `onEpoch`?" },
  );
  // @ts-expect-error: a list that lacks a hook does not go with the hooks' type
  requireKnownOptions<{ onStep?: () => void; onEpoch?: () => void }>("train", {}, { onStep: true });
});
