/** Predictions of long lists: every row once, in order, however the work is divided or ended. */
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { formatCsv, readCsv } from "../data/mod.ts";
import { encodeWeights, initialWeights, mobileNetV2 } from "../model/mod.ts";
import { command, facet, killing, run } from "./facet.ts";

const folder = await Deno.makeTempDir();
await drawCatalogue({ folder, count: 30 });
const images = join(folder, "images");
const model = join(folder, "model.safetensors");
await writeModel(model, 7);

/** The drawn images in four rounds, and rows of every kind that cannot be used among them. */
const ids = Array.from({ length: 120 }, (_, i) => String(10001 + i % 30));
ids.splice(5, 0, "missing", "../elsewhere");
ids.splice(70, 0, "text", "", 'a "quoted",\nname');
await Deno.writeTextFile(join(images, "text.jpg"), "not an image");
const list = join(folder, "list.csv");
await Deno.writeTextFile(list, formatCsv([["n", "id"], ...ids.map((id, n) => [n, id])]));

const cpu = ["--device", "cpu", "--threads", "2"];

/** Predicts the list, or what `--in` says. */
function predict(out: string, ...more: string[]): string[] {
  return ["predict", model, "--in", list, "--out", out, "--batch-size", "4", ...cpu, ...more];
}

/** A path that nothing is at. */
async function fresh(name: string): Promise<string> {
  return join(await Deno.makeTempDir(), name);
}

async function jsonLines(path: string) {
  const text = await Deno.readTextFile(path);
  assert.ok(text.endsWith("\n"), "the last line is whole");
  return text.trimEnd().split("\n").map((line) => JSON.parse(line));
}

/** An untrained model whose logits differ from image to image. */
async function writeModel(path: string, seed: number): Promise<void> {
  const heads = [
    { name: "gender", classes: ["Men", "Women"] },
    { name: "type", classes: ["bag", "shirt", "shoe"] },
  ];
  const architecture = mobileNetV2({ heads, widthMultiplier: 0.25 });
  const initial = initialWeights(architecture, seed);
  const weights = { ...initial, parameters: initial.parameters.map((x) => x === 1 ? 2 : x) };
  await Deno.writeFile(path, encodeWeights({ architecture, weights, steps: 0 }));
}

const whole = await fresh("whole.jsonl");
await facet(...predict(whole));
const rows = await jsonLines(whole);

Deno.test("every row of the list is there, in order, with labels or the reason why not", () => {
  assert.deepEqual(rows.map(({ id }) => id), ids);
  const errors = new Map(rows.filter(({ error }) => error).map(({ id, error }) => [id, error]));
  assert.deepEqual([...errors.keys()], ["missing", "../elsewhere", "text", "", ids[72]]);
  assert.equal(errors.get("missing"), "no such file");
  assert.equal(errors.get(""), "id is empty");
  assert.match(errors.get("../elsewhere")!, /leads out of the folder/);
  for (const { id, image, facets, error } of rows) {
    if (error !== undefined) continue;
    assert.equal(image, join(images, `${id}.jpg`));
    assert.deepEqual(Object.keys(facets), ["gender", "type"]);
    assert.deepEqual(Object.keys(facets.gender), ["label", "probability"]);
  }
  const probabilities = new Set(rows.map(({ facets }) => facets?.gender.probability));
  assert.ok(probabilities.size > 20, "images differ");
});

Deno.test("the same image has the same probabilities wherever it stands", () => {
  const first = new Map(rows.slice().reverse().map(({ id, facets }) => [id, facets]));
  for (const { id, facets } of rows) assert.deepEqual(facets, first.get(id));
});

Deno.test("a list gives what facet predict gives", async () => {
  const out = await fresh("top.jsonl");
  await facet(...predict(out, "--top", "2"));
  const found = new Map((await jsonLines(out)).map((row) => [row.image, row.facets]));
  const { out: printed } = await facet("predict", model, images, "--json", "--top", "2", ...cpu);
  const expected = JSON.parse(printed).filter(({ error }: { error?: string }) => !error);
  assert.equal(expected.length, 30);
  for (const { image, facets } of expected) {
    for (const [head, { label, probability, top }] of Object.entries<typeof expected>(facets)) {
      const guess = found.get(image)[head];
      assert.equal(guess.label, label);
      assert.ok(Math.abs(guess.probability - probability) < 1e-5);
      const labels = (guesses: { label: string }[]) => guesses.map(({ label }) => label);
      assert.deepEqual(labels(guess.top), labels(top));
    }
  }
});

Deno.test("CSV says what JSON lines say", async () => {
  const out = await fresh("whole.csv");
  await facet(...predict(out));
  const [header, ...records] = (await Array.fromAsync(readCsv(out))).map(({ fields }) => fields);
  assert.deepEqual(
    header,
    ["id", "image", "gender", "gender_probability", "type", "type_probability", "error"],
  );
  const expected = rows.map(({ id, image, facets, error = "" }) => [
    id,
    image,
    ...["gender", "type"].flatMap((head) => [
      facets?.[head].label ?? "",
      String(facets?.[head].probability ?? ""),
    ]),
    error,
  ]);
  assert.deepEqual(records, expected);
});

Deno.test("shards are disjoint, and together they are the whole", async () => {
  const parts = await Promise.all(["1/3", "2/3", "3/3"].map(async (shard) => {
    const out = await fresh("part.jsonl");
    await facet(...predict(out, "--shard", shard));
    return await jsonLines(out);
  }));
  assert.deepEqual(rows.map((_, i) => parts[i % 3]![Math.floor(i / 3)]), rows);
  assert.equal(parts.flat().length, rows.length);
  const beyond = await fresh("part.csv");
  await facet(...predict(beyond, "--shard", "200/200"));
  assert.equal((await Deno.readTextFile(beyond)).split("\n").length, 2, "the header alone");
});

Deno.test("a folder and the lines of stdin are lists too", async () => {
  const out = await fresh("folder.jsonl");
  await facet(...predict(out, "--in", images));
  const walked = await jsonLines(out);
  assert.deepEqual(
    walked.map(({ id }) => id),
    [...ids.slice(0, 5), ...ids.slice(7, 32), "text"]
      .map((id) => `${id}.jpg`),
  );

  const piped = await fresh("stdin.jsonl");
  const process = command(predict(piped, "--in", "-"), {}, "piped").spawn();
  const writer = process.stdin.getWriter();
  const lines = walked.map(({ image }) => `${image}\r\n`).join("\n");
  await writer.write(new TextEncoder().encode(lines.trimEnd()));
  await writer.close();
  const { code, stderr } = await process.output();
  assert.equal(code, 0, new TextDecoder().decode(stderr));
  assert.deepEqual(
    (await jsonLines(piped)).map(({ id: _, ...row }) => row),
    walked.map(({ id: _, ...row }) => row),
  );
});

for (const ending of ["jsonl", "csv"]) {
  Deno.test({
    name: `killed at many moments and taken up, the file is that of a run never killed (${ending})`,
    ignore: Deno.build.os === "windows",
    fn: async () => {
      const [uncut, killed] = [await fresh(`uncut.${ending}`), await fresh(`killed.${ending}`)];
      await facet(...predict(uncut, "--batch-size", "1"));
      const expected = await Deno.readTextFile(uncut);
      // The first write is that of the state file, then there is one for each row.
      for (const moment of ["written:1", "written:2", "written:31", "written:1", "written:44"]) {
        const { signal, stderr } = await killing(moment, predict(killed, "--batch-size", "1"))
          .output();
        assert.equal(signal, "SIGKILL", `${moment}: ${new TextDecoder().decode(stderr)}`);
        const begun = await Deno.readTextFile(killed);
        assert.ok(expected.startsWith(begun), "no row is lost or repeated");
        // As a disk that was full, or a machine that went down, may leave it.
        await Deno.writeTextFile(killed, begun.slice(0, -7));
      }
      await facet(...predict(killed, "--batch-size", "1"));
      assert.equal(await Deno.readTextFile(killed), expected);
    },
  });
}

Deno.test("a finished file stays as it is; a list that has grown is gone on with", async () => {
  const out = await fresh("grown.jsonl");
  const text = await Deno.readTextFile(list);
  const growing = join(folder, "growing.csv");
  await Deno.writeTextFile(growing, text.split("\n").slice(0, 41).join("\n"));
  await facet(...predict(out, "--in", growing));
  const before = await Deno.readTextFile(out);
  const { err } = await facet(...predict(out, "--in", growing));
  assert.match(err, /holds 40 rows/);
  assert.equal(await Deno.readTextFile(out), before);
  await Deno.writeTextFile(growing, text);
  await facet(...predict(out, "--in", growing));
  assert.equal(await Deno.readTextFile(out), await Deno.readTextFile(whole));
});

Deno.test("what does not go together is refused, and nothing is touched", async () => {
  const fails = async (args: string[], message: RegExp) => {
    const { code, err, out } = await run(args);
    assert.match(err, message);
    assert.equal(code, 1, err);
    assert.doesNotMatch(err, /\n\s+at .*:\d+/, "a stack trace");
    assert.equal(out, "");
  };
  const out = await fresh("new.jsonl");
  await fails(
    predict(out, "--shard", "0/3"),
    /--shard must read like 1\/3, 2\/3 or 3\/3, not "0\/3"/,
  );
  await fails(predict(out, "--shard", "4/3"), /--shard must read/);
  await fails(predict(`${out}.gz`), /--out must end in \.jsonl or \.csv/);
  await fails(predict(out, "--in", "/nowhere"), /--in \/nowhere does not exist/);
  await fails(predict(out, "--image-column", "photo"), /has no column "photo"/);
  await fails(predict(out, "--image-pattern", "x.jpg"), /lacks \{\}/);
  await fails(
    predict(out, "--in", images, "--image-column", "id"),
    /--image-column goes with a CSV/,
  );
  await fails(["predict", model, "--in", list], /--in and --out go together/);
  await fails(["predict", model], /name images or folders/);
  await fails(["predict", model, images, "--shard", "1/2"], /--shard goes with --in/);
  await fails(predict(out, "--csv"), /--csv is for printing/);
  await assert.rejects(Deno.stat(out), Deno.errors.NotFound);

  const own = join(folder, "own.csv");
  await Deno.copyFile(list, own);
  await Deno.symlink(own, join(folder, "linked.csv"));
  for (const name of ["own.csv", "linked.csv"]) {
    await fails(
      predict(join(folder, name), "--in", own),
      /is the list that is being read and would be replaced: name another file by --out/,
    );
    assert.equal(await Deno.readTextFile(own), await Deno.readTextFile(list));
  }

  const other = join(folder, "other.safetensors");
  await writeModel(other, 8);
  const before = await Deno.readTextFile(whole);
  const args = predict(whole);
  await fails(args.map((arg) => arg === model ? other : arg), /begun with another model/);
  await fails(predict(whole, "--shard", "1/2"), /begun with another --shard: 1\/1, not 1\/2/);
  await fails(predict(whole, "--in", images), /at row 1 the input has another image/);
  const short = join(folder, "short.csv");
  await Deno.writeTextFile(
    short,
    (await Deno.readTextFile(list)).split("\n").slice(0, 9).join("\n"),
  );
  await fails(predict(whole, "--in", short), /at row 9 the input has fewer rows/);
  assert.equal(await Deno.readTextFile(whole), before);
  const stranger = await fresh("notes.csv");
  await Deno.writeTextFile(stranger, "mine\n");
  await fails(predict(stranger), /no .*state\.json/);
  assert.equal(await Deno.readTextFile(stranger), "mine\n");
});

Deno.test("of a folder every file is predicted, skipped with its reason, or counted by its kind", async () => {
  const mixed = await Deno.makeTempDir();
  await Deno.mkdir(join(mixed, "deep"));
  const photo = await Deno.readFile(join(images, "10001.jpg"));
  for (const name of ["1.jpg", "bare", "deep/2.jfif"]) {
    await Deno.writeFile(join(mixed, name), photo);
  }
  for (const name of ["a.txt", "b.txt", "c.json", ".DS_Store", "wrong.png"]) {
    await Deno.writeTextFile(join(mixed, name), "no image");
  }
  const found =
    /holds 8 files: 4 images; 3 other files: 2 \.txt, 1 \.json; 1 hidden file: 1 \.DS_Store/;
  const { out: printed, err } = await facet("predict", model, mixed, "--json", ...cpu);
  const expected = ["1.jpg", "bare", join("deep", "2.jfif")];
  const reason = "not an image: the file holds text";
  const rows = JSON.parse(printed).map((
    { image, error }: Record<string, string>,
  ) => [image, error]);
  const answered = expected.map((name) => [join(mixed, name), undefined]);
  assert.deepEqual(rows, [...answered, [join(mixed, "wrong.png"), reason]]);
  assert.match(err, found);
  assert.match(err, /skipped .*wrong\.png: not an image: the file holds text/);
  assert.match(err, /3 images predicted, 1 skipped\n$/);
  const { out: csv } = await facet("predict", model, mixed, "--csv", ...cpu);
  const lines = csv.trim().split("\n");
  assert.match(lines[0]!, /^image,.*,error$/);
  assert.equal(lines.length, 5);
  assert.match(lines[4]!, /wrong\.png,,.*,not an image: the file holds text$/);
  const out = await fresh("mixed.jsonl");
  const listing = await facet("predict", model, "--in", mixed, "--out", out, ...cpu);
  assert.deepEqual((await jsonLines(out)).map(({ id }) => id), [...expected, "wrong.png"]);
  assert.match(listing.err, found);
});

Deno.test("where no image can be used each is named with its reason, and one alone once", async () => {
  const broken = await Deno.makeTempDir();
  await Deno.writeTextFile(join(broken, "a.jpg"), "");
  const only = await run(["predict", model, join(broken, "a.jpg"), ...cpu]);
  assert.equal(only.code, 1);
  assert.match(only.err, /^error: \S*a\.jpg cannot be used: empty file \(0 bytes\)\n$/m);
  assert.doesNotMatch(only.err, /skipped/);
  await Deno.writeTextFile(join(broken, "b.png"), "text");
  const both = await run(["predict", model, broken, "--json", ...cpu]);
  assert.equal(both.code, 1);
  assert.equal(both.out, "");
  assert.match(
    both.err,
    /skipped \S*a\.jpg: empty.*\nskipped \S*b\.png: not an image.*\nerror: none of the 2/,
  );
});

Deno.test("a list tells how it is written and how its names were read", async () => {
  const list = await fresh("names.csv");
  await Deno.writeTextFile(list, "file;x\n10001.JPG;1\n10002.0;2\n");
  await Deno.symlink(images, join(dirname(list), "images"));
  const out = await fresh("names.jsonl");
  const { err } = await facet(
    ...["predict", model, "--in", list, "--image-column", "file", "--out", out, ...cpu],
  );
  assert.match(err, /columns are separated by semicolons/);
  assert.match(err, /names in the image column were matched with files: .*1 without \.0/);
  assert.match(err, /of the 2 written now, 0 could not be used/);
});
