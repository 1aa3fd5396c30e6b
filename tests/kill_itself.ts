/**
 * The program, killed from inside at a moment that is named by a count instead of by a clock, so that a
 * test meets the same moments on any machine:
 *
 *     deno run -A tests/kill_itself.ts step:7 train DATA --out RUN ...
 *
 * `step:N` kills it when step N of a training is reported, `rename:N` and `renamed:N` before and after
 * the Nth file takes its name, which ends every writeFileAtomic, and `written:N` after the Nth write.
 */
import { runCommandLine } from "../cli/cli.ts";
import { TrainingRun } from "../train/testing/mod.ts";
import type { TrainHooks } from "../train/mod.ts";

const [moment = "", ...args] = Deno.args;
const [kind, count] = moment.split(":");

function killItself(): void {
  Deno.kill(Deno.pid, "SIGKILL");
  // The signal ends the process before this does; nothing else may happen until then.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

if (kind === "step") {
  const open = TrainingRun.open.bind(TrainingRun);
  TrainingRun.open = (engine, session, hooks: TrainHooks) =>
    open(engine, session, {
      ...hooks,
      onBatch: (report) => {
        if (report.trainedBatches === Number(count)) killItself();
        hooks.onBatch?.(report);
      },
    });
} else if (kind === "written") {
  const { write } = Deno.FsFile.prototype;
  let writes = 0;
  Deno.FsFile.prototype.write = async function (bytes) {
    const length = await write.call(this, bytes);
    if (++writes === Number(count)) killItself();
    return length;
  };
} else {
  const rename = Deno.rename.bind(Deno);
  let renames = 0;
  Deno.rename = async (from, to) => {
    const last = ++renames === Number(count);
    if (last && kind === "rename") killItself();
    await rename(from, to);
    if (last) killItself();
  };
}

Deno.exit(await runCommandLine(args));
