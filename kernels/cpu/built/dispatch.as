// Made by `deno task build-cpu` from the kernels' descriptions: see cpu/generate.ts.

import { accumulate } from "../../accumulate/accumulate";
import { adam } from "../../adam/adam";
import { augment } from "../../augment/augment";
import { augmentMeans } from "../../augment/means";
import { clipScale } from "../../clip/scale";
import { clipSquares } from "../../clip/squares";
import { copy } from "../../copy/copy";
import { depthwiseBackwardInput } from "../../depthwise/backward_input";
import { depthwiseBackwardWeight } from "../../depthwise/backward_weight";
import { depthwiseForward } from "../../depthwise/forward";
import { depthwiseInference } from "../../depthwise/inference";
import { firstConvolutionBackwardWeight } from "../../first_convolution/backward_weight";
import { firstConvolutionForward } from "../../first_convolution/forward";
import { firstConvolutionInference } from "../../first_convolution/forward";
import { headsBackwardFeatures } from "../../heads/backward_features";
import { headsBackwardWeight } from "../../heads/backward_weight";
import { headsLogits } from "../../heads/logits";
import { headsLoss } from "../../heads/loss";
import { headsPool } from "../../heads/pool";
import { nextBatch } from "../../next_batch/next_batch";
import { normBackward } from "../../norm/backward";
import { normBackwardFinish } from "../../norm/finish";
import { normFinish } from "../../norm/finish";
import { normInference } from "../../norm/inference";
import { packColumns } from "../../pointwise/pack";
import { packRows } from "../../pointwise/pack";
import { pointwiseBackwardInput } from "../../pointwise/backward_input";
import { pointwiseBackwardWeight } from "../../pointwise/backward_weight";
import { pointwiseForward } from "../../pointwise/forward";
import { pointwiseInference } from "../../pointwise/inference";
import { poolingBackward } from "../../pooling/backward";
import { reduce } from "../../reduce/reduce";
import { residual } from "../../residual/residual";
import { updateEma } from "../../ema/ema";
import { Call } from "../call";

/** What runs one task of a call. */
type Kernel = (call: Call, task: u32) => void;

/** The kernels by their numbers; each is called with a record of its own class. */
export const kernels: StaticArray<Kernel> = [
  changetype<Kernel>(accumulate),
  changetype<Kernel>(adam),
  changetype<Kernel>(augment),
  changetype<Kernel>(augmentMeans),
  changetype<Kernel>(clipScale),
  changetype<Kernel>(clipSquares),
  changetype<Kernel>(copy),
  changetype<Kernel>(depthwiseBackwardInput),
  changetype<Kernel>(depthwiseBackwardWeight),
  changetype<Kernel>(depthwiseForward),
  changetype<Kernel>(depthwiseInference),
  changetype<Kernel>(updateEma),
  changetype<Kernel>(firstConvolutionBackwardWeight),
  changetype<Kernel>(firstConvolutionForward),
  changetype<Kernel>(firstConvolutionInference),
  changetype<Kernel>(headsBackwardFeatures),
  changetype<Kernel>(headsBackwardWeight),
  changetype<Kernel>(headsLogits),
  changetype<Kernel>(headsLoss),
  changetype<Kernel>(headsPool),
  changetype<Kernel>(nextBatch),
  changetype<Kernel>(normBackward),
  changetype<Kernel>(normBackwardFinish),
  changetype<Kernel>(normFinish),
  changetype<Kernel>(normInference),
  changetype<Kernel>(augment),
  changetype<Kernel>(packColumns),
  changetype<Kernel>(packRows),
  changetype<Kernel>(pointwiseBackwardInput),
  changetype<Kernel>(pointwiseBackwardWeight),
  changetype<Kernel>(pointwiseForward),
  changetype<Kernel>(pointwiseInference),
  changetype<Kernel>(poolingBackward),
  changetype<Kernel>(reduce),
  changetype<Kernel>(residual),
];
