import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { download, type DownloadOptions, hashInName } from "./download.ts";
import { UserError } from "./errors.ts";
import { inFolder } from "./testing/mod.ts";

const content = Uint8Array.from({ length: 300_000 }, () => 256 * Math.random());
const hash = createHash("sha256").update(content).digest("hex");

/** Serves the content under any name, and counts how often; some names do something else. */
function serve() {
  const requests: string[] = [];
  const begun = Promise.withResolvers<void>();
  const options = { port: 0, hostname: "127.0.0.1", onListen: () => {} };
  const server = Deno.serve(options, (request) => {
    const name = new URL(request.url).pathname.slice(1);
    requests.push(name);
    if (name === "missing.pth") return new Response("no", { status: 404 });
    if (name === "moved.pth") return Response.redirect(new URL("/weights.pth", request.url));
    const stream = new ReadableStream({
      async start(controller) {
        controller.enqueue(content.subarray(0, 100_000));
        if (name === "stalling.pth") return;
        if (name === "broken.pth") {
          await begun.promise;
          return controller.close();
        }
        controller.enqueue(content.subarray(100_000));
        controller.close();
      },
    });
    const size = name === "huge.pth" ? 2 ** 30 + 1 : content.length;
    const headers = { "content-length": `${size}` };
    return new Response(stream, name === "unmeasured.pth" ? {} : { headers });
  });
  return {
    requests,
    /** Lets a connection break, once what came of it has been read. */
    onProgress: (done: number) => done > 0 && begun.resolve(),
    at: (name: string) => `http://127.0.0.1:${server.addr.port}/${name}`,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

const namesIn = (folder: string) => Array.from(Deno.readDirSync(folder), ({ name }) => name);

Deno.test("a file is downloaded once, and its progress told", () =>
  inFolder(async (folder) => {
    await using server = serve();
    const reports: [number, number | undefined][] = [];
    const options = {
      folder: join(folder, "new"),
      hash: hash.toUpperCase(),
      onProgress: (done: number, total?: number) => reports.push([done, total]),
    };
    const path = await download(server.at("weights.pth"), options);
    assert.match(path, /weights-[0-9a-f]{16}-weights\.pth$/);
    assert.deepEqual(await Deno.readFile(path), content);
    assert.deepEqual(reports[0], [0, content.length]);
    assert.deepEqual(reports.at(-1), [content.length, content.length]);
    assert.equal(await download(server.at("weights.pth"), options), path);
    assert.deepEqual(server.requests, ["weights.pth"]);

    await Deno.writeFile(path, content.subarray(1));
    assert.equal(await download(server.at("weights.pth"), options), path);
    assert.deepEqual(await Deno.readFile(path), content, "a damaged file is downloaded again");
    assert.equal(server.requests.length, 2);
    assert.deepEqual(namesIn(options.folder).length, 1);
  }));

Deno.test("redirects are followed, and a length need not be told", () =>
  inFolder(async (folder) => {
    await using server = serve();
    const reports: (number | undefined)[] = [];
    const onProgress = (_: number, total?: number) => reports.push(total);
    for (const name of ["moved.pth", "unmeasured.pth"]) {
      const path = await download(server.at(name), { folder, onProgress });
      assert.deepEqual(await Deno.readFile(path), content);
    }
    assert.deepEqual(new Set(reports), new Set([content.length, undefined]));
  }));

Deno.test("the checksum in a file's name is checked, unless another is given", () =>
  inFolder(async (folder) => {
    await using server = serve();
    const right = server.at(`model-${hash.slice(0, 8)}.pth`);
    assert.deepEqual(await Deno.readFile(await download(right, { folder })), content);
    const wrong = server.at("model-abcdef01.pth");
    await assert.rejects(download(wrong, { folder }), {
      name: "UserError",
      message: /its SHA-256 is [0-9a-f]{64}, not abcdef01\.\.\. as its name says.*was not kept/,
    });
    await download(wrong, { folder, hash });
    assert.equal(hashInName("mobilenet_v2-b0353104.pth"), "b0353104");
    assert.equal(hashInName("tagger-20240131.pth"), undefined);
    assert.equal(hashInName("facet-best.safetensors"), undefined);
  }));

Deno.test("what cannot be downloaded leaves nothing, and the error says what to do", () =>
  inFolder(async (folder) => {
    await using server = serve();
    const closed = Deno.listen({ port: 0, hostname: "127.0.0.1" });
    closed.close();
    const refused: [string, RegExp, Partial<DownloadOptions>?][] = [
      [server.at("missing.pth"), /the server answers 404 Not Found; check the address/],
      [server.at("broken.pth"), /connection broke after 100000 of 300000 bytes .*; try again/],
      [server.at("huge.pth"), /longer than 1024 MiB/],
      [server.at("weights.pth"), /its SHA-256 is \w+, not 0{64}; it is/, { hash: "0".repeat(64) }],
      [`http://127.0.0.1:${closed.addr.port}/a.pth`, /Connect.*check the address and the network/],
      ["http://", /no web address/],
    ];
    for (const [address, message, options] of refused) {
      await assert.rejects(
        download(address, { folder, onProgress: server.onProgress, ...options }),
        (error) =>
          error instanceof UserError && message.test(error.message) || assert.fail(`${error}`),
      );
    }
    assert.deepEqual(namesIn(folder), []);
  }));

Deno.test("an aborted download stops with the signal's reason, and leaves nothing", () =>
  inFolder(async (folder) => {
    await using server = serve();
    const controller = new AbortController();
    const reason = new Error("Ctrl-C");
    const onProgress = (done: number) => done > 0 && controller.abort(reason);
    const { signal } = controller;
    const downloading = download(server.at("stalling.pth"), { folder, onProgress, signal });
    await assert.rejects(downloading, reason);
    assert.deepEqual(namesIn(folder), []);
  }));

Deno.test("a folder that cannot be made is named", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(join(folder, "file"), "");
    await assert.rejects(
      download("http://127.0.0.1:9/a.pth", { folder: join(folder, "file", "b") }),
      {
        name: "UserError",
        message: /cannot keep downloads in .*set XDG_CACHE_HOME/,
      },
    );
  }));
