/** Who writes a run, and what a training that was killed or told to end leaves to the next one. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { command, facet, killing, quickTraining, run as runFacet } from "./facet.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** A small catalogue, and the training of a run on it that ends only when it is told to. */
async function prepare() {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 40 });
  const run = join(data, "run");
  const train = ["train", data, "--out", run, ...quickTraining, "--validate-every", "1"];
  return { data, run, train, endless: [...train, "--epochs", "100000"] };
}

/** What a process prints, as it comes. */
function printed(stream: ReadableStream<Uint8Array>) {
  let text = "";
  let arrived = Promise.withResolvers<void>();
  const end = (async () => {
    for await (const chunk of stream.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      arrived.resolve();
      arrived = Promise.withResolvers();
    }
    arrived.reject(new Error(`it ended before: ${text}`));
    arrived.promise.catch(() => {});
    return text;
  })();
  const until = async (pattern: RegExp) => {
    while (!pattern.test(text)) await arrived.promise;
  };
  return { until, end };
}

Deno.test("a run that another process trains is refused by name, read by all, and free after a kill", async () => {
  const { data, run, endless, train } = await prepare();
  const first = command([...endless, "--json", "--quiet"]).spawn();
  const errors = new Response(first.stderr).text();
  const output = printed(first.stdout);
  await output.until(/"event":"epoch"/);
  const refusal =
    `error: ${run} is being written by another training, process ${first.pid}: let it ` +
    "finish or stop it, or name another folder by --out\n";
  for (const again of [endless, [...endless, "--resume"], ["train", data, "--out", run]]) {
    const { code, err } = await runFacet([...again, "--quiet"]);
    assert.deepEqual([code, err], [1, refusal]);
  }
  const image = join(data, "images", "10001.jpg");
  await facet("eval", run, "--weights", "last", "--no-report", "--device", "cpu");
  await facet("predict", run, image, "--weights", "last", "--device", "cpu");
  first.kill("SIGKILL");
  await Promise.all([first.status, output.end, errors]);

  const logged = async () =>
    (await Deno.readTextFile(join(run, "metrics.jsonl"))).trim().split("\n")
      .flatMap((line) => line.endsWith("}") ? [JSON.parse(line).epoch] : []);
  const epochs = Math.max(...await logged()) + 1;
  await facet(...train, "--resume", "--epochs", String(epochs));
  assert.deepEqual(await logged(), Array.from({ length: epochs }, (_, index) => index + 1));
});

Deno.test("what a kill leaves before the first step says how to go on, or stands in nobody's way", async () => {
  const { run, train } = await prepare();
  const once = [...train, "--epochs", "1"];
  // Before images are packed, within the description of the run, and before the first checkpoint.
  for (
    const [moment, told] of [
      ["written:1", undefined],
      ["rename:1", /is not empty \(it holds \..*, of a run that was killed .* --resume, or/],
      ["renamed:4", /(is not empty|already holds a run).* --resume, or/],
      ["step:1", /already holds a run: go on with it by --resume, or/],
    ] as const
  ) {
    const { signal, stderr } = await killing(moment, once).output();
    assert.equal(signal, "SIGKILL", `${moment}: ${new TextDecoder().decode(stderr)}`);
    if (told !== undefined) {
      const { code, err } = await runFacet(once);
      assert.equal(code, 1, moment);
      assert.match(err, told, moment);
      await facet(...once, "--resume");
    } else await facet(...once);
    await Deno.remove(run, { recursive: true });
  }
});

for (const signal of ["SIGTERM", "SIGHUP"] as const) {
  Deno.test({
    name: `${signal} to a task ends its training, saved, with the task`,
    ignore: Deno.build.os === "windows",
    fn: async () => {
      const { run, endless } = await prepare();
      const task = new Deno.Command(Deno.execPath(), {
        args: ["task", "--quiet", "facet", ...endless],
        cwd: root,
        env: { NO_COLOR: "1" },
        stdout: "null",
        stderr: "piped",
      }).spawn();
      const output = printed(task.stderr);
      await output.until(/steps? an epoch/);
      task.kill(signal);
      assert.match(await output.end, /stopped and saved; go on with: .*--resume/);
      await task.status;
      assert.ok((await Deno.stat(join(run, "best.safetensors"))).isFile);
      const { err } = await runFacet([...endless, "--resume", "--seed", "7"]);
      assert.match(err, /a resumed run keeps its seed/, "nobody has its lock");
    },
  });
}

Deno.test({
  name: "a training whose terminal is closed is saved, though nobody reads what it says",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    const { run, endless } = await prepare();
    const process = command([...endless, "--json"]).spawn();
    const errors = process.stderr.getReader();
    const output = printed(process.stdout);
    await output.until(/"event":"start"/);
    await errors.cancel();
    await output.until(/"event":"epoch"/);
    process.kill("SIGHUP");
    const [{ code }, events] = await Promise.all([process.status, output.end]);
    assert.equal(code, 0);
    assert.match(events, /"event":"end".*"ending":"signal"/);
    assert.ok((await Deno.stat(join(run, "best.safetensors"))).isFile);
  },
});
