import assert from "node:assert/strict";
import { join } from "node:path";
import { deno } from "../tests/facet.ts";
import { isPrivate, privateFolder } from "./private_folder.ts";

const onWindows = Deno.build.os === "windows";

Deno.test({
  name: "a folder that is missing is made for this user alone, and found again",
  ignore: onWindows,
  fn: async () => {
    const path = join(await Deno.makeTempDir(), "facet-1");
    assert.equal(await privateFolder(path), path);
    assert.equal((await Deno.lstat(path)).mode! & 0o777, 0o700);
    assert.equal(await privateFolder(path), path);
  },
});

Deno.test({
  name: "what others could have put there is not used",
  ignore: onWindows,
  fn: async () => {
    const folder = await Deno.makeTempDir();
    const path = (name: string) => join(folder, name);
    await Deno.mkdir(path("target"), { mode: 0o700 });
    await Deno.symlink(path("target"), path("link"));
    await Deno.symlink(path("nowhere"), path("dangling"));
    await Deno.writeTextFile(path("file"), "", { mode: 0o600 });
    for (const [name, mode] of [["open", 0o777], ["listed", 0o755], ["group", 0o770]] as const) {
      await Deno.mkdir(path(name));
      await Deno.chmod(path(name), mode);
    }
    for (const name of ["link", "dangling", "file", "open", "listed", "group"]) {
      const own = await privateFolder(path(name));
      assert.notEqual(own, path(name), name);
      assert.ok(isPrivate(await Deno.lstat(own)), name);
    }
    const others = { ...await Deno.lstat(path("target")), uid: Deno.uid()! + 1 };
    assert.equal(isPrivate(others), false);
  },
});

Deno.test({
  name: "what was made instead is gone when the program ends",
  ignore: onWindows,
  fn: async () => {
    const folder = await Deno.makeTempDir();
    const program = `
      import { privateFolder } from "${new URL("private_folder.ts", import.meta.url)}";
      const own = await privateFolder("${join(folder, "file")}");
      await Deno.writeTextFile(own + "/socket", "");
      console.log(own);
    `;
    await Deno.writeTextFile(join(folder, "file"), "");
    await Deno.writeTextFile(join(folder, "main.ts"), program);
    const { out } = await deno(folder, "run", "-A", "--no-check", "--quiet", "main.ts");
    assert.match(out, /facet-/);
    await assert.rejects(Deno.lstat(out.trim()), Deno.errors.NotFound);
  },
});
