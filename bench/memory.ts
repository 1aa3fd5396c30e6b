/**
 * The most memory that whole processes take, runtimes and libraries included, for training steps and
 * inference on the CPU: of facet and PyTorch, one after the other, on Linux.
 *
 *     deno run -A bench/memory.ts [--batches 16,64] [--size 80x60]
 */
import { fileURLToPath } from "node:url";
import { note } from "../cli/output.ts";
import { renderTable } from "../eval/table.ts";
import { readOptions } from "./options.ts";
import { findTorch } from "./torch.ts";

const { batches, size } = readOptions(Deno.args, "cpu");
const torch = await findTorch();
if (torch === undefined) note("no Python with torch and torchvision");
const rows: string[][] = [];
for (const kind of ["step", "inference"]) {
  for (const batch of batches) {
    const facet = await peakOf(Deno.execPath(), [
      ...["run", "-A", script("facet_process.ts")],
      ...[kind, String(batch), String(size.height), String(size.width)],
    ]);
    const pytorch = torch && await peakOf(torch.python, [
      ...[script("torch_step.py"), "--batches", String(batch)],
      ...["--size", `${size.height}x${size.width}`],
      ...(kind === "inference" ? ["--inference"] : []),
    ]);
    rows.push([kind, String(batch), facet.toFixed(0), pytorch?.toFixed(0) ?? "-"]);
  }
}
const columns = ["measured", "batch", "facet, MiB", "PyTorch, MiB"];
console.log(renderTable(columns.map((title) => ({ title })), rows, Infinity));

function script(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

async function peakOf(program: string, args: string[]): Promise<number> {
  const { stdout } = await new Deno.Command(program, { args, stderr: "inherit" }).output();
  return JSON.parse(new TextDecoder().decode(stdout)).process_mib;
}
