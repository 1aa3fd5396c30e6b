/** The learning-rate search through the command line: what it prints, draws and leaves alone. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { facet, run } from "./facet.ts";

const small = ["--no-autotune", "--width-multiplier", "0.25", "--input-size", "20x24"];
const onCpu = ["--device", "cpu", "--threads"];

Deno.test("--find-lr suggests the same rate each time, and draws the curve", async () => {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 60 });
  const curve = join(data, "curve.svg");
  const search = ["train", data, "--find-lr", "--curve", curve, ...small];
  const printed = await facet(...search, ...onCpu, "1", "--json");
  const { suggestion, points } = JSON.parse(printed.out);
  assert.ok(suggestion > 1e-5 && suggestion < 3e-2, `${suggestion}`);
  assert.ok(points.length > 100, `${points.length} points`);
  for (const point of points) assert.deepEqual(Object.keys(point), ["rate", "loss", "smoothed"]);

  const svg = await Deno.readTextFile(curve);
  assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.match(svg, new RegExp(`Suggested learning rate: ${suggestion.toExponential(1)}`));
  const made = [...Deno.readDirSync(data)].map(({ name }) => name).sort();
  assert.deepEqual(made, ["curve.svg", "images", "styles.csv"], "no run folder");

  // On other threads, the device runs ahead of the search differently.
  const again = await facet(...search, ...onCpu, "2");
  assert.match(again.out, new RegExp(`--learning-rate ${suggestion.toExponential(1)},`));
});

Deno.test("--find-lr goes with neither --resume nor --profile, and --curve only with it", async () => {
  for (const other of ["--resume", "--profile"]) {
    const { code, err } = await run(["train", "nowhere", "--find-lr", other]);
    assert.equal(code, 2);
    assert.match(err, new RegExp(`'--find-lr' cannot be used with option '${other}'`));
  }
  const { code, err } = await run(["train", "nowhere", "--curve", "curve.svg"]);
  assert.equal(code, 1);
  assert.match(err, /--curve goes with --find-lr/);
});
