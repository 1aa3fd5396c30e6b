import assert from "node:assert/strict";
import { UserError } from "../data/errors.ts";
import { makeJpegOf, makePng, pngChunk, repeatLastScan } from "../data/testing/mod.ts";
import { serveModel } from "./server.ts";
import { brightness, grey, logitsOf, post, sendRaw, withServer } from "./testing/mod.ts";

/** What a form of files is answered. */
async function postForm(url: string, files: readonly (readonly [string, BlobPart])[]) {
  const form = new FormData();
  for (const [name, bytes] of files) form.append("image", new File([bytes], name));
  const response = await fetch(`${url}v1/predict?top=1`, { method: "POST", body: form });
  return { status: response.status, body: await response.json() };
}

/** A model that says when it has begun, and goes on when it is let through. */
function gated() {
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const model = brightness(async (bright) => {
    begun.resolve();
    await gate.promise;
    return logitsOf(bright);
  });
  return { model, begun, gate };
}

const head = (length: number) =>
  "POST /v1/predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/jpeg\r\n" +
  `Content-Length: ${length}\r\n\r\n`;

Deno.test("one image is answered with labels, probabilities and guesses of each head", async () => {
  await withServer(brightness(), {}, async (url) => {
    const { model, images } = await (await post(url, await grey(250))).json();
    assert.equal(model, "brightness");
    assert.equal(images.length, 1);
    const { name, facets } = images[0];
    assert.equal(name, "image");
    assert.equal(facets.tone.label, "bright");
    assert.ok(Math.abs(facets.tone.probability - 1 / (1 + Math.exp(-2))) < 1e-6);
    assert.deepEqual(facets.print.top.map(({ label }: { label: string }) => label), [
      "none",
      "dots",
      "stripes",
    ]);
  });
});

Deno.test("of a form, each image succeeds or fails by itself, in order", async () => {
  await withServer(brightness(), {}, async (url) => {
    const { status, body } = await postForm(url, [
      ["dark.jpg", await grey(5)],
      ["note.jpg", "hello"],
      ["bright.jpg", await grey(250)],
      ["../../etc/passwd", await grey(250)],
    ]);
    assert.equal(status, 200);
    // deno-lint-ignore no-explicit-any
    assert.deepEqual(body.images.map((image: any) => [image.name, image.facets?.tone.label]), [
      ["dark.jpg", "dark"],
      ["note.jpg", undefined],
      ["bright.jpg", "bright"],
      ["../../etc/passwd", "bright"],
    ]);
    assert.equal(body.images[1].error, "not an image: the file holds text");
  });
});

Deno.test("however many images attack the decoders, the others of a form are answered", async () => {
  const png = makePng(6, 8, 0, Array.from({ length: 8 }, () => [9, 9, 9, 9, 9, 9]));
  const chunk = (type: string, ...body: number[]) => pngChunk(type, Uint8Array.from(body));
  const progressive = await makeJpegOf({ progressive: true }, 640, 480, () => [9, 9, 9]);
  const attacks: [string, readonly Uint8Array[]][] = [
    ["damaged PNG: it cannot be decoded", [
      png.subarray(0, 33),
      chunk("IDAT", 0x78, 0x9c, ...Array(90).fill(0xa7)),
      png.subarray(-12),
    ]],
    ["damaged PNG: it does not begin with its header", [png.subarray(0, 8), png.subarray(-12)]],
    ["cut short: the JPEG ends early", [progressive.subarray(0, -90)]],
    ["needs 0.75 GB to decode, more than the 0.51 GB allowed: make it smaller", [
      png.subarray(0, 8),
      chunk("IHDR", 0, 0, 0, 1, 1, 0, 0, 0, 8, 0, 0, 0, 0), // 16 million rows
      png.subarray(33),
    ]],
    [
      "a JPEG of 8504 scans, more than the 8196 allowed at its size; save it as an ordinary JPEG",
      [repeatLastScan(progressive, 8500)],
    ],
  ];
  const files = attacks.map(([, parts]) => Uint8Array.from(parts.flatMap((part) => [...part])));
  await withServer(brightness(), {}, async (url) => {
    for (let time = 0; time < 30; time++) {
      const { body } = await postForm(url, [
        ...files.map((bytes) => ["attack", bytes] as const),
        ["dark.png", Uint8Array.from(png)],
        ["bright.jpg", await grey(250)],
      ]);
      // deno-lint-ignore no-explicit-any
      const answers = body.images.map((image: any) => image.error ?? image.facets.tone.label);
      assert.deepEqual(answers, [...attacks.map(([reason]) => reason), "dark", "bright"]);
    }
  });
});

Deno.test("of what kind an image is, its bytes tell, and not its type", async () => {
  await withServer(brightness(), {}, async (url) => {
    const image = await grey(250);
    const types = [
      ...["image/jpg", "image/png", "image/*", "application/octet-stream", "nonsense", ""],
      ...["application/x-www-form-urlencoded", "text/plain", "IMAGE/JPEG; q=1", "multipart/mixed"],
    ];
    for (const type of [undefined, ...types]) {
      const headers: HeadersInit = type === undefined ? {} : { "Content-Type": type };
      const response = await fetch(`${url}v1/predict`, { method: "POST", headers, body: image });
      assert.equal(response.status, 200, `${type}`);
      assert.equal((await response.json()).images[0].facets.tone.label, "bright");
    }
    const form = new FormData();
    form.append("image", new File([image], "a.txt", { type: "text/plain" }));
    const answer = await fetch(`${url}v1/predict`, { method: "POST", body: form });
    assert.equal((await answer.json()).images[0].facets.tone.label, "bright");
  });
});

Deno.test("what cannot be answered is refused with the status that says why", async () => {
  const limits = { images: 2, bodyBytes: 5000 };
  await withServer(brightness(), { limits }, async (url) => {
    const image = await grey(9);
    const asking = async (
      method: string,
      path: string,
      type?: string,
      body: BodyInit | null = null,
    ) => {
      const headers: HeadersInit = type === undefined ? {} : { "Content-Type": type };
      const response = await fetch(url + path, { method, headers, body });
      const { error } = await response.json();
      assert.ok(error.length > 0, "every error says what it is");
      return [response.status, response.headers.get("Allow")];
    };
    const predict = "v1/predict";
    assert.deepEqual(await asking("GET", "nothing"), [404, null]);
    assert.deepEqual(await asking("GET", "v1/predict/"), [404, null]);
    assert.deepEqual(await asking("GET", "constructor"), [404, null]);
    assert.deepEqual(await asking("GET", predict), [405, "POST"]);
    assert.deepEqual(await asking("DELETE", "health"), [405, "GET, HEAD"]);
    assert.deepEqual(await asking("POST", predict, "text/plain", "x"), [422, null]);
    assert.deepEqual(await asking("POST", predict, "multipart/mixed; boundary=x", "x"), [
      422,
      null,
    ]);
    assert.deepEqual(await asking("POST", predict, "image/png", "x"), [422, null]);
    assert.deepEqual(await asking("POST", predict, "image/png"), [422, null]);
    assert.deepEqual(await asking("POST", predict, "multipart/form-data", "x"), [400, null]);
    for (const top of ["0", "-1", "1.5", "many", "", "1e3", "9999999"]) {
      const path = `${predict}?top=${top}`;
      assert.deepEqual(await asking("POST", path, "image/jpeg", image), [400, null], top);
    }
    const large = new Uint8Array(5001);
    assert.deepEqual(await asking("POST", predict, "image/jpeg", large), [413, null]);
    // Without a length that could be looked at first.
    const stream = new Blob([large]).stream();
    assert.deepEqual(await asking("POST", predict, "image/jpeg", stream), [413, null]);
    const three = await postForm(url, ["a", "b", "c"].map((name) => [name, "x"] as const));
    assert.equal(three.status, 413);
    const field = new FormData();
    field.append("image", "text");
    assert.deepEqual(await asking("POST", predict, undefined, field), [400, null]);
    assert.equal((await post(url, image)).status, 200, "all of it did no harm");
  });
});

Deno.test("a body that does not come is not waited for", async () => {
  await withServer(brightness(), { limits: { bodyTime: 50 } }, async (url) => {
    const answer = await sendRaw(url, `${head(1000)}only this`);
    assert.match(answer, /^HTTP\/1.1 408 /);
    assert.match(answer, /"error":"the body did not arrive within 0.05 seconds"/);
    const image = await grey(9);
    let { status } = await post(url, image);
    // A machine may be so busy that a whole body, too, takes longer than that.
    while (status === 408) ({ status } = await post(url, image));
    assert.equal(status, 200);
  });
});

Deno.test("an answer that takes too long is given up", async () => {
  const model = brightness(() => new Promise(() => {}));
  await withServer(model, { limits: { answerTime: 300 } }, async (url) => {
    const response = await post(url, await grey(9));
    assert.equal(response.status, 504);
    assert.match((await response.json()).error, /took too long/);
  });
});

for (const limit of ["requestsAtOnce", "imagesAtOnce", "bytesAtOnce"]) {
  Deno.test(`what finds no room is told to come back (${limit})`, async () => {
    const { model, begun, gate } = gated();
    const image = await grey(9);
    const most = limit === "bytesAtOnce" ? image.length : 1;
    await withServer(model, { limits: { [limit]: most } }, async (url) => {
      const first = post(url, image);
      await begun.promise;
      const second = await post(url, image);
      assert.equal(second.status, 503);
      assert.equal(second.headers.get("Retry-After"), "1");
      assert.match((await second.json()).error, /^too many (requests|images|bytes) at once/);
      gate.resolve();
      assert.equal((await first).status, 200);
      assert.equal((await post(url, image)).status, 200, "there is room again");
    });
  });
}

Deno.test("whatever becomes of a request, there is room for the next", async () => {
  const image = await grey(9);
  const form = new FormData();
  form.append("image", new File([image], "a.jpg"));
  const bodies: [type: string, body: Uint8Array<ArrayBuffer>][] = [
    ["image/jpeg", image],
    ["image/jpeg", new Uint8Array(image.length)],
    ["multipart/form-data", image],
    ["multipart/form-data; boundary=x", image],
  ];
  const whole = new Response(form);
  bodies.push([whole.headers.get("Content-Type")!, await whole.bytes()]);
  const bytesAtOnce = Math.max(...bodies.map(([, { length }]) => length));
  const limits = { bytesAtOnce, requestsAtOnce: 1, imagesAtOnce: 1 };
  await withServer(brightness(), { limits }, async (url) => {
    const statuses: number[] = [];
    for (const [type, body] of [...bodies, ...bodies]) {
      const headers = { "Content-Type": type };
      const response = await fetch(`${url}v1/predict`, { method: "POST", headers, body });
      statuses.push(response.status);
      await response.body?.cancel();
    }
    assert.deepEqual(statuses, [200, 422, 400, 400, 200, 200, 422, 400, 400, 200]);
  });
});

Deno.test("a failure of the server is told to its owner, not to who asks, and passes", async () => {
  let broken = true;
  const model = brightness((bright) =>
    broken
      ? Promise.reject(new Error("the secret device is gone"))
      : Promise.resolve(logitsOf(bright))
  );
  const problems: unknown[] = [];
  const onProblem = (error: unknown) => problems.push(error);
  await withServer(model, { onProblem }, async (url) => {
    const response = await post(url, await grey(9));
    assert.equal(response.status, 500);
    assert.doesNotMatch(await response.text(), /secret/);
    assert.match(String(problems), /the secret device is gone/);
    broken = false;
    assert.equal((await post(url, await grey(9))).status, 200);
  });
  assert.equal(problems.length, 1);
});

Deno.test("a server that stops finishes what runs and takes nothing new", async () => {
  const { model, begun, gate } = gated();
  await withServer(model, {}, async (url, close) => {
    const running = post(url, await grey(250));
    await begun.promise;
    // A connection that was there before, in the middle of a request's head, does not hold it up.
    const { hostname, port } = new URL(url);
    using idle = await Deno.connect({ hostname, port: Number(port) });
    await idle.write(new TextEncoder().encode("GET /hea"));
    const closed = close();
    const late = await fetch(`${url}health`).then(({ status }) => status, () => "refused");
    assert.ok(late === "refused" || late === 503, `${late}`);
    gate.resolve();
    const { images } = await (await running).json();
    assert.equal(images[0].facets.tone.label, "bright");
    await closed;
    await assert.rejects(fetch(`${url}health`), TypeError);
  });
});

Deno.test("an address that cannot be listened at is a mistake of the user's", async () => {
  using taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const options = { threads: 1, onProblem: () => {} };
  await assert.rejects(
    serveModel(brightness(), { ...options, port: taken.addr.port }),
    new UserError(`port ${taken.addr.port} is taken; name another one by --port`),
  );
  await assert.rejects(
    serveModel(brightness(), { ...options, host: "203.0.113.1", port: 0 }),
    UserError,
  );
});
