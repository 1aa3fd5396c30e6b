// Depthwise 3x3 convolution in inference, where the norm of its output is known before: it writes what its readers
// need, and reads what others wrote so. Tasks are those of forward.as.

import { DepthwiseInferenceCall } from "../cpu/built/calls";
import { convolveRows } from "./forward";

export function depthwiseInference(call: DepthwiseInferenceCall, task: u32): void {
  const channels = call.channels;
  const channelsPerTask = call.channelsPerTask;
  const rowsPerPart = call.rowsPerPart;
  const divisions = (channels + channelsPerTask - 1) / channelsPerTask;
  const part = task / divisions;
  const channel = (task % divisions) * channelsPerTask;
  convolveRows(
    call.input + channel * 4,
    0,
    0,
    call.weight + channel * 36,
    call.output + channel * 4,
    call.height,
    call.width,
    call.outputHeight,
    call.outputWidth,
    channels,
    min(channelsPerTask, channels - channel) >> 2,
    call.paddedPixels,
    call.STRIDE2 ? 2 : 1,
    part * rowsPerPart,
    min((part + 1) * rowsPerPart, call.rows),
    0,
    0,
    call.outputScale + channel * 4,
    call.outputShift + channel * 4,
  );
}
