/**
 * tfjs beside an engine: on the device of a WebGPU engine, so that its tensors and our buffers live
 * side by side, and on the host for any other. Which backend tfjs computes on is global to the
 * process; here each engine keeps a backend of its own, and whoever computes sets it first, so that
 * tensors of one engine outlive the use of another. Loaded only where tensors are used: the library
 * is large.
 */
import type { Engine } from "../../kernels/program/engine.ts";
import { WebGpuEngine } from "../../kernels/webgpu/engine.ts";
import { loadCpuBackend, loadWebGpuBackend, tf } from "./deps.ts";

/** tfjs, as this module loads it. */
export type TensorLibrary = typeof tf;

/** Images as a tensor. [N, H, W, 3] */
export type ImageTensor = ReturnType<TensorLibrary["tensor4d"]>;

/** A value for each class of a head, such as its probability. [N, classes] */
export type ClassTensor = ReturnType<TensorLibrary["tensor2d"]>;

/** One of tfjs's backends, by the name that its kernels are registered under. */
interface Backend {
  readonly name: "webgpu" | "cpu";
  readonly backend: tf.KernelBackend;
}

const ofDevices = new WeakMap<GPUDevice, Promise<Backend>>();
let ofHost: Promise<Backend> | undefined;

/**
 * Makes tfjs compute beside an engine, until somebody else calls this for another one.
 *
 * @param engine Whose device to share.
 * @returns The library; use it, and no other copy of tfjs, for tensors given to a tagger.
 */
export async function tensorsOn(engine: Engine): Promise<TensorLibrary> {
  return await computeOn(engine, (tf) => tf);
}

/**
 * Computes on tensors beside an engine, at one go: nobody can set another engine in between.
 *
 * @param engine Whose device to share.
 * @param work What to compute; it must not wait for anything.
 */
export async function computeOn<T>(engine: Engine, work: (tf: TensorLibrary) => T): Promise<T> {
  const { name, backend } = await backendOf(engine);
  const { registry } = tf.engine();
  registry[name] = backend;
  // It takes effect at once: with a registered backend there is nothing to wait for.
  tf.setBackend(name);
  return work(tf);
}

function backendOf(engine: Engine): Promise<Backend> {
  if (!(engine instanceof WebGpuEngine)) return ofHost ??= openOnHost();
  let backend = ofDevices.get(engine.device);
  if (backend === undefined) {
    backend = openOnDevice(engine);
    ofDevices.set(engine.device, backend);
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
