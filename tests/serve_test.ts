/** A model that is served: the program as a whole, asked by many, by hostile ones and in a browser. */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { brightness, grey, withServer as withBrightness } from "../serve/testing/mod.ts";
import { assertAccessible, noBrowser, press, withPage } from "./browser.ts";
import { Ajv } from "./deps.ts";
import { command, facet, run as runCommand } from "./facet.ts";

const onWindows = Deno.build.os === "windows";
let trained: Promise<{ run: string; images: string[] }> | undefined;

/** A small run that stretches its images, and some, made once. */
function smallRun() {
  return trained ??= (async () => {
    const data = await Deno.makeTempDir();
    await drawCatalogue({ folder: data, count: 60, width: 100, height: 40 });
    const run = join(data, "run");
    await facet(
      ...["train", data, "--out", run, "--resize", "stretch", "--no-autotune", "--device", "cpu"],
      ...["--width-multiplier", "0.25", "--batch-size", "4", "--seed", "5"],
      // Steps enough for a model that sees the difference.
      ...["--averaging", "0", "--epochs", "8"],
    );
    const names = Array.from(Deno.readDirSync(join(data, "images")), ({ name }) => name).sort();
    return { run, images: names.map((name) => join(data, "images", name)) };
  })();
}

/** Serves the small run while it is used; it must end with success. */
async function withServer(
  use: (url: string, images: string[], process: Deno.ChildProcess) => Promise<void>,
): Promise<void> {
  const { run, images } = await smallRun();
  const process = command(["serve", run, "--port", "0", "--device", "cpu"]).spawn();
  process.stdout.cancel();
  const lines = process.stderr.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
  let output = "";
  let url: string | undefined;
  while (url === undefined) {
    const { value, done } = await lines.next();
    if (done) throw new Error(`nothing is served: ${output}`);
    output += value;
    url = /serving run at (\S+\/)\n/.exec(output)?.[1];
  }
  const rest = (async () => {
    for (let next = await lines.next(); !next.done; next = await lines.next()) output += next.value;
  })();
  try {
    await use(url, images, process);
  } finally {
    process.kill("SIGTERM");
  }
  const { code } = await process.status;
  await rest;
  assert.equal(code, onWindows ? code : 0, output);
  assert.doesNotMatch(output, /warning|failed/);
}

/** One image's facets or what else is answered. */
async function post(url: string, body: Uint8Array<ArrayBuffer>, type = "image/jpeg") {
  const headers = { "Content-Type": type };
  const response = await fetch(`${url}v1/predict`, { method: "POST", headers, body });
  return { status: response.status, body: await response.json() };
}

interface Facet {
  readonly label: string;
  readonly probability: number;
}

/** Labels are the same, and probabilities but for rounding. */
function assertSame(actual: Record<string, Facet>, expected: Record<string, Facet>): void {
  assert.deepEqual(Object.keys(actual), Object.keys(expected));
  for (const [head, { label, probability }] of Object.entries(expected)) {
    assert.equal(actual[head]!.label, label);
    assert.ok(Math.abs(actual[head]!.probability - probability) < 1e-4, head);
  }
}

/** A PNG of a size, whatever its data is. */
function png(width: number, height: number, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = (type: string, body: Uint8Array) => {
    const bytes = new Uint8Array(12 + body.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, body.length);
    bytes.set(new TextEncoder().encode(type), 4);
    bytes.set(body, 8);
    view.setUint32(8 + body.length, crc32(bytes.subarray(4, 8 + body.length)));
    return bytes;
  };
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2], 8); // eight bits of red, green and blue
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const chunks = [chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", new Uint8Array())];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

Deno.test("what is served is what facet predict says, to 64 clients at once", async () => {
  const { run, images } = await smallRun();
  const predicted = JSON.parse(
    (await facet("predict", run, ...images, "--json", "--device", "cpu")).out,
  );
  await withServer(async (url) => {
    const files = await Promise.all(images.map((path) => Deno.readFile(path)));
    const requests = Array.from({ length: 64 }, async (_, client) => {
      for (let turn = 0; turn < 5; turn++) {
        const image = (client * 7 + turn) % images.length;
        const { status, body } = await post(url, files[image]!);
        assert.equal(status, 200, JSON.stringify(body));
        assertSame(body.images[0].facets, predicted[image].facets);
      }
    });
    await Promise.all(requests);

    const form = new FormData();
    for (const [index, bytes] of files.slice(0, 40).entries()) {
      form.append("image", new File([bytes], images[index]!));
    }
    const response = await fetch(`${url}v1/predict?top=2`, { method: "POST", body: form });
    const answer = await response.json();
    assert.equal(answer.images.length, 40);
    for (const [index, { name, facets }] of answer.images.entries()) {
      assert.equal(name, images[index]);
      assertSame(facets, predicted[index].facets);
      assert.ok(Object.values(facets as { top: unknown[] }[]).every(({ top }) => top.length === 2));
    }

    const figures = await (await fetch(`${url}metrics`)).text();
    const figure = (name: string) =>
      Number(figures.split("\n").find((line) => line.startsWith(`${name} `))?.split(" ")[1]);
    assert.equal(figure('facet_requests_total{path="/v1/predict",status="200"}'), 321);
    assert.equal(figure('facet_images_total{outcome="predicted"}'), 360);
    assert.equal(figure("facet_batch_images_sum"), 360);
    assert.ok(figure("facet_batch_images_count") < 360, "requests share batches");
    assert.equal(figure("facet_predict_seconds_count"), 321);
    assert.equal(figure("facet_queue_images"), 0);
  });
});

Deno.test("answers are what openapi.json says", async () => {
  await withServer(async (url, [image]) => {
    const description = await (await fetch(`${url}openapi.json`)).json();
    const ajv = new Ajv({ strict: true, validateFormats: false });
    ajv.addKeyword("components");
    ajv.addSchema({ $id: "api", components: description.components }, "api");
    const check = (path: string, method: string, status: number, value: unknown) => {
      const responses = description.paths[path][method].responses;
      const schema = responses[status].content["application/json"].schema;
      const validate = ajv.compile({ $ref: `api${schema.$ref}` });
      assert.ok(validate(value), `${path} ${status}: ${JSON.stringify(validate.errors)}`);
    };
    const file = await Deno.readFile(image!);
    const form = new FormData();
    form.append("image", new File([file], "a.jpg"));
    form.append("image", new File(["text"], "b.jpg"));
    const asking: [path: string, init?: RequestInit][] = [
      ["/v1/predict", { method: "POST", body: file, headers: { "Content-Type": "image/png" } }],
      ["/v1/predict", { method: "POST", body: form }],
      ["/v1/predict", { method: "POST", body: "x", headers: { "Content-Type": "image/png" } }],
      ["/v1/predict", { method: "POST", body: "x" }],
      ["/health"],
    ];
    const statuses: number[] = [];
    for (const [path, init] of asking) {
      const response = await fetch(new URL(path, url), init);
      statuses.push(response.status);
      check(path, (init?.method ?? "GET").toLowerCase(), response.status, await response.json());
    }
    assert.deepEqual(statuses, [200, 200, 422, 422, 200]);
    for (const [path, methods] of Object.entries(description.paths)) {
      if ("post" in (methods as object)) continue;
      const response = await fetch(new URL(path, url));
      const { content } = description.paths[path].get.responses[200];
      assert.equal(response.headers.get("Content-Type")!.split(";")[0], Object.keys(content)[0]);
      await response.body?.cancel();
    }
  });
});

Deno.test("hostile senders are refused, and the server goes on", async () => {
  await withServer(async (url, [image]) => {
    const file = await Deno.readFile(image!);
    const fine = async () => assert.equal((await post(url, file)).status, 200);
    const unusable = async (bytes: Uint8Array<ArrayBuffer>, reason: RegExp) => {
      const { status, body } = await post(url, bytes);
      assert.equal(status, 422);
      assert.match(body.error, reason);
    };
    await unusable(new TextEncoder().encode("<script>"), /the file holds text/);
    await unusable(file.slice(0, file.length >> 1), /cut short|damaged/);
    // Small files that would be gigabytes, by their size or against it.
    await unusable(
      png(60_000, 60_000, deflateSync(new Uint8Array(9))),
      /larger than 50 megapixels/,
    );
    await unusable(png(0, 5, deflateSync(new Uint8Array(9))), /no width or no height/);
    await fine();
    const bomb = png(100, 100, deflateSync(new Uint8Array(100e6)));
    assert.ok(bomb.length < 200_000);
    assert.ok([200, 422].includes((await post(url, bomb)).status));
    await fine();

    const large = await post(url, new Uint8Array(100e6));
    assert.equal(large.status, 413);
    assert.match(large.body.error, /more than 33554432 bytes/);
    await fine();

    // Those who say half of what they want to ask, hold nobody up.
    const { hostname, port } = new URL(url);
    const connect = () => Deno.connect({ hostname, port: Number(port) });
    const slow = await Promise.all(Array.from({ length: 100 }, connect));
    const begin = "POST /v1/predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/jpeg\r\n";
    for (const [index, connection] of slow.entries()) {
      const rest = index % 2 === 0 ? "" : "Content-Length: 1000000\r\n\r\nabc";
      await connection.write(new TextEncoder().encode(begin + rest));
    }
    await fine();
    for (const connection of slow) connection.close();

    const ask = async (line: string) => {
      using connection = await connect();
      await connection.write(
        new TextEncoder().encode(
          `${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
        ),
      );
      return (await new Response(connection.readable).text()).split(" ")[1];
    };
    for (
      const path of ["/../../etc/passwd", "/%2e%2e/etc/passwd", "//etc/passwd", "/v1/../main.ts"]
    ) {
      assert.equal(await ask(`GET ${path}`), "404", path);
    }
    assert.equal(await ask("PUT /v1/predict"), "405");
    assert.equal(await ask("BREW /"), "405");
    await fine();
  });
});

Deno.test({
  name: "a server that is ordered to stop answers what it has, and ends with success",
  ignore: onWindows,
  fn: async () => {
    const { run } = await smallRun();
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      await withServer(async (url, images, process) => {
        const form = new FormData();
        for (const path of images) {
          form.append("image", new File([await Deno.readFile(path)], path));
        }
        // The server has the request when it tells how much it has to do.
        const running = fetch(`${url}v1/predict`, { method: "POST", body: form });
        let queue = 0;
        const asked = running.then(() => queue = -1);
        while (queue === 0) {
          const figures = await (await fetch(`${url}metrics`)).text();
          queue ||= Number(/^facet_queue_images (\d+)/m.exec(figures)?.[1]);
        }
        process.kill(signal);
        assert.equal((await (await running).json()).images.length, images.length);
        await asked;
        await process.status;
        process.kill = () => {}; // it has ended
        await assert.rejects(fetch(`${url}health`));
      });
    }
    for (const wrong of ["x", "-1", "70000", "80.5"]) {
      const { code, err } = await runCommand(["serve", run, `--port=${wrong}`]);
      assert.equal(code, 1);
      assert.match(err, /error: --port must be a (port|number)/);
    }
    for (
      const [option, wrong] of [
        ["--cors", "shop.example"],
        ["--cors", "https://shop.example,*"],
        ["--allow-host", "https://tagger.example"],
        ["--path-prefix", "tagger"],
      ] as const
    ) {
      // Before the model is looked for: there is none.
      const { code, err } = await runCommand(["serve", join(run, "nothing"), option, wrong]);
      assert.equal(code, 1);
      assert.ok(err.includes(`error: ${option} must be`), err);
    }
    const { code, err } = await runCommand(["serve", join(run, "nothing"), "--device", "cpu"]);
    assert.equal(code, 1);
    assert.match(err, /error: .*best\.safetensors does not exist/);
  },
});

for (
  const { scheme, width } of [
    { scheme: "light", width: 1200 },
    { scheme: "dark", width: 390 },
  ] as const
) {
  Deno.test({
    name: `a browser shows labels of images (${scheme}, ${width} pixels wide)`,
    ignore: noBrowser || onWindows,
    fn: async () => {
      await withServer(async (url, images) => {
        const { body } = await post(url, await Deno.readFile(images[0]!));
        const labels = Object.values(body.images[0].facets as Record<string, Facet>)
          .map(({ label }) => label);
        const note = await Deno.makeTempFile({ suffix: ".jpg" });
        await Deno.writeTextFile(note, "not an image");
        await withPage(url, async (page) => {
          const texts = (selector: string) =>
            page.$$eval(
              selector,
              (all: { textContent: string }[]) => all.map(({ textContent }) => textContent),
            );
          await assertAccessible(page);
          const input = (await page.$("#files"))!;
          await input.uploadFile(images[0]!, note);
          await page.waitForSelector('#history-list li:nth-child(2) [data-state="failed"]');
          assert.match((await texts("#spoken"))[0]!, /the file holds text/);
          await page.focus("#history-list li:nth-child(2) button");
          await page.keyboard.press("Enter");
          assert.match((await texts("#heads > .wrong")).join(), /cannot be used: .*holds text/);
          await assertAccessible(page);

          // Back to the image, by keyboard.
          await page.focus("#history-list li:first-child button");
          await page.keyboard.press("Enter");
          await page.waitForSelector("#heads .best");
          assert.deepEqual(await texts("#heads .best .label"), labels);
          assert.deepEqual(await texts("#heads h3"), ["gender", "articleType", "baseColour"]);
          assert.equal(
            await page.$eval("#picture", (image: { naturalWidth: number }) => image.naturalWidth),
            100,
          );
          await assertAccessible(page);
          const overflow = await page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth",
          );
          assert.equal(overflow, 0, "nothing sticks out sideways");
        }, { scheme, width, offline: false });
      });
    },
  });
}

for (const pathPrefix of ["", "/shop/tagger"]) {
  Deno.test({
    name: `a browser asks and shows the path below a proxy that ${
      pathPrefix === "" ? "nobody told of" : "the server was told of"
    }`,
    ignore: noBrowser || onWindows,
    fn: async () => {
      await withBrightness(brightness(), { pathPrefix }, async (url) => {
        // A reverse proxy that takes the prefix off.
        const { origin } = new URL(url);
        await using proxy = Deno.serve({ port: 0, onListen: () => {} }, (request) => {
          const { pathname, search } = new URL(request.url);
          if (!pathname.startsWith("/shop/tagger")) return new Response(null, { status: 404 });
          const path = pathname.slice("/shop/tagger".length) || "/";
          return fetch(origin + path + search, request);
        });
        const below = `http://127.0.0.1:${proxy.addr.port}/shop/tagger`;
        const image = await Deno.makeTempFile({ suffix: ".jpg" });
        await Deno.writeFile(image, await grey(250));
        // Only who was told can help a page whose address has no slash at its end.
        for (const page of pathPrefix === "" ? [`${below}/`] : [`${below}/`, below]) {
          await withPage(page, async (page) => {
            await (await page.$("#files"))!.uploadFile(image);
            await page.waitForSelector("#heads .best");
            const commands: string = await page.$eval(
              "#programs code",
              (code: { textContent: string }) => code.textContent,
            );
            assert.deepEqual(commands.match(/http[^ "\n]*/g), [
              `${below}/v1/predict`,
              `${below}/v1/predict?top=5`,
            ]);
            const link = await page.$eval("#programs a", (link: { href: string }) => link.href);
            assert.equal(link, `${below}/openapi.json`);
          }, { offline: false });
        }
      });
    },
  });
}

Deno.test({
  name: "a browser takes images that are dropped, pasted or seen by the camera",
  ignore: noBrowser || onWindows,
  fn: async () => {
    await withServer(async (url) => {
      await withPage(url, async (page) => {
        const came = (name: string) =>
          page.waitForFunction(
            `document.querySelector("#history-list li:last-child strong")?.textContent === "${name}"`,
          );
        for (
          const [event, type, data] of [
            ["drop", "DragEvent", "dataTransfer"],
            ["paste", "ClipboardEvent", "clipboardData"],
          ]
        ) {
          await page.evaluate(`{
            const files = new DataTransfer();
            files.items.add(new File(["text"], "${event}.jpg", { type: "image/jpeg" }));
            document.dispatchEvent(new ${type}("${event}", { ${data}: files, bubbles: true }));
          }`);
          await came(`${event}.jpg`);
        }
        const seen = `document.getElementById("viewfinder").srcObject !== null`;
        assert.equal(await page.evaluate(seen), false, "the camera is not asked for by itself");
        await press(page, "#open-camera");
        await page.waitForFunction(`document.activeElement.id === "take"`);
        await page.keyboard.press("Enter");
        await came("camera 1.jpg");
        await page.waitForSelector("#heads .best");
        await assertAccessible(page);
        await press(page, "#close-camera");
        assert.equal(await page.evaluate(seen), false);
      }, { offline: false, camera: true });
    });
  },
});
