/** `facet inspect` from the command line to a page in a real browser. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { assertAccessible, noBrowser, withPage } from "./browser.ts";
import { facet, realImages, run } from "./facet.ts";

/** A name that would do damage where a page took it for markup. */
const hostile = `Tops & "Co" <img src=x onerror=alert(1)>`;

/**
 * A drawn catalogue: 40 products, one of them with the hostile article type; a row whose image is
 * missing; a second row for the first product's image, of another gender.
 */
async function catalogue(): Promise<string> {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 40 });
  const path = join(data, "styles.csv");
  const [header, first, ...rest] = (await Deno.readTextFile(path)).trim().split("\n");
  const fields = first!.split(",");
  const as = (id: string, gender: string) => [id, gender, ...fields.slice(2)].join(",");
  const renamed = [...fields.slice(0, 4), `"${hostile.replaceAll('"', '""')}"`, ...fields.slice(5)];
  await Deno.copyFile(join(data, "images", `${fields[0]}.jpg`), join(data, "images", "double.jpg"));
  const other = fields[1] === "Men" ? "Women" : "Men";
  const rows = [header, renamed.join(","), as("double", other), as("missing", other), ...rest, ""];
  await Deno.writeTextFile(path, rows.join("\n"));
  return data;
}

Deno.test("inspect finds what is wrong with a catalogue, in words and as JSON", async () => {
  const data = await catalogue();
  const { err, out } = await facet("inspect", data);
  assert.equal(out, "");
  assert.match(
    err,
    /41 usable images, 1 unusable row\nunusable: 1 x no such file \(such as line 4, .*missing\.jpg\)\n/,
  );
  assert.match(
    err,
    /pictures there more than once: 1; labels disagree: gender in 1, articleType in 1/,
  );
  assert.ok((await Deno.stat(join(data, "report.html"))).size < 5e6);

  const found = JSON.parse((await facet("inspect", data, "--json", "--out", "/nowhere/x")).out);
  assert.deepEqual(found.rows, { total: 42, usable: 41, unusable: 1 });
  assert.deepEqual(found.images.sizes, [{ width: 60, height: 80, count: 41 }]);
  assert.equal(found.unusable[0].id, "missing");
  assert.equal(found.duplicates.list.length, 1);
  assert.deepEqual(found.duplicates.list[0].ids, ["10001", "double"]);
});

Deno.test({
  name: "10,882 real products make a report of less than 5 MB",
  ignore: !realImages,
  fn: async () => {
    const out = join(await Deno.makeTempDir(), "report.html");
    const { err } = await facet("inspect", realImages!, "--out", out);
    assert.match(err, /10882 usable images, 5 unusable rows/);
    assert.ok((await Deno.stat(out)).size < 5e6);
  },
});

Deno.test("a single product without one of the labels is a catalogue, too", async () => {
  const data = await catalogue();
  const path = join(data, "styles.csv");
  const [header, , , , row] = (await Deno.readTextFile(path)).split("\n");
  const fields = row!.split(",");
  await Deno.writeTextFile(path, `${header}\n${[fields[0], "", ...fields.slice(2)].join(",")}\n`);
  const { err } = await facet("inspect", data);
  assert.match(err, /1 usable image, 0 unusable rows\nclasses: gender 0, articleType 1/);
});

Deno.test("inspect says what it cannot do in a line", async () => {
  const data = await catalogue();
  const missing = await run(["inspect", join(data, "nothing")]);
  assert.deepEqual([missing.code, missing.out], [1, ""]);
  assert.match(missing.err, /^error: .*nothing does not exist\n$/);
  const nowhere = await run(["inspect", data, "--out", "/proc/nowhere/report.html"]);
  assert.equal(nowhere.code, 1);
  assert.match(nowhere.err, /error: cannot write to \/proc\/nowhere/);
  const size = await run(["inspect", data, "--input-size", "0x80"]);
  assert.equal(size.code, 1);
  assert.match(size.err, /--input-size must read like 60x80/);
});

Deno.test({
  name:
    "the page on a catalogue shows its classes, finds one by name and sets doubles side by side",
  ignore: noBrowser,
  fn: async () => {
    const data = await catalogue();
    await facet("split", data, "--validation", "10");
    await facet("inspect", data);
    const url = pathToFileURL(join(data, "report.html")).href;
    await withPage(url, async (page) => {
      const classes = () =>
        page.$$eval("#gallery li", (lines) =>
          lines.filter((line) => !line.hasAttribute("hidden"))
            .map((line) => line.querySelector("strong")!.textContent));
      const all = await classes();
      assert.ok(all.includes(hostile), all.join());
      assert.equal((await page.$$("#duplicates .doubles figure")).length, 2);
      const wrong = await page.$$eval(
        "#duplicates .wrong",
        (labels) => labels.map((label) => label.textContent),
      );
      assert.ok(wrong.includes("Men") && wrong.includes("Women") && wrong.includes(hostile));
      // Every chart comes to life when it is seen.
      for (const figure of await page.$$("figure.chart")) {
        await figure.evaluate((element) => element.scrollIntoView());
        await figure.waitForSelector(".chart-live svg");
      }
      await assertAccessible(page);
    });
    await withPage(url, async (page) => {
      const wide = Number(await page.evaluate("document.documentElement.scrollWidth"));
      assert.ok(wide <= 390, `${wide} pixels on a screen of 390`);
      await assertAccessible(page);
    }, { scheme: "dark", width: 390 });
  },
});

/** Options for a head of each kind of the drawn catalogue. */
const kinds = [
  ...[
    "--labels",
    "gender",
    "--tags",
    "features",
    "--none-label",
    "none",
    "--numbers",
    "price,year",
  ],
];

Deno.test("split and inspect tell what tags and numbers there are, and what is not meant", async () => {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 80 });
  const split = await facet("split", data, ...kinds, "--stratify", "features");
  assert.match(split.err, /features: tags are separated by "\|", in \d+ of \d+ different cells\n/);
  assert.match(split.err, /features: shares differ by at most +\d/);
  const { err } = await facet("inspect", data, ...kinds);
  assert.match(
    err,
    /80 usable images, 0 unusable rows\nclasses: gender 2\ntags: features 10\nnumbers: price 1\d.*, year 2012 to 2019\n/,
  );
  assert.doesNotMatch(err, /warning/);

  const lines = (await Deno.readTextFile(`${data}/styles.csv`)).trim().split("\n");
  const lists = ["words", "red|blue", "blue|green", "green", "red|blue|green"];
  const listed = lines.map((line, row) => `${line},${lists[row === 0 ? 0 : 1 + row % 4]}`);
  await Deno.writeTextFile(`${data}/lists.csv`, listed.join("\n"));
  const asClasses = await facet("inspect", `${data}/lists.csv`, "--labels", "words,price");
  assert.match(
    asClasses.err,
    /warning: 60 of 80 labels of words look like lists, .*--tags words/,
  );
  assert.match(asClasses.err, /warning: price has \d+ different numbers, .*--numbers price/);
  const other = await run(["inspect", data, "--tags", "features", "--separator", ";"]);
  assert.equal(other.code, 1);
  assert.match(other.err, /^error: --separator ;: no cell of features has it, while \d+ have "\|"/);
  const words = await run(["split", data, "--numbers", "gender"]);
  assert.equal(words.code, 1);
  assert.match(words.err, /80 of the 80 cells of "gender" are no numbers, .*--labels gender/);
});

Deno.test({
  name: "the page shows bars of tags and histograms of numbers, on a narrow screen, too",
  ignore: noBrowser,
  fn: async () => {
    const data = await Deno.makeTempDir();
    await drawCatalogue({ folder: data, count: 40 });
    await facet("split", data, ...kinds);
    await facet("inspect", data, ...kinds);
    const url = pathToFileURL(join(data, "report.html")).href;
    await withPage(url, async (page) => {
      const texts = (selector: string) =>
        page.$$eval(selector, (found) => found.map((element) => element.textContent!));
      assert.deepEqual(await texts("#classes h3"), ["gender", "features", "price", "year"]);
      assert.match((await texts("#notices li")).join(), /features: tags are separated by "\|"/);
      const charts = (await texts("#classes figure svg")).join("\n");
      assert.match((await texts("#classes .lead")).join(), /10 tags over 40 images/);
      for (const title of ["price: 40 numbers", "year: 40 numbers"]) {
        assert.ok(charts.includes(title), title);
      }
      const headings = await texts("#classes th[scope=row]");
      assert.deepEqual(headings, ["images", "this number", "this number"]);
      assert.ok((await texts("#gallery strong")).includes("laces"));
      for (const figure of await page.$$("figure.chart")) {
        await figure.evaluate((element) => element.scrollIntoView());
        await figure.waitForSelector(".chart-live svg");
      }
      await assertAccessible(page);
    });
    await withPage(url, async (page) => {
      const wide = Number(await page.evaluate("document.documentElement.scrollWidth"));
      assert.ok(wide <= 390, `${wide} pixels on a screen of 390`);
      await assertAccessible(page);
    }, { scheme: "dark", width: 390 });
  },
});
