import assert from "node:assert/strict";
import { join } from "node:path";
import { counterRandom } from "../random.ts";
import { inFolder, makeJpeg } from "../testing/mod.ts";
import { downloadPath, imageAddress } from "./address.ts";
import { downloadImages, ImageDownloads } from "./download_images.ts";
import { type DownloadLimits, usualLimits } from "./fetch_image.ts";
import type { Timer } from "./timer.ts";

const jpeg = makeJpeg(6, 8, (x, y) => [x * 40, y * 30, 90]);

const limits: DownloadLimits = { ...usualLimits, bytes: jpeg.length + 10 };

/** Time that passes at once, except that silence comes when it is told to. */
class TestTimer implements Timer {
  readonly pauses: number[] = [];
  readonly #silent = new Set<() => void>();

  after(milliseconds: number, action: () => void): () => void {
    if (milliseconds === limits.duration) return () => {};
    if (milliseconds === limits.silence) {
      this.#silent.add(action);
      return () => this.#silent.delete(action);
    }
    this.pauses.push(milliseconds);
    let isLive = true;
    queueMicrotask(() => isLive && action());
    return () => isLive = false;
  }

  /** The time without an answer is over. */
  passSilence(): void {
    for (const action of [...this.#silent]) action();
  }
}

type Answer = (url: URL, request: Request) => Response | Promise<Response>;

/** A server on this machine, while a test uses it in a folder of its own. */
async function withServer(
  answer: Answer,
  use: (
    server: { origin: string; requests: string[]; folder: string; timer: TestTimer },
  ) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    const requests: string[] = [];
    const server = Deno.serve(
      {
        port: 0,
        hostname: "127.0.0.1",
        onListen: () => {},
        onError: () => new Response(null, { status: 500 }),
      },
      (request) => {
        const url = new URL(request.url);
        requests.push(url.pathname + url.search);
        return answer(url, request);
      },
    );
    try {
      const origin = `http://127.0.0.1:${server.addr.port}`;
      await use({ origin, requests, folder: join(folder, "kept"), timer: new TestTimer() });
    } finally {
      await server.shutdown();
    }
  });
}

const image = () =>
  new Response(jpeg as Uint8Array<ArrayBuffer>, { headers: { "content-type": "image/jpeg" } });

/** Rows whose names are these addresses. */
function rowsOf(folder: string, names: readonly string[]) {
  return names.map((name) => {
    const { address } = imageAddress("{}", name);
    return { address: address!, image: downloadPath(folder, address!) };
  });
}

async function filesIn(folder: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
}

Deno.test("each address is fetched once, so many at once as was said, and never again", () => {
  let now = 0;
  let most = 0;
  const answer = async () => {
    most = Math.max(most, ++now);
    // Others get their turn.
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    now--;
    return image();
  };
  return withServer(answer, async ({ origin, requests, folder, timer }) => {
    const names = Array.from({ length: 40 }, (_, index) => `${origin}/img/${index}?w=${index % 3}`);
    const twice = [`${origin}/a%20b.jpg`, `${origin}/a b.jpg`, `${origin}/a b.jpg#x`, names[0]!];
    const rows = rowsOf(folder, [...names, ...twice]);
    const progress: string[] = [];
    const hooks = {
      onImageDownload: (done: number, total: number) => progress.push(`${done}/${total}`),
    };
    const settings = { folder, parallel: 3 };
    const failed = await downloadImages([...rows, { image: "/own.jpg" }], settings, hooks, {
      timer,
    });
    assert.deepEqual([...failed], []);
    assert.equal(requests.length, 41);
    assert.equal(new Set(requests).size, 41);
    assert.deepEqual([progress[0], progress.at(-1), progress.length], ["0/41", "41/41", 42]);
    assert.equal(most, 3);
    for (const { image } of rows) assert.deepEqual(await Deno.readFile(image), jpeg);
    assert.equal((await filesIn(folder)).length, 41);

    await downloadImages(rows, settings, hooks, { timer });
    await downloadImages(rows, { ...settings, offline: true }, hooks, { timer });
    assert.deepEqual([requests.length, progress.length], [41, 42]);
    // What is gone is fetched again, and nothing else.
    await Deno.remove(rows[5]!.image);
    await downloadImages(rows, settings, hooks, { timer });
    assert.deepEqual([requests.length, progress.at(-1)], [42, "1/1"]);
    assert.deepEqual(timer.pauses, []);
  });
});

/** Faults that pass: what the server does, and the pause before the next try. */
const passing: readonly [answer: Answer, pause?: number][] = [
  [() => new Response("busy", { status: 500 })],
  [() => new Response("busy", { status: 503 })],
  [() => new Response("slow down", { status: 429, headers: { "retry-after": "3" } }), 3000],
  [() =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(jpeg.subarray(0, 100));
          controller.error(new Error("gone"));
        },
      }),
    )],
];

Deno.test("what passes is tried again after growing pauses, or when the server says", () => {
  const random = counterRandom(7, 1);
  const faults = Array.from(
    { length: 30 },
    () =>
      Array.from({ length: Math.floor(random() * 4) }, () => Math.floor(random() * passing.length)),
  );
  const left = faults.map((own) => [...own]);
  const answer: Answer = (url, request) => {
    const fault = left[Number(url.pathname.slice(1))]!.shift();
    return fault === undefined ? image() : passing[fault]![0](url, request);
  };
  return withServer(answer, async ({ origin, requests, folder, timer }) => {
    const rows = rowsOf(folder, faults.map((_, index) => `${origin}/${index}`));
    const failed = await downloadImages(rows, { folder }, {}, { timer });
    assert.deepEqual([...failed], []);
    for (const { image } of rows) assert.deepEqual(await Deno.readFile(image), jpeg);
    assert.equal(
      (await filesIn(folder)).length,
      rows.length,
      "nothing is left of tries that failed",
    );
    assert.equal(requests.length, faults.flat().length + rows.length);
    const expected = faults.flatMap((own) =>
      own.map((fault, count) => passing[fault]![1] ?? 1000 * 2 ** count)
    );
    assert.deepEqual(timer.pauses.toSorted(), expected.toSorted());
  });
});

Deno.test("what does not pass has its reason, leaves no file, and is listed; the first three are told", () => {
  const stream = (bytes: number) =>
    new ReadableStream({
      start(controller) {
        for (let done = 0; done < bytes; done += 100) controller.enqueue(jpeg.subarray(0, 100));
        controller.close();
      },
    });
  const answers: Record<string, Answer> = {
    "/gone": () => new Response("no", { status: 404 }),
    "/page": () =>
      new Response("<html>log in</html>", { headers: { "content-type": "text/html; x" } }),
    "/empty": () => new Response(""),
    "/announced": () => new Response(new Uint8Array(jpeg.length + 11)),
    "/endless": () => new Response(stream(jpeg.length + 300)),
    "/loop": ({ href }) => Response.redirect(href),
    "/file": () => new Response(null, { status: 302, headers: { location: "file:///etc/passwd" } }),
    "/nowhere": () => new Response(null, { status: 302 }),
    "/later": () => new Response("", { status: 503, headers: { "retry-after": "7200" } }),
    "/busy": () => new Response("", { status: 502 }),
    "/there": () => image(),
    "/led": ({ origin }) => Response.redirect(`${origin}/there`),
  };
  const reasons: Record<string, RegExp> = {
    "/gone": /^cannot be downloaded: the server answers 404 Not Found$/,
    "/page": /what is no image \(text\/html\): not an image: the file holds text$/,
    "/empty": /empty file \(0 bytes\)$/,
    "/announced": /it is larger than \d+ bytes$/,
    "/endless": /it is larger than \d+ bytes$/,
    "/loop": /leads on more than 5 times$/,
    "/file": /leads to what is no web address$/,
    "/nowhere": /answers 302 Found$/,
    "/later": /503 Service Unavailable, and asks to wait 7200 seconds$/,
    "/busy": /answers 502 Bad Gateway \(tried 5 times\)$/,
  };
  return withServer((url, request) => answers[url.pathname]!(url, request), async (server) => {
    const { origin, requests, folder, timer } = server;
    const rows = rowsOf(folder, Object.keys(answers).map((path) => origin + path));
    const warnings: string[] = [];
    const hooks = { onWarning: (message: string) => warnings.push(message) };
    const failed = await downloadImages(rows, { folder, parallel: 1 }, hooks, { timer, limits });
    for (const { address, image } of rows) {
      const expected = reasons[new URL(address).pathname];
      if (expected === undefined) assert.deepEqual(await Deno.readFile(image), jpeg, address);
      else assert.match(failed.get(image) ?? "none", expected, address);
    }
    assert.equal(requests.filter((path) => path === "/busy").length, 5);
    assert.equal(requests.filter((path) => path === "/gone").length, 1);
    assert.deepEqual(timer.pauses, [1000, 2000, 4000, 8000]);
    const list = join(folder, "failed-downloads.csv");
    assert.equal(warnings.length, 1);
    assert.ok(warnings[0]!.startsWith(
      `10 of 12 images could not be downloaded, such as ${origin}/gone (the server answers 404 Not Found), `,
    ));
    assert.equal(warnings[0]!.match(/http:/g)?.length, 3);
    assert.ok(warnings[0]!.endsWith(`; ${list} lists all`));
    const lines = (await Deno.readTextFile(list)).trim().split("\n");
    assert.equal(lines[0], "address,reason");
    assert.deepEqual(
      lines.slice(1).map((line) => line.split(",")[0]),
      [...failed.keys()].map((path) => rows.find(({ image }) => image === path)!.address),
    );
    assert.equal((await filesIn(folder)).length, 3, "two images and the list");

    // Once all are there the list goes.
    for (const path of Object.keys(reasons)) answers[path] = () => image();
    assert.equal((await downloadImages(rows, { folder }, hooks, { timer, limits })).size, 0);
    assert.equal((await filesIn(folder)).length, 12);
  });
});

Deno.test("a server that is silent, before or within an image, ends the try", () => {
  const timer = new TestTimer();
  const answers: Record<string, Answer> = {
    "/nothing": async (_, request) => {
      const left = new Promise((resolve) => request.signal.addEventListener("abort", resolve));
      timer.passSilence();
      await left;
      return image();
    },
    "/half": () => {
      const stream = new ReadableStream({
        start: (controller) => controller.enqueue(jpeg.subarray(0, 100)),
        // Asked for more once the first bytes are sent.
        pull: () => timer.passSilence(),
      });
      return new Response(stream);
    },
  };
  return withServer((url, request) => answers[url.pathname]!(url, request), async (server) => {
    const { origin, folder } = server;
    const rows = rowsOf(folder, [`${origin}/nothing`, `${origin}/half`]);
    const once = { timer, limits: { ...limits, tries: 1 } };
    const failed = await downloadImages(rows, { folder, parallel: 1 }, {}, once);
    for (const { image } of rows) {
      assert.match(failed.get(image)!, /the server is silent for 20 seconds/);
    }
    assert.deepEqual(await filesIn(folder), ["failed-downloads.csv"]);
  });
});

Deno.test("of many addresses of a silent server only a few are waited for", () => {
  const timer = new TestTimer();
  const answer: Answer = async (_, request) => {
    const left = new Promise((resolve) => request.signal.addEventListener("abort", resolve));
    timer.passSilence();
    await left;
    return image();
  };
  return withServer(answer, async ({ origin, requests, folder }) => {
    const rows = rowsOf(folder, Array.from({ length: 50 }, (_, index) => `${origin}/${index}`));
    const failed = await downloadImages(rows, { folder, parallel: 1 }, {}, { timer, limits });
    assert.equal(failed.size, 50);
    assert.match(failed.get(rows[0]!.image)!, /silent for 20 seconds \(tried 3 times\)$/);
    assert.match(failed.get(rows[49]!.image)!, /^not tried: .* silent for 20 seconds$/);
    assert.equal(requests.length, 14);
  });
});

Deno.test("a server that is not there is given up, and others are not", () =>
  withServer(() => image(), async ({ origin, folder, timer }) => {
    const gone = Deno.listen({ port: 0, hostname: "127.0.0.1" });
    const closed = `http://127.0.0.1:${gone.addr.port}`;
    gone.close();
    const names = Array.from(
      { length: 30 },
      (_, index) => [`${closed}/${index}`, `${origin}/${index}`],
    );
    const rows = rowsOf(folder, names.flat());
    const failed = await downloadImages(rows, { folder, parallel: 1 }, {}, { timer, limits });
    assert.equal(failed.size, 30);
    const reasons = rows.flatMap(({ image }) => failed.get(image) ?? []);
    assert.match(reasons[7]!, /^cannot be downloaded: .*\(tried 5 times\)$/);
    for (const reason of reasons.slice(8)) {
      assert.match(
        reason,
        /^not tried: 127\.0\.0\.1:\d+ failed too often in a row, the last time as /,
      );
    }
    assert.equal(timer.pauses.length, 8 * 4);
  }));

Deno.test("a download that is stopped leaves whole images only, and goes on with the others", () => {
  const stop = new AbortController();
  let answered = 0;
  const answer: Answer = async (_, request) => {
    if (++answered !== 6 || stop.signal.aborted) return image();
    const left = new Promise((resolve) => request.signal.addEventListener("abort", resolve));
    stop.abort(new Error("stopped"));
    await left;
    return image();
  };
  return withServer(answer, async ({ origin, requests, folder, timer }) => {
    const rows = rowsOf(folder, Array.from({ length: 12 }, (_, index) => `${origin}/${index}`));
    const settings = { folder, parallel: 1 };
    await assert.rejects(
      downloadImages(rows, settings, { signal: stop.signal }, { timer }),
      { message: "stopped" },
    );
    assert.equal((await filesIn(folder)).length, 5);
    for (const { image } of rows.slice(0, 5)) assert.deepEqual(await Deno.readFile(image), jpeg);
    // What a kill left is no image, and goes when it is old.
    const left = join(folder, `.${"0".repeat(24)}-x.jpg.${crypto.randomUUID()}.tmp`);
    await Deno.writeTextFile(left, "half");
    await Deno.utime(left, new Date(0), new Date(0));
    assert.equal((await downloadImages(rows, settings, {}, { timer })).size, 0);
    assert.equal(requests.length, 13);
    assert.equal((await filesIn(folder)).length, 12);
  });
});

Deno.test("offline nothing is fetched, and what is not there has its reason", () =>
  withServer(() => image(), async ({ origin, requests, folder, timer }) => {
    const [row] = rowsOf(folder, [`${origin}/1`]);
    const warnings: string[] = [];
    const hooks = { onWarning: (message: string) => warnings.push(message) };
    const failed = await downloadImages([row!], { folder, offline: true }, hooks, { timer });
    assert.match(failed.get(row!.image)!, /not downloaded yet, and --offline fetches nothing/);
    assert.match(warnings[0]!, /^1 of 1 images could not be downloaded/);
    assert.deepEqual(requests, []);
    await assert.rejects(Deno.stat(folder), Deno.errors.NotFound);
  }));

Deno.test("one image is fetched once, however many ask for it at the same time", () =>
  withServer(() => image(), async ({ origin, requests, folder, timer }) => {
    const [row] = rowsOf(folder, [`${origin}/1`]);
    const downloads = new ImageDownloads({ folder }, { timer });
    const asked = await Promise.all(Array.from({ length: 20 }, () => downloads.fetch(row!)));
    assert.ok(asked.every((reason) => reason === undefined));
    assert.equal(requests.length, 1);
    assert.equal(await downloads.fetch({ image: "/own.jpg" }), undefined);
  }));

Deno.test("a folder that cannot be written stops with the option for another", () =>
  withServer(() => image(), async ({ origin, folder, timer }) => {
    await Deno.writeTextFile(folder, "a file");
    await assert.rejects(
      downloadImages(rowsOf(folder, [`${origin}/1`, `${origin}/2`]), { folder }, {}, { timer }),
      {
        name: "UserError",
        message: /cannot keep downloaded images in .*: name another folder by --download/,
      },
    );
  }));
