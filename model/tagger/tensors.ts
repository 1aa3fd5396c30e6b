/**
 * tfjs on the device of a WebGPU engine, so that its tensors and our buffers share that device, and on the
 * host for any other engine. The backend of tfjs is global to the process; here each engine has a backend of
 * its own, which is set before each computation, so that tensors of one engine stay valid after the use of
 * another. Loaded only where tensors are used: the library is large.
 */
import type { Engine } from "../../kernels/mod.ts";
import { WebGpuEngine } from "../../kernels/webgpu/engine.ts";
import { loadCpuBackend, loadWebGpuBackend, tf } from "./deps.ts";

/** tfjs, as this module loads it. */
export type TensorLibrary = typeof tf;

/** Images as a tensor. [N, H, W, 3] */
export type ImageTensor = ReturnType<TensorLibrary["tensor4d"]>;

/** A value for each class of a head, such as its probability. [N, classes] */
export type ClassTensor = ReturnType<TensorLibrary["tensor2d"]>;

/** A backend of tfjs, with the name under which its kernels are registered. */
interface Backend {
  readonly name: "webgpu" | "cpu";
  readonly backend: tf.KernelBackend;
}

const deviceBackends = new WeakMap<GPUDevice, Promise<Backend>>();
let hostBackend: Promise<Backend> | undefined;

/**
 * Makes tfjs compute on an engine's device, until this is called for another engine.
 *
 * @param engine The engine.
 * @returns The library; use it, and no other copy of tfjs, for tensors given to a tagger.
 */
export async function tensorsOn(engine: Engine): Promise<TensorLibrary> {
  return await computeOn(engine, (tf) => tf);
}

/**
 * Computes on tensors on an engine's device, synchronously: no other engine can be set in between.
 *
 * @param engine The engine.
 * @param work What to compute; it must not wait for anything.
 */
export async function computeOn<T>(engine: Engine, work: (tf: TensorLibrary) => T): Promise<T> {
  const { name, backend } = await backendOf(engine);
  const { registry } = tf.engine();
  registry[name] = backend;
  // Takes effect immediately, since the backend is registered.
  tf.setBackend(name);
  return work(tf);
}

function backendOf(engine: Engine): Promise<Backend> {
  if (!(engine instanceof WebGpuEngine)) return hostBackend ??= openOnHost();
  let backend = deviceBackends.get(engine.device);
  if (backend === undefined) {
    backend = openOnDevice(engine);
    deviceBackends.set(engine.device, backend);
  }
  return backend;
}

async function openOnDevice({ device, info }: WebGpuEngine): Promise<Backend> {
  const { WebGPUBackend } = await loadWebGpuBackend();
  // Small tensors would otherwise be computed on the host, and have no buffer.
  tf.env().set("WEBGPU_CPU_FORWARD", false);
  return { name: "webgpu", backend: new WebGPUBackend(device, info) };
}

async function openOnHost(): Promise<Backend> {
  const { MathBackendCPU } = await loadCpuBackend();
  // Wherever there is a `process`, it would advertise tfjs-node at its first tensor.
  tf.env().set("IS_NODE", false);
  return { name: "cpu", backend: new MathBackendCPU() };
}
