/**
 * How a network's passes are recorded as programs, for the room that trains: the forward and the backward
 * pass, and where a batch's images lie on the device. An entry apart from `mod.ts`, which is for whoever uses
 * a model.
 *
 * @module
 */
export {};
