/**
 * Opens a WebGPU device with the adapter's own limits and makes its errors loud. WebGPU itself
 * reports a broken shader or a lost device nowhere: commands simply do nothing, fast.
 */

/** A WebGPU device, its adapter's description and the errors seen so far. */
export interface OpenDevice {
  readonly device: GPUDevice;
  readonly info: GPUAdapterInfo;
  readonly errors: ErrorLog;
}

/** Stores the first error that the device reported. */
export class ErrorLog {
  #first: Error | undefined;

  /** Stores an error unless there is an earlier one. */
  add(error: Error): void {
    this.#first ??= error;
  }

  /** @throws {Error} The first error reported since the device was opened. */
  check(): void {
    if (this.#first !== undefined) throw this.#first;
  }
}

/** No adapter at all: nothing of ours can run on WebGPU before a driver is installed. */
export class NoAdapterError extends Error {
  /** How the error calls itself. */
  override name = "NoAdapterError";
}

const wantedLimits = [
  "maxBufferSize",
  "maxStorageBufferBindingSize",
  "maxStorageBuffersPerShaderStage",
  "maxStorageTexturesPerShaderStage",
  "maxTextureDimension2D",
  "maxComputeWorkgroupStorageSize",
  "maxComputeInvocationsPerWorkgroup",
  "maxComputeWorkgroupSizeX",
] as const;

const wantedFeatures = ["shader-f16", "timestamp-query"] as const;

/** The storage buffers that the largest kernel binds. */
export const neededStorageBuffers = 16;

/** The storage textures that the largest kernel reads through, where kernels read through textures. */
export const neededStorageTextures = 7;

/** The system's preferred adapter; undefined where there is none. */
export async function findAdapter(): Promise<GPUAdapter | undefined> {
  return await navigator.gpu?.requestAdapter({ powerPreference: "high-performance" }) ?? undefined;
}

/**
 * Opens an adapter.
 *
 * @param adapter The adapter; the system's preferred one by default.
 * @returns The device with every limit we use raised to what the adapter offers.
 * @throws {NoAdapterError} When there is no WebGPU adapter.
 */
export async function openDevice(adapter?: GPUAdapter): Promise<OpenDevice> {
  adapter ??= await findAdapter();
  if (!adapter) {
    throw new NoAdapterError("No WebGPU adapter was found; `facet doctor` says what to do.");
  }
  const requiredLimits: Record<string, number> = {};
  for (const name of wantedLimits) requiredLimits[name] = adapter.limits[name];
  const device = await adapter.requestDevice({
    requiredLimits,
    requiredFeatures: wantedFeatures.filter((name) => adapter.features.has(name)),
  });
  const errors = new ErrorLog();
  device.addEventListener("uncapturederror", (event) => {
    event.preventDefault();
    errors.add(new Error(`GPU error: ${(event as GPUUncapturedErrorEvent).error.message}`));
  });
  // Absent in some Deno versions, hence the optional call.
  device.lost?.then((lost) => {
    if (lost.reason !== "destroyed") {
      errors.add(new Error(`The GPU device was lost: ${lost.message}`));
    }
  });
  return { device, info: adapter.info, errors };
}

/** An adapter's name for people; browsers give no more than its maker and family. */
export function adapterName(info: GPUAdapterInfo): string {
  const { description, device, vendor, architecture } = info;
  return description || device || `${vendor} ${architecture}`.trim() || "WebGPU adapter";
}
