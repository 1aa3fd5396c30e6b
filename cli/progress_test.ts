import assert from "node:assert/strict";
import { note } from "./output.ts";
import { formatDuration, progressBar, type ProgressOptions } from "./progress.ts";

/** A bar on a stream that keeps what is written, with a clock that is set by hand. */
function barOn(terminal: { isTTY: boolean; columns?: number }, options: Partial<ProgressOptions>) {
  let written = "";
  let milliseconds = 5e6;
  const stream = { ...terminal, write: (text: string) => written += text };
  const bar = progressBar(
    { title: "Training", total: 1000, unit: "images", ...options },
    { stream, now: () => milliseconds },
  );
  return {
    bar,
    lines: () => written.split("\n").slice(0, -1),
    written: () => written,
    pass: (seconds: number) => milliseconds += 1000 * seconds,
  };
}

Deno.test("without a terminal a line is printed at each tenth of the work", () => {
  const { bar, lines, pass } = barOn({ isTTY: false }, {});
  for (let done = 1; done <= 1000; done++) {
    pass(0.02);
    bar.update(done, { loss: (2 - done / 1000).toFixed(2) });
  }
  bar.stop();
  assert.deepEqual(lines(), [
    "Training: 10 %, 100/1000 images, 50.0 images/s, 18 s left, loss 1.90",
    "Training: 20 %, 200/1000 images, 50.0 images/s, 16 s left, loss 1.80",
    "Training: 30 %, 300/1000 images, 50.0 images/s, 14 s left, loss 1.70",
    "Training: 40 %, 400/1000 images, 50.0 images/s, 12 s left, loss 1.60",
    "Training: 50 %, 500/1000 images, 50.0 images/s, 10 s left, loss 1.50",
    "Training: 60 %, 600/1000 images, 50.0 images/s, 8 s left, loss 1.40",
    "Training: 70 %, 700/1000 images, 50.0 images/s, 6 s left, loss 1.30",
    "Training: 80 %, 800/1000 images, 50.0 images/s, 4 s left, loss 1.20",
    "Training: 90 %, 900/1000 images, 50.0 images/s, 2 s left, loss 1.10",
    "Training: 100 %, 1000/1000 images, 50.0 images/s, 20 s, loss 1.00",
  ]);
});

Deno.test("without a terminal slow work prints a line every ten seconds", () => {
  const { bar, lines, pass } = barOn({ isTTY: false }, {});
  for (let done = 1; done <= 25; done++) {
    pass(1);
    bar.update(done);
  }
  assert.deepEqual(lines(), [
    "Training: 1 %, 10/1000 images, 1.00 images/s, 16 min 30 s left",
    "Training: 2 %, 20/1000 images, 1.00 images/s, 16 min 20 s left",
  ]);
  bar.stop();
  bar.stop();
  bar.update(900);
  assert.equal(lines().length, 3);
  assert.match(lines()[2]!, /^Training: 2 %, 25\/1000/);
});

Deno.test("work whose size nobody knows is counted every ten seconds, on a terminal too", () => {
  for (const isTTY of [false, true]) {
    const { bar, lines, pass } = barOn({ isTTY }, { total: undefined, start: 100 });
    for (let done = 101; done <= 125; done++) {
      pass(1);
      bar.update(done);
    }
    bar.stop();
    assert.deepEqual(lines(), [
      "Training: 110 images, 1.00 images/s, 10 s",
      "Training: 120 images, 1.00 images/s, 20 s",
      "Training: 125 images, 1.00 images/s, 25 s",
    ]);
  }
});

Deno.test("without a terminal quick work prints its end only", () => {
  const { bar, lines, pass } = barOn({ isTTY: false }, {});
  for (let done = 1; done <= 1000; done++) {
    pass(0.0005);
    bar.update(done);
  }
  bar.stop();
  assert.deepEqual(lines(), ["Training: 100 %, 1000/1000 images, 2000 images/s, 1 s"]);
});

Deno.test("work done by an earlier run counts in the share but not in the rate", () => {
  const { bar, lines, pass } = barOn({ isTTY: false }, { start: 900 });
  pass(10);
  bar.update(950);
  bar.stop();
  assert.deepEqual(lines(), ["Training: 95 %, 950/1000 images, 5.00 images/s, 10 s left"]);
});

Deno.test("nothing done, nothing to do and too much done make no nonsense", () => {
  const idle = barOn({ isTTY: false }, {});
  idle.bar.stop();
  assert.deepEqual(idle.lines(), ["Training: 0 %, 0/1000 images"]);
  const empty = barOn({ isTTY: false }, { total: 0 });
  empty.bar.stop();
  assert.deepEqual(empty.lines(), ["Training: 100 %, 0/0 images"]);
  const over = barOn({ isTTY: false }, { total: 2 });
  over.pass(2);
  over.bar.update(3);
  assert.deepEqual(over.lines(), ["Training: 100 %, 3/2 images, 1.50 images/s, 2 s"]);
  over.bar.stop();
  assert.equal(over.lines().length, 1);
});

Deno.test("on a terminal the bar fills, fits the width and stays when it stops", () => {
  for (const columns of [40, 80, 81, 200]) {
    const { bar, written, pass } = barOn({ isTTY: true, columns }, {});
    pass(10);
    bar.update(500, { loss: "1.234" });
    bar.stop();
    // What was drawn, without the cursor's movements.
    // deno-lint-ignore no-control-regex
    const drawn = written().split(/\x1b(?:\[[0-9;]*[A-Za-z]|[78])/).filter((text) => text !== "");
    assert.equal(drawn.at(-1), "\n");
    const last = drawn.at(-2)!;
    assert.ok(last.startsWith("Training  "));
    for (const text of drawn) assert.ok(text.length <= columns, `"${text}" in ${columns} columns`);
    const figures = "50 %  500/1000 images  50.0 images/s  10 s left  loss 1.234";
    assert.equal(last.endsWith(figures), columns >= 80);
    const [filled, empty] = [last.split("█").length - 1, last.split("░").length - 1];
    assert.equal(filled, Math.floor((filled + empty) / 2));
    assert.equal(filled > 0, columns >= 80);
    if (columns === 200) assert.equal(filled, 15);
  }
});

Deno.test("a narrow terminal gets whole figures, the most needed ones", () => {
  const last = (columns: number) => {
    const { bar, written, pass } = barOn({ isTTY: true, columns }, {});
    pass(10);
    bar.update(500, { loss: "1.234" });
    bar.stop();
    // deno-lint-ignore no-control-regex
    const drawn = written().split(/\x1b(?:\[[0-9;]*[A-Za-z]|[78])/).filter((text) => text !== "");
    return drawn.at(-2)!.trim().replace(/[█░]+ {2}/, "");
  };
  const whole = "Training  50 %  500/1000 images  50.0 images/s  10 s left  loss 1.234";
  assert.equal(last(71), whole);
  assert.equal(last(68), whole.replace("  50.0 images/s", ""));
  assert.equal(last(40), "Training  50 %  10 s left  loss 1.234");
  assert.equal(last(30), "Training  50 %  10 s left");
  assert.equal(last(20), "Training  50 %");
});

Deno.test("what is told while a bar is drawn begins on a line of its own", () => {
  const { bar, written, pass } = barOn({ isTTY: true, columns: 80 }, {});
  const printed = console.error;
  const lines: string[] = [];
  console.error = (text: string) => lines.push(`${text}|${written().endsWith("\n")}`);
  try {
    pass(10);
    bar.update(500);
    note("first");
    const before = written();
    note("second");
    assert.equal(written(), before, "the line is ended once");
    bar.stop();
    assert.deepEqual(lines, ["first|true", "second|true"]);
    note("third");
    assert.equal(written().match(/\n/g)?.length, 2, "the bar's own end, and that of the first");
  } finally {
    console.error = printed;
  }
});

Deno.test("durations are told in two units at most", () => {
  assert.deepEqual(
    [0, 0.4, 59.4, 59.5, 65, 3599.4, 3599.6, 3 * 3600 + 119 * 30, 200 * 3600].map(formatDuration),
    ["0 s", "0 s", "59 s", "1 min 00 s", "1 min 05 s", "59 min 59 s", "1 h 00 min", "4 h 00 min"]
      .concat("200 h 00 min"),
  );
});
