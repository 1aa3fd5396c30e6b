/** Reviewing labels as a person does: in a browser, by keyboard, until a training takes what was decided. */
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { readCsv } from "../data/mod.ts";
import { reviewLabels } from "../review/mod.ts";
import { drawKinds, kindFlags } from "../train/testing/mod.ts";
import { assertAccessible, noBrowser, press, withPage } from "./browser.ts";
import type { Page } from "./deps.ts";
import { command, facet, quickTraining, run } from "./facet.ts";

const folder = await Deno.makeTempDir();
const runFolder = join(folder, "run");
const small = [...quickTraining, "--epochs", "1", "--seed", "3"];

async function train(): Promise<void> {
  await drawKinds(folder, 60);
  // One picture is there twice, as another thing at another price.
  const path = join(folder, "styles.csv");
  const lines = (await Deno.readTextFile(path)).trimEnd().split("\n");
  const fields = lines[1]!.split(",").with(0, "twice").with(1, "Robots").with(-1, "999");
  await Deno.writeTextFile(path, `${[...lines, fields.join()].join("\n")}\n`);
  await Deno.copyFile(join(folder, "images/10001.jpg"), join(folder, "images/twice.jpg"));
  await facet("train", folder, "--out", runFolder, ...small, ...kindFlags);
}
await train();

/** The lines of a file of decisions, without its header, by image and column. */
async function decided(path: string): Promise<Record<string, [string, string]>> {
  const [header, ...records] = (await Array.fromAsync(readCsv(path))).map(({ fields }) => fields);
  assert.deepEqual(header, ["id", "column", "label", "suggestion", "decision"]);
  return Object.fromEntries(
    records.map(([id, column, , suggestion, decision]) => [
      `${id} ${column}`,
      [suggestion!, decision!],
    ]),
  );
}

async function text(page: Page, selector: string): Promise<string> {
  return String(await page.$eval(selector, (element) => element.textContent));
}

/** Waits until the list is so far. */
async function progress(page: Page, expected: string): Promise<void> {
  await page.waitForFunction(
    `document.getElementById("progress-text").textContent === ${JSON.stringify(expected)}`,
  );
}

/** Opens a list by its name, which is typed where it is a label. */
async function openList(page: Page, name: string, search = ""): Promise<void> {
  await page.evaluate(`document.getElementById("search").value = ""`);
  await page.type("#search", search === "" ? " " : search);
  await page.evaluate(
    `[...document.querySelectorAll(${
      search === "" ? `"#lists button"` : `"#classes button"`
    })].find((button) => button.querySelector(".name").textContent === ${
      JSON.stringify(name)
    }).focus()`,
  );
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    `document.getElementById("list-title").textContent.endsWith(${JSON.stringify(name)})`,
  );
  await page.waitForSelector("#film li");
}

Deno.test({
  name: "a whole review by keyboard: decided, undone, reloaded, in two windows, and trained on",
  ignore: noBrowser,
  fn: async () => {
    const corrections = join(folder, "corrections.csv");
    await using server = await reviewLabels({ of: runFolder, port: 0, device: "cpu", threads: 2 });
    await withPage(server.url, async (page) => {
      await page.waitForSelector("#film li");
      await openList(page, "Men", "gender Men");
      await assertAccessible(page);
      const size = await page.$$eval("#film li", (tiles) => tiles.length);
      const ids = await page.$$eval(
        "#film .caption",
        (captions) => captions.map((caption) => caption.textContent),
      );

      // One is kept, the next becomes another class, which is found by typing.
      await page.keyboard.press("k");
      await progress(page, `1 of ${size}`);
      assert.equal(await text(page, "#id"), ids[1], "the next one comes by itself");
      await page.keyboard.press("c");
      await assertAccessible(page);
      await page.keyboard.type("wom");
      await page.keyboard.press("Enter");
      await progress(page, `2 of ${size}`);

      // Several at once: a range, then undone and done again.
      await page.keyboard.down("Shift");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.up("Shift");
      assert.match(await text(page, "#selection"), /^3 selected/);
      await page.keyboard.press("r");
      await progress(page, `5 of ${size}`);
      await page.keyboard.press("u");
      await progress(page, `2 of ${size}`);
      // The page is left before the server's answer is here: what other windows are told has come.
      await page.evaluate(`{
        const ask = fetch;
        window.fetch = async (address, options) => {
          const answer = await ask(address, options);
          return address === "decisions" ? new Promise(() => {}) : answer;
        };
      }`);
      await page.keyboard.down("Control");
      await page.keyboard.press("y");
      await page.keyboard.up("Control");
      await progress(page, `5 of ${size}`);

      // Nothing is lost by loading the page anew, not even what can be undone.
      await page.reload();
      await page.waitForSelector("#film li");
      await progress(page, `5 of ${size}`);
      await page.keyboard.press("u");
      await progress(page, `2 of ${size}`);
      const found = await decided(corrections);
      assert.deepEqual(found, {
        [`${ids[0]} gender`]: ["Men", "kept"],
        [`${ids[1]} gender`]: ["Women", "changed"],
      });

      // Another window sees what is decided here, and the other way round; neither loses anything.
      const other = await page.browser().newPage();
      await other.goto(server.url);
      await other.waitForSelector("#film li");
      await openList(other, "Men", "gender Men");
      await progress(other, `2 of ${size}`);
      await other.keyboard.press("x");
      await progress(other, `3 of ${size}`);
      await page.bringToFront();
      await progress(page, `3 of ${size}`);
      await other.bringToFront();
      await other.keyboard.press("Home");
      await other.keyboard.press("x");
      await other.waitForFunction(`document.querySelector("#item-0.unusable")`);
      await other.close();
      // What the other window has changed since is not undone here: only the change to the second one is.
      await page.keyboard.press("u");
      await progress(page, `2 of ${size}`);
      await page.keyboard.press("u");
      await page.waitForFunction(
        `/another window/.test(document.getElementById("message").textContent)`,
      );

      // Duplicates that disagree are decided together; a number and tags are typed.
      await openList(page, "price");
      await page.keyboard.press("c");
      await page.keyboard.type("80");
      await page.keyboard.press("Enter");
      await progress(page, "1 of 1");
      const { tagged, tags } = await tagsOf(page);
      await openList(page, "new", "traits new");
      await page.keyboard.press("c");
      await page.keyboard.type("brand new");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await page.waitForFunction(`document.querySelector("#film li.changed")`);

      const all = await decided(corrections);
      assert.deepEqual([all["10001 price"], all["twice price"]], [["80", "changed"], [
        "80",
        "changed",
      ]]);
      assert.deepEqual(all[`${tagged} traits`], [`${tags}|brand new`, "changed"]);
      assert.deepEqual(all[`${ids[2]} gender`], ["", "unusable"]);
      assert.deepEqual(all[`${ids[2]} price`], ["", "unusable"]);
      assert.deepEqual(all[`${ids[0]} gender`], ["", "unusable"], "not undone");
      assert.equal(all[`${ids[1]} gender`], undefined, "undone");
      await press(page, "#help-open");
      await assertAccessible(page);
    }, { offline: false });

    const out = join(folder, "better");
    const { err } = await facet(
      ...["train", folder, "--corrections", corrections, "--out", out, ...small, ...kindFlags],
    );
    assert.match(err, /^\d+ labels corrected$/m);
    const rows = (await Promise.all(["train.csv", "val.csv"].map((name) =>
      Array.fromAsync(readCsv(join(out, name)))
    ))).flat().map(({ fields }) =>
      fields
    );
    const price = rows[0]!.indexOf("price");
    assert.equal(rows.find(([id]) => id === "twice")?.[price], "80");
  },
});

/** The first image of the list of the tag "new", and its tags. */
async function tagsOf(page: Page): Promise<{ tagged: string; tags: string }> {
  await openList(page, "new", "traits new");
  const [tagged, label] = [await text(page, "#id"), await text(page, "#label")];
  return { tagged, tags: label.split("|").map((tag) => tag.trim()).join("|") };
}

Deno.test({
  name: "the page of a review can be read in the dark and on a phone",
  ignore: noBrowser,
  fn: async () => {
    const corrections = join(folder, "phone.csv");
    await using server = await reviewLabels({
      of: folder,
      labels: ["gender"],
      corrections,
      port: 0,
    });
    await withPage(server.url, async (page) => {
      await page.waitForSelector("#film li");
      await assertAccessible(page);
      const wide = await page.evaluate("document.documentElement.scrollWidth");
      assert.ok(Number(wide) <= 390, `${wide} pixels wide`);
    }, { offline: false, scheme: "dark", width: 390 });
  },
});

Deno.test("the command says where the page is, and at its end how to train", async () => {
  const list = join(folder, "said.csv");
  await Deno.writeTextFile(list, "id,column,suggestion\n10001,gender,Women\n");
  // Columns as a run had them, named by its folder.
  const run = join(await Deno.makeTempDir(), "run");
  await Deno.mkdir(run);
  const options = { data: "elsewhere", labels: ["gender"], epochs: 3 };
  await Deno.writeTextFile(join(run, "config.json"), JSON.stringify(options));
  const process = command(
    ["review", folder, "--config", run, "--corrections", list, "--port", "0"],
  ).spawn();
  let [err, asked] = ["", false];
  for await (const part of process.stderr.pipeThrough(new TextDecoderStream())) {
    err += part;
    const [url] = /http:\/\/127\.0\.0\.1:\d+\/(?=;)/.exec(err) ?? [];
    if (url === undefined || asked) continue;
    asked = true;
    const { heads } = await (await fetch(`${url}review.json`)).json();
    assert.deepEqual(heads.map(({ name }: { name: string }) => name), ["gender"]);
    process.kill("SIGINT");
  }
  assert.equal((await process.status).code, 0);
  assert.match(err, /^1 label decided \(1 (accepted|kept)\): .*said\.csv$/m);
  assert.match(err, /^train with them: facet train .* --corrections .*said\.csv --labels gender$/m);
  await process.stdout.cancel();
});

Deno.test("mistakes of a review end with a line that says what to do", async () => {
  const refused = async (args: string[], message: RegExp) => {
    const { code, err } = await run(["review", ...args]);
    assert.equal(code, 1, err);
    assert.match(err, message);
  };
  const gender = ["--labels", "gender"];
  await refused(["/nowhere"], /^error: \/nowhere does not exist/m);
  await refused([folder, ...gender, "--data", folder], /^error: --data goes with a run$/m);
  const config = join(await Deno.makeTempDir(), "config.json");
  await Deno.writeTextFile(config, "{}");
  await refused(
    [dirname(config), "--config", config],
    /^error: --config goes with data: .* is a run/m,
  );
  await refused([folder, ...gender, "--port", "70000"], /^error: --port must be a port/m);
});
