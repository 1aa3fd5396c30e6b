import assert from "node:assert/strict";
import {
  halve,
  type HalvingOptions,
  type HalvingTools,
  type SearchEnding,
  type Trial,
} from "./halving.ts";
import { ranked, type SearchState } from "./search_state.ts";

/** Seconds before a run's first batch, and of an epoch. */
interface Speed {
  readonly preparation: number;
  readonly epoch: number;
}

/** What a test's search does. */
interface Script {
  /** How long a run takes; 2 seconds and 10 for each epoch by default. */
  readonly speed?: (trial: Trial) => Speed;
  /** A set's score; undefined where it fails. By default larger for larger numbers of sets. */
  readonly score?: (trial: Trial) => number | undefined;
  /** The run that the user stops in its middle, from 1. */
  readonly stopAt?: number;
}

/** Searches with a clock that only training moves. */
async function searched(
  options: HalvingOptions,
  { speed = () => ({ preparation: 2, epoch: 10 }), score = ({ set }) => set, stopAt }: Script = {},
  state: SearchState = { seconds: 0, rounds: [], ended: [] },
) {
  let milliseconds = 5e5;
  const started = milliseconds;
  const trained: string[] = [];
  let stopped = false;
  let saved = "";
  const tools: HalvingTools = {
    now: () => milliseconds,
    train: (trial, isTimeUp) => {
      const { round, set, epochs, measures } = trial;
      const times = speed(trial);
      trained.push(`${measures ? "m" : round}:${set}x${epochs}`);
      milliseconds += 1000 * times.preparation;
      // A tenth of an epoch is a batch.
      for (let batch = 0; batch < 10 * epochs; batch++) {
        if (trained.length === stopAt && batch >= 5 * epochs) stopped = true;
        if (stopped || isTimeUp()) return Promise.resolve(undefined);
        milliseconds += 100 * times.epoch;
      }
      const found = score(trial);
      return Promise.resolve({
        times,
        ...(found === undefined ? { problem: "diverged" } : { score: found }),
      });
    },
    discard: ({ set }) => {
      trained.push(`-${set}`);
      return Promise.resolve();
    },
    save: (state) => {
      saved = JSON.stringify(state);
      return Promise.resolve();
    },
    stopped: () => stopped,
  };
  const ending: SearchEnding = await halve(options, state, tools);
  return {
    ending,
    trained: trained.join(" "),
    seconds: (milliseconds - started) / 1000,
    saved: JSON.parse(saved || "null") as SearchState,
    order: ranked(state.ended).map(({ set }) => set),
  };
}

Deno.test("without a time limit each round trains the best third of the one before it", async () => {
  const { ending, trained, order } = await searched({ sets: 81, epochs: 9 });
  assert.equal(ending, "finished");
  assert.equal(
    trained,
    "1:1x3 1:2x3 1:3x3 1:4x3 1:5x3 1:6x3 1:7x3 1:8x3 1:9x3 2:9x9 2:8x9 2:7x9",
  );
  assert.deepEqual(order, [9, 8, 7, 6, 5, 4, 3, 2, 1]);
});

Deno.test("there are no more runs than sets", async () => {
  const { trained } = await searched({ sets: 4, epochs: 3, runs: 9 });
  assert.equal(trained, "1:1x1 1:2x1 1:3x1 1:4x1 2:4x3 2:3x3");
});

Deno.test("a run that diverges counts as the worst, in whichever round", async () => {
  const score = ({ round, set }: Trial) => set === 9 && round === 2 || set < 3 ? undefined : set;
  const { order, trained } = await searched({ sets: 81, epochs: 9 }, { score });
  assert.match(trained, / 2:9x9 2:8x9 2:7x9$/);
  assert.deepEqual(order, [8, 7, 6, 5, 4, 3, 1, 2, 9]);
});

Deno.test("where all but one diverge, nothing is left to compare", async () => {
  const score = ({ set }: Trial) => set === 4 ? 1 : undefined;
  const { ending, order } = await searched({ sets: 81, epochs: 9 }, { score });
  assert.equal(ending, "finished");
  assert.equal(order[0], 4);
});

Deno.test("of equal scores the lower loss is better", () => {
  const times = { preparation: 1, epoch: 1 };
  const ended = [3, 1, 2].map((loss, index) => ({
    round: 1,
    set: index + 1,
    score: 0.5,
    loss,
    times,
  }));
  assert.deepEqual(ranked(ended).map(({ set }) => set), [2, 3, 1]);
});

Deno.test("the time of an epoch divides the time: it is measured, and that run is used if it can be", async () => {
  // 9 runs of an epoch and 3 of five are 9 x 12 + 3 x 52 seconds.
  const tight = await searched({ sets: 81, epochs: 10, seconds: 320 });
  assert.equal(tight.ending, "time", "more of it would train more epochs");
  assert.match(tight.trained, /^m:1x1 1:2x1 .*1:9x1 2:9x(\d) 2:8x\1 2:7x\1$/);
  assert.ok(tight.seconds > 200 && tight.seconds <= 320, String(tight.seconds));
  const ample = await searched({ sets: 81, runs: 9, epochs: 10, seconds: 760 });
  assert.match(ample.trained, /^m:1x1 -1 1:1x3 .*1:9x3 2:9x10 2:8x10 2:7x10$/);
  assert.ok(ample.seconds <= 760);
  const more = await searched({ sets: 81, epochs: 10, seconds: 3600 });
  assert.ok(more.trained.split(" ").length > 30 && more.seconds <= 3600, more.trained);
});

Deno.test("a search that takes longer than measured still compares in its last round, in time", async () => {
  // The first set is the quickest: all others take up to five times as long.
  const speed = ({ set }: Trial) => ({ preparation: 2, epoch: 10 + 5 * Math.min(8, set - 1) });
  for (const seconds of [100, 150, 200, 320, 500, 760, 1200, 3600]) {
    const { ending, seconds: taken, saved } = await searched({ sets: 81, epochs: 10, seconds }, {
      speed,
    });
    assert.ok(taken <= seconds + 5, `${taken} of ${seconds}`);
    assert.ok(saved.ended.length > 1, `${seconds}: ${ending}`);
    if (seconds >= 320) assert.ok(saved.ended.some(({ round }) => round === 2), String(seconds));
  }
});

Deno.test("a search that is quicker than measured uses the time that is left for a round of more epochs", async () => {
  const speed = ({ set }: Trial) => ({ preparation: 2, epoch: set === 1 ? 40 : 10 });
  const { trained, seconds } = await searched({ sets: 81, epochs: 10, seconds: 430 }, { speed });
  assert.match(trained, /^m:1x1 1:2x1 .*1:9x1 2:9x(\d+) 2:8x\1 2:7x\1/);
  assert.ok(seconds > 300 && seconds <= 430, String(seconds));
});

Deno.test("no round is begun of a few epochs more, and no run that there is no time for", async () => {
  // Three times as quick in the second round: there would be time for two runs of seven epochs, not of twelve.
  const speed = ({ round }: Trial) => ({ preparation: 2, epoch: round === 1 ? 10 : 3 });
  const { trained } = await searched({ sets: 81, epochs: 30, seconds: 320 }, { speed });
  assert.match(trained, / 2:9x6 2:8x6 2:7x6$/);
  // 32 seconds a run.
  const begun = await searched({ sets: 81, epochs: 9 }, { stopAt: 4 });
  const seconds = begun.saved.seconds + 60;
  const rest = await searched({ sets: 81, epochs: 9, seconds }, {}, begun.saved);
  assert.deepEqual([rest.trained, rest.ending], ["1:4x3", "time"]);
});

Deno.test("what the time ends in the midst of is not compared, and gone on with when there is more", async () => {
  const options = { sets: 81, epochs: 10 };
  const short = await searched({ ...options, seconds: 7 });
  assert.deepEqual([short.ending, short.trained], ["time", "m:1x1"]);
  assert.ok(short.seconds < 9, "stopped at once");
  assert.deepEqual(short.saved.ended, []);
  const longer = await searched({ ...options, seconds: 320 }, {}, short.saved);
  assert.match(longer.trained, /^m:1x1 1:2x1/);
  assert.ok(longer.seconds + short.seconds <= 320);
  // The time is up: nothing is trained.
  const again = await searched({ ...options, seconds: longer.saved.seconds }, {}, longer.saved);
  assert.equal(again.trained, "");
});

Deno.test("stopped anywhere and gone on with, a search trains what an uninterrupted one does", async () => {
  const options = { sets: 81, epochs: 9 };
  const whole = await searched(options);
  const runs = whole.trained.split(" ");
  for (let stopAt = 1; stopAt <= runs.length; stopAt++) {
    const first = await searched(options, { stopAt });
    assert.equal(first.ending, "signal");
    const second = await searched(options, {}, first.saved);
    assert.deepEqual(first.trained.split(" "), runs.slice(0, stopAt));
    assert.deepEqual(second.trained.split(" "), runs.slice(stopAt - 1), "the stopped run goes on");
    assert.deepEqual(second.order, whole.order);
  }
  const over = await searched(options, {}, whole.saved);
  assert.deepEqual([over.ending, over.trained], ["finished", ""]);
});
