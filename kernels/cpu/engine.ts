/** The CPU executor: WebAssembly SIMD kernels on the threads of a pool. */
import type { WorkerPool } from "../../threads/mod.ts";
import type { DispatchTime, Engine, Executable, HostData } from "../engine.ts";
import type { Memory, Program, View } from "../program.ts";

/** Runs programs on the CPU. */
export class CpuEngine implements Engine {
  readonly name = "CPU";
  readonly identity = "CPU";
  readonly software = true;
  readonly supportsHalf = false;
  readonly lanes = 4;
  readonly maximumBinding = 2 ** 32 - 256;
  readonly maximumBindings = 16;
  readonly allocated = 0;
  readonly peakAllocated = 0;

  /**
   * Starts the engine.
   *
   * @param options `pool`: whose threads compute; without one the engine has its own, one for each core.
   */
  static open(_options: { pool?: WorkerPool } = {}): Promise<CpuEngine> {
    throw new Error("not there yet");
  }

  allocate(_label: string, _byteLength: number): Memory {
    throw new Error("not there yet");
  }
  hasRoom(_byteLengths: readonly number[]): Promise<boolean> {
    throw new Error("not there yet");
  }
  free(_memory: Memory): void {}
  write(_view: View, _data: HostData): void {}
  read(_view: View): Promise<ArrayBuffer> {
    throw new Error("not there yet");
  }
  byteLengthOf(_program: Program): number {
    return 0;
  }
  compile(_label: string, _program: Program): Promise<Executable> {
    throw new Error("not there yet");
  }
  release(_executable: Executable): void {}
  run(_executable: Executable, _times?: number): void {}
  time(_executable: Executable): Promise<DispatchTime[] | undefined> {
    throw new Error("not there yet");
  }
  async finish(): Promise<void> {}
  destroy(): void {}
}
