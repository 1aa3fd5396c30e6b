import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { jsonLines, nameTable, visibleLines, wrapped } from "./output.ts";

const SCRIPT = `
  import { note, printJson, style } from ${JSON.stringify(import.meta.resolve("./output.ts"))};
  note("100%s " + style("bold", "sure"));
  printJson({ text: "100%s", shares: [0.5, null] });
  note(style("red", "after", "stdout"));
`;

async function outputWith(
  env: Record<string, string>,
  script = SCRIPT,
): Promise<{ stdout: string; stderr: string }> {
  const { stdout, stderr, success } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", "--no-config", script],
    clearEnv: true,
    env,
  }).output();
  assert.ok(success, Buffer.from(stderr).toString());
  return { stdout: Buffer.from(stdout).toString(), stderr: Buffer.from(stderr).toString() };
}

Deno.test("JSON alone goes to stdout, notes go to stderr, plain off a terminal", async () => {
  const { stdout, stderr } = await outputWith({});
  assert.deepEqual(JSON.parse(stdout), { text: "100%s", shares: [0.5, null] });
  assert.equal(stderr, "100%s sure\nafter\n");
});

Deno.test("control characters of the user's files are shown, on a terminal and off", async () => {
  const name = String.raw`a\x1b]0;title\x07b\x9b2Jc\x7f`;
  const script = SCRIPT + `note("done: " + style("bold", "${name}")); printJson("${name}");`;
  const environments: Record<string, string>[] = [{}, { FORCE_COLOR: "1" }];
  for (const env of environments) {
    const { stdout, stderr } = await outputWith(env, script);
    assert.match(stderr, /a\\u001b\]0;title\\u0007b\\u009b2Jc\\u007f/);
    const texts = (stdout + stderr).split(/\p{Cc}\[\d+m|\n/u);
    for (const text of texts) assert.doesNotMatch(text, /\p{Cc}/u);
    assert.match(stdout, /"a\\u001b\]0;title\\u0007b\\u009b2Jc\\u007f"/);
  }
});

Deno.test("control characters are shown in errors and warnings", () => {
  assert.equal(
    visibleLines("a\x1b[2Jb\0\x07\r\x9b1m\tc\nd é"),
    "a\\u001b[2Jb\\u0000\\u0007\\r\\u009b1m\tc\nd é",
  );
});

Deno.test("colours can be forced where there is no terminal", async () => {
  const { stderr } = await outputWith({ FORCE_COLOR: "1" });
  assert.equal(stderr, "100%s \x1b[1msure\x1b[22m\n\x1b[31mafter\x1b[39m\n");
});

Deno.test("a long document is printed in pieces of the same text", () => {
  const values = [
    {},
    [],
    null,
    "a\nb",
    { a: [], b: {}, c: undefined, d: null, "__proto__x": [[1, [2, { e: "\n" }]], { f: [{}] }] },
    JSON.parse('{"__proto__": [1, {"constructor": []}], "7": {"x": {"y": {"z": [1, 2]}}}}'),
    [[[[1]]], undefined, "</script>"],
  ];
  for (const value of values) {
    assert.equal([...jsonLines(value)].join("\n"), JSON.stringify(value, null, 2));
  }
});

Deno.test("on a terminal prose ends at words, elsewhere it stays on its line", () => {
  const text =
    "one line that is longer than any terminal of forty-two columns has room for\n  indented";
  const lines = wrapped(text, { isTTY: true, columns: 42 }).split("\n");
  assert.deepEqual(lines, [
    "one line that is longer than any terminal",
    "of forty-two columns has room for",
    "  indented",
  ]);
  assert.equal(wrapped(text, {}), text);
  const path = `/${"long/".repeat(20)}name`;
  assert.ok(
    wrapped(`see ${path}`, { isTTY: true, columns: 42 }).includes(path),
    "a path stays whole",
  );
});

Deno.test("on a terminal a number stays on the line of its percent sign", () => {
  const text = "of images it was not chosen on there are 95.0 % (95 % interval 91.9 % to 97.2 %)";
  for (let columns = 24; columns < 90; columns++) {
    const lines = wrapped(text, { isTTY: true, columns }).split("\n");
    for (const line of lines) assert.ok(line.length <= columns && !line.startsWith("%"), line);
    assert.equal(lines.join(" "), text);
  }
});

Deno.test("a long value beside a name goes on below itself, and below the name where room is scarce", () => {
  const lines = [["cores", "2"], [
    "computes on",
    "CPU, since the only adapter is software and slower than the CPU engine",
  ]] as const;
  assert.equal(nameTable(lines, {}), `cores        2\ncomputes on  ${lines[1][1]}`);
  assert.deepEqual(nameTable(lines, { isTTY: true, columns: 60 }).split("\n"), [
    "cores        2",
    "computes on  CPU, since the only adapter is software and",
    "             slower than the CPU engine",
  ]);
  assert.deepEqual(nameTable(lines, { isTTY: true, columns: 32 }).split("\n"), [
    "cores        2",
    "computes on",
    "    CPU, since the only adapter",
    "    is software and slower than",
    "    the CPU engine",
  ]);
});
