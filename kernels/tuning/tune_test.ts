import assert from "node:assert/strict";
import { CountingEngine } from "../program/counting_engine.ts";
import type { Engine, Executable } from "../program/engine.ts";
import { leastWorkgroupLimits } from "../program/target.ts";
import type { Call, Program } from "../program/program.ts";
import { defineKernel, u32, write } from "../program/description.ts";
import { recordCall } from "../program/record_call.ts";
import { testOn, upload, webgpu } from "../testing/testing.ts";
import { tuneProgram } from "./tune.ts";
import { type Chooser, FixedChooser, joiningVariants, markChoice } from "./variants.ts";

/** Counts up to `rounds` in every invocation: the more, the slower. */
const source = `
const LANES = 8u;
struct Parameters {
  rounds: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read_write> output: array<f32>;
@compute @workgroup_size(LANES) fn main(@builtin(global_invocation_id) id: vec3u) {
  var sum = 0.0;
  for (var i = 0u; i < parameters.rounds; i++) { sum += sqrt(f32(i)); }
  output[id.x] = sum;
}`;

const countKernel = defineKernel({
  name: "count",
  template: { path: "count.wgsl", source },
  views: { output: write("f32", "[64]") },
  parameters: { rounds: u32 },
  cost: () => ({ flops: 0, bytes: 0 }),
});

const variants = [{ name: "slow", rounds: 200_000 }, { name: "fast", rounds: 10 }];

function recorder(engine: Engine) {
  const output = upload(engine, "output", 64);
  const requested: string[] = [];
  const call = (chooser: Chooser, key: string, from: readonly (typeof variants)[number][]) => {
    const variant = chooser.choose(key, from);
    requested.push(`${key}: ${variant.name}`);
    const recorded = recordCall(countKernel, {
      target: engine.target,
      views: { output },
      parameters: { rounds: variant.rounds },
      constants: { LANES: 8 },
      workgroups: [8, 1, 1],
    });
    return markChoice(recorded, key, variant);
  };
  return { call, requested };
}

/** Hardware that computes nothing, and whose clock counts the rounds: a microsecond each. */
function countingClock(): Engine {
  const limits = {
    target: "hardware",
    workgroupLimits: leastWorkgroupLimits,
    byteLengthOf: () => 0,
  };
  const programs = new WeakMap<Executable, Program>();
  const seconds = ({ parameters }: Call) => parameters["rounds"]! * 1e-6;
  const own = (executable: Executable) => programs.get(executable)!.map(seconds);
  class CountingClock extends CountingEngine {
    override async compile(label: string, program: Program) {
      const executable = await super.compile(label, program);
      programs.set(executable, program);
      return executable;
    }
  }
  return Object.assign(new CountingClock(limits as unknown as Engine), {
    time: (executable: Executable) =>
      Promise.resolve(own(executable).map((own) => ({ own, before: 0 }))),
    timeRuns: (executable: Executable, runs: number) =>
      Promise.resolve(runs * own(executable).reduce((sum, one) => sum + one, 0)),
  });
}

testOn([webgpu], "the fastest is chosen, and one variant needs no choice", async (engine) => {
  const { call } = recorder(engine);
  const rounds: string[] = [];
  const choices = await tuneProgram(
    engine,
    (chooser) => ({
      program: [call(chooser, "a", variants), call(chooser, "b", variants.slice(0, 1))],
      destroy: () => {},
    }),
    {},
    (round, all) => rounds.push(`${round}/${all}`),
  );
  assert.deepEqual(choices, { a: "fast" });
  assert.deepEqual(rounds, ["0/2", "1/2"]);
});

testOn([webgpu], "what is known is not measured again", async (engine) => {
  const { call, requested } = recorder(engine);
  const choices = await tuneProgram(
    engine,
    (chooser) => ({ program: [call(chooser, "a", variants)], destroy: () => {} }),
    { a: "slow" },
    () => assert.fail("nothing is to be measured"),
  );
  assert.deepEqual(choices, { a: "slow" });
  assert.deepEqual(requested, ["a: slow"]);
});

Deno.test("on hardware the whole run decides, not the dispatch alone", async () => {
  const engine = countingClock();
  const { call } = recorder(engine);
  // The variant that is fast itself leaves the call after it a lot to do.
  const thrifty = [{ name: "hasty", rounds: 10 }, { name: "careful", rounds: 2_000 }];
  const rounds: string[] = [];
  const choices = await tuneProgram(
    engine,
    (chooser) => {
      const own = call(chooser, "kernel, shape 1", thrifty);
      const hasty = own.choice?.variant === "hasty";
      const { choice: _, ...after } = call(new FixedChooser(), "after", [
        { name: "only", rounds: hasty ? 400_000 : 10 },
      ]);
      return { program: [own, after], destroy: () => {} };
    },
    {},
    (round, all) => rounds.push(`${round}/${all}`),
  );
  assert.deepEqual(choices, { "kernel, shape 1": "careful" });
  assert.deepEqual(rounds, ["0/4", "1/4", "2/4", "3/4"]);
});

Deno.test("what joins dispatches is compared by whole runs alone", async () => {
  const engine = countingClock();
  const { call } = recorder(engine);
  const swept: boolean[] = [];
  const choices = await tuneProgram(
    engine,
    (chooser) => {
      const together = chooser.choose("pair, 1", joiningVariants(1, "hardware")).joins;
      swept.push(together);
      const rounds = together ? 400_000 : 10;
      const one = call(new FixedChooser(), "one", [{ name: "only", rounds }]);
      return { program: together ? [one] : [one, one], destroy: () => {} };
    },
  );
  assert.deepEqual(choices, { "pair, 1": "apart" });
  // Timed apart first; then the default and the other, as whole runs.
  assert.deepEqual(swept, [false, true, false]);
});

Deno.test("what only some variants of another kernel allow is compared too", async () => {
  const engine = countingClock();
  const { call } = recorder(engine);
  const leading = [{ name: "first", rounds: 10 }, { name: "second", rounds: 10_000 }];
  const choices = await tuneProgram(
    engine,
    (chooser) => {
      const lead = call(chooser, "lead, 1", leading);
      const [joined, apart] = joiningVariants(1, "hardware");
      const allowed = lead.choice?.variant === "first" ? [joined!, apart!] : [apart!];
      const together = chooser.choose("follow, 1", allowed).joins;
      const rounds = together ? 10 : 200_000;
      const one = call(new FixedChooser(), "one", [{ name: "only", rounds }]);
      return { program: together ? [lead, one] : [lead, one, one], destroy: () => {} };
    },
  );
  assert.deepEqual(choices, { "lead, 1": "first", "follow, 1": "joined" });
});

Deno.test("where the fastest dispatches make the whole run slower, the search begins with the defaults", async () => {
  const engine = countingClock();
  const { call } = recorder(engine);
  const tiles = [{ name: "default", rounds: 2_000 }, { name: "hasty", rounds: 10 }];
  const choices = await tuneProgram(
    engine,
    (chooser) => {
      // Of two kinds either alone is a step back; both would have to change at once.
      const calls = ["one, 1", "two, 1"].map((key) => call(chooser, key, tiles));
      const hasty = calls.filter(({ choice }) => choice?.variant === "hasty").length;
      const { choice: _, ...after } = call(new FixedChooser(), "after", [
        { name: "only", rounds: [10, 500_000, 400_000][hasty]! },
      ]);
      return { program: [...calls, after], destroy: () => {} };
    },
  );
  assert.deepEqual(choices, { "one, 1": "default", "two, 1": "default" });
});

Deno.test("a choice that names no variant falls back to the default", () => {
  assert.equal(new FixedChooser({ a: "gone" }).choose("a", variants).name, "slow");
  assert.equal(new FixedChooser({ a: "fast" }).choose("a", variants).name, "fast");
});
