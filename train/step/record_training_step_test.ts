import assert from "node:assert/strict";
import {
  type Call,
  CpuEngine,
  type Memory,
  type Target,
  type View,
  type WorkgroupLimits,
} from "../../kernels/mod.ts";
import { CountingEngine, FixedChooser } from "../../kernels/recording.ts";
import { ImageStore, mobileNetV2 } from "../../model/mod.ts";
import { Network } from "../../model/network.ts";
import { InferenceProgram } from "../../model/recording.ts";
import { tutorialAugmentation } from "./augmentation.ts";
import { allocateOptimizer } from "./optimizer.ts";
import { recordTrainingStep } from "./record_training_step.ts";

/** What the device of a recorded program has; by default the least. */
interface Limits {
  readonly limits?: WorkgroupLimits;
  /** Bytes of a binding. */
  readonly binding?: number;
}

/** An engine for which programs are only recorded. */
class Recorder extends CountingEngine {
  readonly #limits: WorkgroupLimits;
  readonly #binding: number;

  constructor(
    cpu: CpuEngine,
    target: Target,
    { limits = cpu.workgroupLimits, binding = cpu.maximumBinding }: Limits,
  ) {
    super(cpu, target);
    this.#limits = limits;
    this.#binding = binding;
  }

  override get workgroupLimits(): WorkgroupLimits {
    return this.#limits;
  }

  override get maximumBinding(): number {
    return this.#binding;
  }
}

/** How often the training step of a batch calls each kernel, and what it takes. */
async function record(target: Target, batchSize: number, limits: Limits = {}) {
  using cpu = await CpuEngine.open();
  const engine = new Recorder(cpu, target, limits);
  const heads = [5, 143, 47].map((count, head) => ({
    name: `head${head}`,
    classes: Array.from({ length: count }, (_, index) => `class${index}`),
  }));
  const size = { width: 60, height: 80 };
  const network = new Network(
    engine,
    mobileNetV2({ heads, inputWidth: size.width, inputHeight: size.height }),
  );
  const optimizer = allocateOptimizer(network);
  const pixels = new Uint8Array(size.width * size.height * 3);
  const store = new ImageStore(engine, { count: 1, ...size, pixels, labels: new Int32Array(3) }, 1);
  const before = engine.allocated;
  const { program } = recordTrainingStep(
    { network, optimizer, store, batchSize, capacity: 1, augmentation: tutorialAugmentation },
    new FixedChooser(),
  );
  return {
    program,
    dispatches: program.length,
    calls: Map.groupBy(program, ({ kernel }) => kernel.name),
    mebibytes: (engine.allocated - before) / 2 ** 20,
  };
}

Deno.test("the default training step of 16 images is so many dispatches on each target", async () => {
  const dispatches = { hardware: 138, software: 375, cpu: 375 };
  for (const [target, expected] of Object.entries(dispatches)) {
    assert.equal((await record(target as Target, 16)).dispatches, expected, target);
  }
});

Deno.test("on a large GPU the step is so many dispatches, the fewer the smaller the batch", async () => {
  // What an H100 has.
  const limits = { memory: 49152, invocations: 1024 };
  for (const [batch, expected] of [[16, 126], [256, 234], [1024, 262]] as const) {
    const { dispatches } = await record("hardware", batch, { limits });
    assert.equal(dispatches, expected, `batch ${batch}`);
  }
});

Deno.test("gradients of tensors that do not fit a binding are taken through norms by dispatches", async () => {
  const { program } = await record("hardware", 16, { binding: 2 ** 20 });
  for (
    const { kernel, views } of program.filter(({ kernel }) => /through_norm/.test(kernel.name))
  ) {
    for (const name of ["a_gradient", "a_normInput", "a_input", "a_output"]) {
      assert.ok(views[name]!.byteLength <= 2 ** 20, kernel.name);
    }
  }
  // The others have to be bound in several ranges.
  assert.ok(program.some(({ kernel }) => kernel.name === "norm_backward_joined"));
  const bindings = program.map(({ kernel }) => kernel.reflection.bindings.length);
  assert.ok(Math.max(...bindings) <= 16);
});

Deno.test("on hardware all partial weight gradients of 16 images are summed in one dispatch", async () => {
  const { calls } = await record("hardware", 16);
  assert.equal(calls.get("reduce_all")?.length, 1);
  assert.equal(calls.get("reduce"), undefined);
});

Deno.test("on hardware partial weight gradients of large batches take 64 MiB at a time", async () => {
  const { calls } = await record("hardware", 256);
  const sums = calls.get("reduce_all")!;
  for (const { views } of sums) assert.ok(views.input!.byteLength <= 64 * 2 ** 20);
  assert.equal(sums.length, 3);
});

/** What was written last to each range of memory. */
class LastWrites {
  #ranges: { memory: Memory; from: number; to: number; kernel: string }[] = [];

  add({ kernel, views }: Call): void {
    for (const { name, access } of kernel.reflection.bindings) {
      if (access === "read") continue;
      const { memory, offset: from, byteLength } = views[name]!;
      const to = from + byteLength;
      const apart = this.#ranges.filter((range) =>
        range.memory !== memory || range.to <= from || range.from >= to
      );
      // Of two joined calls the second is the weight's.
      this.#ranges = [...apart, {
        memory,
        from,
        to,
        kernel: name.startsWith("a_") ? "other" : kernel.name,
      }];
    }
  }

  in({ memory, offset, byteLength }: View) {
    return this.#ranges.filter((range) =>
      range.memory === memory && range.from < offset + byteLength && range.to > offset
    );
  }
}

Deno.test("what is summed was last written by weight gradients, whatever memory is used again", async () => {
  for (const batch of [16, 32, 64, 256]) {
    const { program } = await record("hardware", batch);
    const writes = new LastWrites();
    for (const call of program) {
      if (call.kernel.name === "reduce_all") {
        const { input } = call.views;
        const ranges = writes.in(input!);
        for (const { kernel } of ranges) assert.match(kernel, /backward_weight/);
        const bytes = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
        // All of it but what is left over before the next multiple of 256.
        assert.ok(bytes <= input!.byteLength && bytes > input!.byteLength - 256 * ranges.length);
      }
      writes.add(call);
    }
  }
});

Deno.test("inference is so many dispatches on each target, and one before the first run", async () => {
  using cpu = await CpuEngine.open();
  const dispatches = { hardware: 54, software: 64, cpu: 64 };
  for (const [target, expected] of Object.entries(dispatches)) {
    const engine = new CountingEngine(cpu, target as Target);
    const heads = [{ name: "colour", classes: ["red", "blue"] }];
    const network = new Network(engine, mobileNetV2({ heads, inputWidth: 32, inputHeight: 32 }));
    const { prepare, forward } = InferenceProgram.record(network, 2, new FixedChooser());
    assert.equal(prepare.length, 1);
    assert.equal(forward.length, expected, target);
  }
});
