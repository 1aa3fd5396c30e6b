import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { commandLine } from "./cli.ts";
import { examples } from "./examples.ts";

interface Module {
  readonly specifier: string;
  readonly dependencies?: readonly {
    readonly isDynamic?: boolean;
    readonly code?: { readonly specifier: string };
  }[];
}

Deno.test("the command line loads the code of no command before it runs", async () => {
  const path = fileURLToPath(import.meta.resolve("./cli.ts"));
  const args = ["info", "--json", path];
  const { stdout } = await new Deno.Command(Deno.execPath(), { args }).output();
  const modules: Module[] = JSON.parse(new TextDecoder().decode(stdout)).modules;
  const known = new Map(modules.map((module) => [module.specifier, module]));
  const loaded = new Set([import.meta.resolve("./cli.ts")]);
  for (const specifier of loaded) {
    for (const { isDynamic, code } of known.get(specifier)?.dependencies ?? []) {
      if (!isDynamic && code) loaded.add(code.specifier);
    }
  }
  const names = [...loaded].filter((specifier) => specifier.startsWith("file:"));
  assert.ok(names.length > 10 && names.length < 40, names.join("\n"));
});

Deno.test("every command's help has two examples, of options that it has", () => {
  const commands = commandLine().commands.filter((command) => command.name() !== "licences");
  assert.deepEqual(commands.map((command) => command.name()), Object.keys(examples));
  for (const command of commands) {
    for (const line of examples[command.name()]!) {
      const [program, name, ...args] = line.split(" ");
      assert.deepEqual([program, name], ["facet", command.name()]);
      const { operands, unknown } = command.parseOptions(args);
      assert.deepEqual(unknown, [], line);
      const needed = command.registeredArguments.filter(({ required }) => required).length;
      assert.ok(operands.length >= needed, line);
    }
  }
});

Deno.test("help is set in the columns of the terminal, and breaks no word", () => {
  const program = commandLine();
  for (const columns of [64, 80]) {
    for (const command of [program, ...program.commands]) {
      command.configureOutput({ getOutHelpWidth: () => columns });
      for (const line of command.helpInformation().split("\n")) {
        assert.ok(line.length <= columns, `${command.name()} in ${columns} columns: ${line}`);
      }
    }
  }
});

Deno.test("an option's help names its default, not that there is one", () => {
  const [train, search] = ["train", "search"].map((name) =>
    commandLine().commands.find((command) => command.name() === name)!
  );
  const help = train!.helpInformation().replaceAll(/\s+/g, " ");
  const epochs = "--epochs <number> .*?\\(default: 10, best: 40, tutorial: 50";
  assert.match(help, new RegExp(`${epochs}; more of few images\\)`));
  assert.match(search!.helpInformation().replaceAll(/\s+/g, " "), new RegExp(`${epochs}\\)`));
  assert.match(help, /--learning-rate <number> .*?\(default: 0\.003, tutorial: 0\.001\)/);
  assert.match(help, /--warmup <share> .*?\(default: 0\.1, tutorial: 0\)/);
  assert.doesNotMatch(help, /the recipe's/);
});

Deno.test("help names choices and defaults as they are typed, in one pair of brackets", () => {
  const of = (name: string) =>
    commandLine().commands.find((command) => command.name() === name)!.helpInformation();
  const words = (name: string) => of(name).replaceAll(/\s+/g, " ");
  assert.match(words("train"), /run folder to write \(default: runs\/run\)/);
  assert.match(words("eval"), /best or last \(default: best\)/);
  assert.match(words("eval"), /chosen for \(choices: f1, precision; default: f1\)/);
  assert.match(words("export"), /what for \(choices: onnx, torch, triton, tfjs, web\)/);
  assert.match(words("export"), /\(choices: float32, float16, int8; default: float32\)/);
  for (const name of commandLine().commands.map((command) => command.name())) {
    assert.doesNotMatch(
      of(name),
      /\) \((choices|default)|(choices|default): "|\b(choices|default):\n/,
    );
    assert.ok(!of(name).includes("\u0001"));
    for (const line of of(name).split("\n")) assert.ok(line.length <= 80, line);
  }
});
