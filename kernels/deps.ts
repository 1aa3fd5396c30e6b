/** The compiler of the CPU engine's kernels, named once with its exact version; only its build needs it. */
export { default as asc } from "npm:assemblyscript@0.28.20/asc";
