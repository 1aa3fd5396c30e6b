import assert from "node:assert/strict";
import type { TrainHooks, TrainResult } from "../../train/mod.ts";
import { liveApp } from "./live_app.ts";
import { LiveRun } from "./live_run.ts";
import { type LiveServer, serveLive } from "./live_server.ts";
import type { LiveData, LiveEvent } from "./live_event.ts";
import {
  callEpochHooks,
  dataOf,
  eventsUntil,
  liveEvents,
  testEpoch,
  testStart,
} from "./testing/mod.ts";

const result = { run: "runs/x", ending: "epochs", epochs: [testEpoch(1)] } as const;

/** Serves a run that has begun. */
function serve(): { run: LiveRun; hooks: TrainHooks; server: LiveServer } {
  const run = new LiveRun((problem) => assert.fail(problem));
  const hooks = run.hooks();
  hooks.onStart?.(testStart);
  return { run, hooks, server: serveLive("<p>the page", run, 0) };
}

/** What comes back for the lines of a request's head. */
async function ask(url: string, head: string): Promise<string> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port: Number(new URL(url).port) });
  await connection.write(new TextEncoder().encode(`${head}\r\nConnection: close\r\n\r\n`));
  return await new Response(connection.readable).text();
}

Deno.test("only this machine's own names are answered, and only GET", async () => {
  const { run, server } = serve();
  const { port } = new URL(server.url);
  const statusOf = async (method: string, host: string, path = "/") =>
    Number((await ask(server.url, `${method} ${path} HTTP/1.1\r\nHost: ${host}`)).split(" ")[1]);
  for (const name of ["localhost", "127.0.0.1", "[::1]"]) {
    assert.equal(await statusOf("GET", `${name}:${port}`), 200);
  }
  const foreign = ["evil.example", `evil.example:${port}`, "localhost", "localhost:1", ""];
  for (const host of foreign) assert.equal(await statusOf("GET", host), 403, host);
  assert.equal(await statusOf("GET", `evil.example:${port}`, "/events"), 403);
  for (const method of ["POST", "HEAD", "DELETE"]) {
    assert.equal(await statusOf(method, `localhost:${port}`), 405, method);
  }
  assert.equal(await statusOf("GET", `localhost:${port}`, "/pictures/../live_run.ts"), 404);
  run.fail(new Error("over"));
  await server.close();
});

Deno.test("on HTTP's own port, hosts are named without it", async () => {
  const { app } = liveApp("<p>the page", new LiveRun((problem) => assert.fail(problem)), 80);
  const statusOf = async (host: string) =>
    (await app.request("http://localhost/", { headers: { Host: host } })).status;
  for (const host of ["localhost", "127.0.0.1", "[::1]", "localhost:80"]) {
    assert.equal(await statusOf(host), 200, host);
  }
  for (const host of ["evil.example", "localhost:8090"]) {
    assert.equal(await statusOf(host), 403, host);
  }
});

Deno.test("nothing that the page loads may come from elsewhere", async () => {
  const { run, server } = serve();
  const response = await fetch(server.url);
  assert.equal(await response.text(), "<p>the page");
  assert.match(response.headers.get("Content-Security-Policy")!, /default-src 'none'/);
  assert.equal(response.headers.get("Cache-Control"), "no-store");
  assert.equal(response.headers.get("Access-Control-Allow-Origin"), null);
  run.finish(result);
  await server.close();
});

Deno.test("a reader who comes late is told everything, and who comes back is told it again", async () => {
  const { run, hooks, server } = serve();
  callEpochHooks(hooks, 1);
  callEpochHooks(hooks, 2);
  for (const _ of ["late", "back"]) {
    const events = await eventsUntil(server.url, "inputs");
    assert.deepEqual(events.map(({ event }) => event), [
      "run",
      "epochs",
      "steps",
      "progress",
      "mistakes",
      "inputs",
    ]);
    assert.deepEqual(dataOf(events, "run"), {
      id: run.state.facts.id,
      heads: [{ name: "colour", kind: "class" }],
      epochs: 2,
      trainingImages: 8,
      validationImages: 3,
    });
    assert.deepEqual(dataOf(events, "epochs"), { from: 0, items: [testEpoch(1), testEpoch(2)] });
    const steps = dataOf(events, "steps");
    assert.deepEqual(steps.items.map(([step, loss]) => [step, loss]), [
      [1, 1],
      [2, 0.5],
      [3, 0.33333],
      [4, 0.25],
    ]);
    const { epoch, heads: [head] } = dataOf(events, "mistakes");
    assert.equal(epoch, 2);
    assert.deepEqual(head!.images, [{ id: "b", label: "Red", guess: "Black", probability: 0.9 }]);
    const inputs = dataOf(events, "inputs");
    assert.deepEqual(inputs.labels, [["Red"], [""]]);
    for (const { path } of [head!.sheet, inputs.sheet]) {
      const picture = await fetch(new URL(path, server.url));
      assert.equal(picture.headers.get("Content-Type"), "image/jpeg");
      assert.deepEqual([...(await picture.bytes()).subarray(0, 2)], [0xff, 0xd8]);
    }
  }
  run.finish(result);
  await server.close();
});

Deno.test("readers are told what is new, and the end before the port closes", async () => {
  const { run, hooks, server } = serve();
  const reading = liveEvents(server.url);
  const events: LiveEvent[] = [];
  const readTo = async (name: keyof LiveData) => {
    do events.push((await reading.next()).value!); while (events.at(-1)!.event !== name);
  };
  await readTo("progress");
  callEpochHooks(hooks, 1);
  await readTo("inputs");
  callEpochHooks(hooks, 2);
  await readTo("inputs");
  run.finish(result);
  const closed = server.close();
  await readTo("end");
  await reading.return();
  await closed;
  assert.deepEqual(events.at(-1)!.data, {
    outcome: "finished",
    message: "All epochs are done. The best model is that of epoch 1.",
  });
  const allOf = (name: string) =>
    events.filter(({ event }) => event === name).map(({ data }) => data);
  assert.deepEqual(allOf("epochs"), [
    { from: 0, items: [testEpoch(1)] },
    { from: 1, items: [testEpoch(2)] },
  ]);
  const steps = allOf("steps") as LiveData["steps"][];
  // The last point of before is told again: a point may stand for several steps.
  assert.deepEqual(steps.map(({ from, items }) => [from, items.map(([step]) => step)]), [
    [0, [1, 2]],
    [1, [2, 3, 4]],
  ]);
  const { port } = new URL(server.url);
  await assert.rejects(
    Deno.connect({ hostname: "127.0.0.1", port: Number(port) }),
    Deno.errors.ConnectionRefused,
  );
});

Deno.test("a failure is told with its message", async () => {
  const { run, server } = serve();
  run.fail(new Error("the run diverged"));
  const events = await eventsUntil(server.url, "end");
  assert.deepEqual(dataOf(events, "end"), { outcome: "failed", message: "the run diverged" });
  await server.close();
});

Deno.test("a reader that takes nothing holds up neither the training nor the end", async () => {
  const { run, hooks, server } = serve();
  const { port } = new URL(server.url);
  const connection = await Deno.connect({ hostname: "127.0.0.1", port: Number(port) });
  const head = `GET /events HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`;
  await connection.write(new TextEncoder().encode(head));
  // More than the buffers on the way hold.
  for (let epoch = 1; epoch <= 20_000; epoch++) hooks.onEpoch?.(testEpoch(epoch));
  const events = await eventsUntil(server.url, "epochs");
  assert.equal(dataOf(events, "epochs").items.length, 20_000, "another reader has them all");
  run.finish(result as TrainResult);
  await server.close();
  await assert.rejects(
    Deno.connect({ hostname: "127.0.0.1", port: Number(port) }),
    Deno.errors.ConnectionRefused,
  );
  connection.close();
});

Deno.test("a port that is named and taken is refused, else the next one is used", async () => {
  const { run, server } = serve();
  const port = Number(new URL(server.url).port);
  assert.throws(
    () => serveLive("", run, port),
    new RegExp(`^UserError: port ${port} is taken; name another one`),
  );
  const [first, second] = [serveLive("", run), serveLive("", run)];
  assert.ok(Number(new URL(second.url).port) > Number(new URL(first.url).port));
  assert.ok(Number(new URL(first.url).port) >= 8090);
  run.finish(result);
  for (const open of [server, first, second]) await open.close();
});

Deno.test("what the page cannot show is told once and reaches no training", () => {
  const problems: string[] = [];
  const hooks = new LiveRun((problem) => problems.push(problem)).hooks();
  // A step before there is a run.
  callEpochHooks(hooks, 1);
  assert.equal(problems.length, 1);
  assert.match(problems[0]!, /^the page misses something: /);
});
