import assert from "node:assert/strict";

const main = new URL("../main.ts", import.meta.url).pathname;

async function doctor(...args: string[]): Promise<{ code: number; out: string }> {
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", main, "doctor", ...args],
    env: { NO_COLOR: "1" },
    stderr: "null",
  }).output();
  return { code, out: new TextDecoder().decode(stdout) };
}

Deno.test("the doctor names adapter, features, limits, memory and cache, as text and as JSON", async () => {
  const text = await doctor();
  assert.equal(text.code, 0);
  for (const word of ["adapter", "shader-f16", "maxBufferSize", "memory", "cache", "can train"]) {
    assert.match(text.out, new RegExp(word));
  }
  const json = await doctor("--json");
  assert.equal(json.code, 0);
  const findings = JSON.parse(json.out);
  assert.deepEqual(findings.problems, []);
  assert.ok(findings.adapter.name.length > 0);
  assert.ok(findings.memory.total > 2 ** 28);
});
