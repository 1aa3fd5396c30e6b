/**
 * `deno task test`: the tests of the rooms and those of the whole at the same time, since most of either keep one
 * core busy. What the second half prints is held back until the first has ended, so that neither is torn.
 *
 *     deno task test             all
 *     deno task test kernels/    those files and folders alone
 */
import "./say_adapter.ts";

const names = ["passed", "failed", "ignored"] as const;

/** Starts a part of the tests. */
function start(args: readonly string[]) {
  const process = new Deno.Command(Deno.execPath(), {
    args: ["test", "-A", "--doc", "--quiet", "--preload", "tests/preload.ts", ...args],
    stdout: "piped",
    ...(Deno.stdout.isTerminal() && { env: { FORCE_COLOR: "1" } }),
  }).spawn();
  let end = "";
  const decoder = new TextDecoder();
  const heldBack = new TransformStream<Uint8Array, Uint8Array>(
    {
      transform(chunk, controller) {
        end = (end + decoder.decode(chunk, { stream: true })).slice(-1000);
        controller.enqueue(chunk);
      },
    },
    undefined,
    new ByteLengthQueuingStrategy({ highWaterMark: Infinity }),
  );
  const output = process.stdout.pipeThrough(heldBack);
  return {
    /** Prints everything until the end. */
    print: () => output.pipeTo(Deno.stdout.writable, { preventClose: true }),
    /** Exit status, and how many tests passed, failed and were ignored, as the last lines say. */
    async result() {
      const { code } = await process.status;
      const counts = names.map((name) => Number([...end.matchAll(counted(name))].at(-1)?.[1] ?? 0));
      return { code, counts };
    },
  };
}

function counted(name: string): RegExp {
  return new RegExp(`(\\d+) ${name}`, "g");
}

const parts = Deno.args.length > 0
  ? [start(Deno.args)]
  : [start(["--ignore=tests/"]), start(["tests/"])];
for (const part of parts) await part.print();
const results = await Promise.all(parts.map((part) => part.result()));
const sums = names.map((name, index) =>
  `${results.reduce((sum, { counts }) => sum + counts[index]!, 0)} ${name}`
);
console.log(`in all: ${sums.join(" | ")}`);
Deno.exit(results.find(({ code }) => code !== 0)?.code ?? 0);
