/** A table of web addresses through the command line: downloaded once, trained, evaluated and predicted. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { formatCsv, readCsv } from "../data/mod.ts";
import { deno, quickTraining, run as command } from "./facet.ts";

Deno.test("images of web addresses are downloaded once, and a run goes on without the web", async () => {
  const folder = await Deno.makeTempDir();
  const images = join(folder, "served");
  await drawCatalogue({ folder: images, count: 40 });
  const records = (await Array.fromAsync(readCsv(join(images, "styles.csv")))).slice(1);
  const requests: string[] = [];
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    async ({ url }) => {
      const { pathname, searchParams } = new URL(url);
      requests.push(pathname);
      if (pathname === "/page") {
        return new Response("<html>", { headers: { "content-type": "text/html" } });
      }
      if (pathname.startsWith("/old/")) {
        return Response.redirect(new URL(`/img?id=${pathname.slice(5)}`, url));
      }
      return new Response(
        await Deno.readFile(join(images, "images", `${searchParams.get("id")}.jpg`)),
      );
    },
  );
  const origin = `http://127.0.0.1:${server.addr.port}`;
  const kept = join(folder, "cache", "facet", "downloads");
  // Packages come from Deno's own cache, which would be below the other one too.
  const { denoDir } = JSON.parse((await deno(folder, "info", "--json")).out);
  const facet = async (...args: string[]) => {
    const outcome = await command(args, {
      XDG_CACHE_HOME: join(folder, "cache"),
      DENO_DIR: denoDir,
    });
    assert.equal(outcome.code, 0, outcome.err);
    return outcome;
  };
  const data = join(folder, "shop");
  await Deno.mkdir(data);
  const rows = records.map(({ fields: [id] }, index) => [
    // Two images of a product; one address is a page's.
    `p${index >> 1}`,
    index === 7 ? `${origin}/page` : index % 2 ? `${origin}/old/${id}` : `${origin}/img?id=${id}`,
    ["hat", "shoe"][(index >> 1) % 2]!,
  ]);
  const table = join(data, "shop.csv");
  await Deno.writeTextFile(table, formatCsv([["sku", "image_url", "kind"], ...rows]));
  try {
    const run = join(folder, "run");
    const train = ["train", data, "--out", run, ...quickTraining];
    const { err } = await facet(...train, "--epochs", "1");
    assert.match(err, /the same as --image-column "image_url" --group "sku" --labels "kind"\n/);
    assert.ok(err.includes(`40 names are web addresses; their images are kept in ${kept}\n`), err);
    assert.match(err, /downloading images: 100 %, 40\/40 images/);
    assert.match(
      err,
      /warning: 1 of 40 images could not be downloaded, such as http:\S+\/page \(.*no image/,
    );
    assert.equal(requests.length, 60 - 1, "40 addresses, of which 19 lead on");
    const unusable = await Deno.readTextFile(join(run, "unusable.csv"));
    assert.match(
      unusable,
      /^9,http:\S+\/page,.*cannot be downloaded: the server sends what is no image/m,
    );

    // Everything else that reads them fetches only what is not there.
    requests.length = 0;
    await facet("inspect", data, "--out", join(folder, "report.html"));
    const list = ["predict", run, "--in", table, "--image-column", "image_url", "--device", "cpu"];
    const predictions = join(run, "predictions.jsonl");
    const predicted = await facet(...list, "--out", predictions);
    assert.ok(predicted.err.includes(`kept in ${kept}`), predicted.err);
    const lines = (await Deno.readTextFile(predictions)).trim().split("\n").map((line) =>
      JSON.parse(line)
    );
    assert.deepEqual(lines.map(({ id }) => id), rows.map(([, address]) => address));
    assert.deepEqual(lines.flatMap(({ error }, index) => error === undefined ? [] : [index]), [7]);
    assert.deepEqual([...new Set(requests)], ["/page"]);

    // Another folder, which is empty, and no web.
    requests.length = 0;
    const other = ["--download", join(folder, "other"), "--offline"];
    const offline = await facet(...list, "--out", join(run, "offline.csv"), ...other);
    assert.match(offline.err, /warning: none of the rows could be used: .*--offline/);
    assert.deepEqual(requests, []);
  } finally {
    await server.shutdown();
  }
  // The server is gone, and the images are there.
  const run = join(folder, "run");
  const resumed = ["train", data, "--out", run, ...quickTraining, "--epochs", "2", "--resume"];
  assert.doesNotMatch((await facet(...resumed)).err, /downloading/);
  const { out } = await facet("eval", run, "--device", "cpu", "--json", "--no-report");
  assert.ok(JSON.parse(out).images >= 7);
  await Deno.remove(folder, { recursive: true });
});
