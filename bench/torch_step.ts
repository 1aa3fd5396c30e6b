/**
 * PyTorch's training step, by the peers' script where it and a Python with torch are at hand. The
 * script warms up by itself and prints the median of its steps.
 */
const script = new URL("../../shared/peers/torch_step.py", import.meta.url);

/**
 * Prepares the measurement.
 *
 * @param batch Images per step.
 * @returns A function that measures once and gives milliseconds per step; undefined without torch.
 */
export async function torchStep(batch: number): Promise<(() => Promise<number>) | undefined> {
  const python = async (...args: string[]) =>
    await new Deno.Command("/usr/bin/python3", { args, stdout: "piped", stderr: "null" }).output();
  try {
    await Deno.stat(script);
    if (!(await python("-c", "import torch, torchvision")).success) return undefined;
  } catch {
    return undefined;
  }
  return async () => {
    const { success, stdout } = await python(script.pathname, "--batches", String(batch));
    if (!success) throw new Error(`${script.pathname} failed`);
    return JSON.parse(new TextDecoder().decode(stdout)).ms_per_step;
  };
}
