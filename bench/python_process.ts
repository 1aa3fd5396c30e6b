/**
 * A Python script that stays alive and measures once per line of its input, one JSON line per measurement.
 * So it can be measured alternately with the others without starting again each time.
 */
import { fileURLToPath } from "node:url";

/** The running script. */
export class PythonProcess<Result> {
  readonly #child: Deno.ChildProcess;
  readonly #input: WritableStreamDefaultWriter<Uint8Array>;
  readonly #output: ReadableStreamDefaultReader<string>;
  readonly #errors: Promise<string>;

  /**
   * Starts the script.
   *
   * @param python The interpreter.
   * @param script The script's name in this folder.
   * @param args Its arguments beside `--wait`.
   */
  constructor(python: string, script: string, args: readonly string[]) {
    this.#child = new Deno.Command(python, {
      args: [fileURLToPath(new URL(script, import.meta.url)), "--wait", ...args],
      // No folder of compiled modules in this repository.
      env: { PYTHONDONTWRITEBYTECODE: "1" },
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#input = this.#child.stdin.getWriter();
    this.#output = this.#child.stdout.pipeThrough(new TextDecoderStream()).getReader();
    this.#errors = new Response(this.#child.stderr).text();
  }

  /**
   * Measures once.
   *
   * @throws With the last line that the script wrote to stderr, if it fails.
   */
  async measure(): Promise<Result> {
    let line = "";
    // A script that has failed reads no input any more; its output has then ended.
    await this.#input.write(new TextEncoder().encode("\n")).catch(() => {});
    while (!line.endsWith("\n")) {
      const { value, done } = await this.#output.read();
      if (done) throw new Error((await this.#errors).trimEnd().split("\n").at(-1));
      line += value;
    }
    return JSON.parse(line);
  }

  /** Ends the script and waits for it. */
  async close(): Promise<void> {
    await this.#input.close().catch(() => {});
    await this.#output.cancel();
    await this.#errors;
    await this.#child.status;
  }
}
