/** Packing of weights for the CPU's matrix products: kernels that only the CPU engine has. See pack.as. */
import { defineKernel, type Packing, read, u32 } from "../program/description.ts";

const shared = {
  views: { weight: read("f32", "[outputChannels, inputChannels]") },
  parameters: { outputChannels: u32, inputChannels: u32 },
  cost: (
    { parameters: p }: { parameters: { outputChannels: number; inputChannels: number } },
  ) => ({ flops: 0, bytes: 8 * p.outputChannels * p.inputChannels }),
} as const;

/** Panels of 8 columns that a packed weight has. */
export function panelsOf({ by, outputChannels, inputChannels }: Packing): number {
  return Math.ceil((by === "rows" ? outputChannels : inputChannels) / 8);
}

/** For products over the input's channels. */
export const packRows = defineKernel({
  name: "pack_rows",
  ...shared,
  cpu: {
    module: "pointwise/pack",
    entry: "packRows",
    divide: ({ parameters }) => ({ tasks: panelsOf({ by: "rows", ...parameters }) }),
  },
});

/** For products over the output's channels. */
export const packColumns = defineKernel({
  name: "pack_columns",
  ...shared,
  cpu: {
    module: "pointwise/pack",
    entry: "packColumns",
    divide: ({ parameters }) => ({ tasks: panelsOf({ by: "columns", ...parameters }) }),
  },
});
