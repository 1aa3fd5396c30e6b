/** A training that is watched: by a program, and in a browser. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { dataOf, type LiveEvent, liveEvents } from "../report/live/testing/mod.ts";
import { assertAccessible, noBrowser, press, withPage } from "./browser.ts";
import { command, run as runCommand } from "./facet.ts";

const small = [
  ...["--no-autotune", "--width-multiplier", "0.25", "--batch-size", "8", "--seed", "5"],
  ...["--validate-every", "1", "--device", "cpu", "--threads", "1"],
];

/** A small catalogue, and where its run goes. */
async function prepare(): Promise<{ data: string; out: string }> {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 60 });
  return { data, out: join(data, "run") };
}

/** Starts a training, and waits for the address of its page. */
async function start(data: string, out: string, ...options: readonly string[]) {
  const process = command(["train", data, "--out", out, "--ui", "0", ...small, ...options]).spawn();
  const printed = new Response(process.stdout).text();
  const lines = process.stderr.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
  let output = "";
  let url: string | undefined;
  while (url === undefined) {
    const { value, done } = await lines.next();
    if (done) throw new Error(`there is no page: ${output}`);
    output += value;
    url = /watch it at (\S+\/)\n/.exec(output)?.[1];
  }
  const ended = (async () => {
    for (let next = await lines.next(); !next.done; next = await lines.next()) output += next.value;
    return { code: (await process.status).code, out: await printed, err: output };
  })();
  return { process, url, ended };
}

/** All events of a training's page, to its end. */
async function watch(url: string): Promise<LiveEvent[]> {
  const events: LiveEvent[] = [];
  for await (const event of liveEvents(url)) {
    events.push(event);
    if (event.event === "end") break;
  }
  return events;
}

Deno.test("a training tells its page everything, ends, and shows its past when taken up", async () => {
  const { data, out } = await prepare();
  const first = await start(data, out, "--epochs", "2", "--json");
  const watching = watch(first.url);
  assert.match(await (await fetch(first.url)).text(), /<title>Training run<\/title>/);
  const events = await watching;
  const { code, out: printed, err } = await first.ended;
  assert.equal(code, 0, err);
  assert.deepEqual(
    [...new Set(events.map(({ event }) => event))].sort(),
    ["end", "epochs", "inputs", "mistakes", "progress", "run", "steps"],
  );
  assert.equal(dataOf(events, "end").outcome, "finished");
  const progress = events.findLast(({ event }) => event === "progress")!;
  const { step, steps } = progress.data as { step: number; steps: number };
  assert.deepEqual([step, steps], [12, 12]);
  const lines = printed.trim().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(lines.map(({ event }) => event), ["page", "start", "epoch", "epoch", "end"]);
  assert.equal(lines[0].url, first.url);

  const second = await start(data, out, "--epochs", "3", "--resume", "--quiet", "--json")
    .catch((error) => error);
  assert.ok(second instanceof Error, "with --quiet nothing is printed on stderr");
  const again = await start(data, out, "--epochs", "4", "--resume");
  const { items } = dataOf(await watch(again.url), "epochs");
  assert.deepEqual(items.slice(0, 3).map(({ epoch }) => epoch), [1, 2, 3]);
  assert.equal((await again.ended).code, 0);
});

Deno.test("a port that is named and taken keeps a training from starting", async () => {
  const { data, out } = await prepare();
  using taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = taken.addr;
  const { code, err } = await runCommand([
    ...["train", data, "--out", out, "--ui", String(port), ...small],
  ]);
  assert.equal(code, 1);
  assert.match(err, new RegExp(`error: port ${port} is taken`));
  await assert.rejects(Deno.stat(out), Deno.errors.NotFound);
  for (const wrong of ["80.5", "-1", "70000", "page"]) {
    const { code, err } = await runCommand(["train", data, "--out", out, `--ui=${wrong}`]);
    assert.equal(code, 1);
    assert.match(err, /error: --ui must be a /);
  }
});

Deno.test({
  name: "a browser shows a training, how it was stopped, and all of it when the server is gone",
  ignore: noBrowser || Deno.build.os === "windows",
  fn: async () => {
    const { data, out } = await prepare();
    const { process, url, ended } = await start(data, out, "--epochs", "100000");
    await withPage(url, async (page) => {
      const count = (selector: string) =>
        page.$$eval(selector, (elements: unknown[]) => elements.length);
      const textOf = (selector: string) =>
        page.$eval(selector, (element: { textContent: string }) => element.textContent);
      await page.waitForSelector("#epochs-table tbody tr:nth-child(2)");
      await page.waitForSelector("[data-chart=curve-loss] .legend");
      await page.waitForSelector("[data-chart=curve-accuracy] .legend");
      await page.waitForSelector("#spoken:not(:empty)");
      await page.waitForSelector("#mistakes-list .tile[style*='blob:']");
      await page.waitForSelector("#inputs-list .tile[style*='blob:']");
      assert.match(await textOf("#doing"), /^Epoch \d+ of 100000: (training|validating)$/);
      assert.match(await textOf("#spoken"), /^Epoch \d+ of 100000 is done\. Training loss/);
      assert.equal(await count("#mistakes-heads input"), 3);
      assert.match(await page.title(), /^\d+ % · \d.* left · Training run$/);
      const shift = Number(
        await page.evaluate(`new Promise((resolve) => {
        const sum = (list) => list.getEntries().reduce((sum, { value }) => sum + value, 0);
        new PerformanceObserver((list) => resolve(sum(list)))
          .observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 1000);
      })`),
      );
      assert.ok(shift < 0.1, `the layout jumped by ${shift}`);

      process.kill("SIGINT");
      await page.waitForSelector("#state[data-outcome=stopped]");
      assert.equal((await ended).code, 0);
      assert.equal(await textOf("#doing"), "Stopped");
      assert.match(await textOf("#notice"), /--resume goes on/);
      // The pictures and curves of before are still there, and answer.
      await press(page, "#mistakes-heads label:nth-child(2) input");
      assert.ok(await count("#mistakes-list .tile[style*='blob:']") > 0);
      assert.ok(await count("#epochs-table tbody tr") >= 2);
      await assertAccessible(page);
    }, { offline: false });
  },
});
