/**
 * A trained tagger in one object, which takes and gives TensorFlow.js' tensors. An entry apart from the
 * room's `mod.ts`: whoever imports that carries no TensorFlow.js.
 *
 * @module
 */
export { Tagger, type TaggerOptions } from "./tagger.ts";
export type { ClassTensor, ImageTensor, TensorLibrary } from "./tensors.ts";
