/**
 * The benchmark that the README quotes: facet beside the same step in plain tfjs, in jax-js and in
 * PyTorch, measured alternately in one run: the training step alone, inference, and whole epochs on real
 * images.
 *
 *     deno task bench [--batches 16,64] [--size 80x60] [--kinds step,inference,epoch]
 *         [--only facet,gpu,cpu,mixed,tfjs,jax,torch] [--rounds 3] [--data FOLDER] [--images 512]
 *         [--threads N] [--json | --markdown]
 *
 * `--markdown` prints what goes into RESULTS.md. Progress goes to stderr. By default PyTorch is
 * measured where a Python has it, on the CPU with as many threads as facet, and batches of 256 and of 1,024 where there is a GPU.
 */
import { silenceMesa } from "../doctor/mod.ts";
import { note, printJson } from "../cli/output.ts";
import { UserError } from "../data/errors.ts";
import { benchArchitecture } from "./architecture.ts";
import { allCompetitors } from "./competitors.ts";
import { describeMachine, type Machine, machineText } from "./machine.ts";
import { measureInTurns, type Result } from "./measure.ts";
import { type BenchOptions, readOptions } from "./options.ts";
import { compare, type Row, tableMarkdown, tableText } from "./table.ts";
import { findTorch } from "./torch.ts";

async function bench(): Promise<void> {
  await silenceMesa();
  const torch = await findTorch();
  const machine = await describeMachine(torch);
  const options = readOptions(Deno.args, machine.device);
  const architecture = benchArchitecture(options.size);
  const all = allCompetitors(machine.device, torch);
  const unknown = options.only?.find((key) => all.every((competitor) => competitor.key !== key));
  if (unknown !== undefined) {
    const keys = [...new Set(all.map(({ key }) => key))];
    throw new UserError(`--only takes ${keys.join(", ")}, not "${unknown}"`);
  }
  const competitors = all.filter(({ key }) => options.only?.includes(key) ?? true);
  const results: Result[] = [];
  for (const kind of options.kinds) {
    for (const batch of options.batches) {
      const { data, images, threads } = options;
      const setting = { architecture, batch, data, images, threads };
      results.push(...await measureInTurns(competitors, kind, setting, options.rounds, note));
    }
  }
  print(compare(results), machine, options);
}

function print(rows: readonly Row[], machine: Machine, options: BenchOptions): void {
  const date = new Date().toISOString().slice(0, 10);
  const command = ["deno task bench", ...Deno.args].join(" ");
  if (options.format === "json") {
    printJson({ date, command, machine, options, rows });
  } else if (options.format === "markdown") {
    console.log(`    ${command}\n\n${date}: ${machineText(machine)}.\n\n${tableMarkdown(rows)}`);
  } else {
    console.log(`${date}: ${machineText(machine)}\n\n${tableText(rows)}`);
  }
}

try {
  await bench();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  note(error.message);
  Deno.exitCode = 1;
}
