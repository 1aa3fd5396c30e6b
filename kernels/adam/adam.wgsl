// AdamW over the flat buffers, as torch.optim.AdamW; without weight decay it is torch.optim.Adam:
//
//   g = gradientScale gradient
//   m = beta1 m + (1 - beta1) g,  v = beta2 v + (1 - beta2) g g
//   parameter -= rateFactor (learningRate decay parameter +
//                            stepSize m / (sqrt(v) / secondCorrection + epsilon))
//   ema += emaWeight (parameter - ema)                      with EMA
//
//   parameters, gradients, firstMoment, secondMoment  [length]
//   factors        [blocks of 64, 2]  rateFactor and decay
//   gradientScale  [1]                with SCALED
//   ema            [length]           with EMA: the exponential moving average of the parameters
//   batchIndex     [1]                which batch of the chunk runs
//   batchRecords   [batches]          stepSize = learningRate / (1 - beta1^t), secondCorrection =
//                                     sqrt(1 - beta2^t), learningRate, emaWeight, and updates: 0 in a
//                                     batch whose optimizer step goes on
//
// Kingma & Ba 2015, https://arxiv.org/abs/1412.6980, algorithm 1; Loshchilov & Hutter 2019,
// https://arxiv.org/abs/1711.05101, algorithm 2.

const LANES = 8u;
const ITEMS = 8u;

//#include BatchRecord

struct Parameters {
  length: u32,
  // The first block of the weights.
  firstBlock: u32,
  beta1: f32,
  beta2: f32,
  // 1 - beta1 and 1 - beta2, rounded once: 1 - 0.999 in float32 is off by 5e-5 of itself.
  beta1Rest: f32,
  beta2Rest: f32,
  epsilon: f32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> batchIndex: array<u32>;
@group(0) @binding(2) var<storage, read> batchRecords: array<BatchRecord>;
@group(0) @binding(3) var<storage, read> gradients: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> weights: array<vec4f>; // in place
@group(0) @binding(5) var<storage, read_write> firstMoment: array<vec4f>; // in place
@group(0) @binding(6) var<storage, read_write> secondMoment: array<vec4f>; // in place
@group(0) @binding(7) var<storage, read> factors: array<vec2f>;
//#if SCALED
@group(0) @binding(8) var<storage, read> gradientScale: array<f32>;
//#end
//#if EMA
@group(0) @binding(9) var<storage, read_write> ema: array<vec4f>; // in place
//#end

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let batch = batchIndex[0];
  let stepSize = batchRecords[batch].stepSize;
  let secondCorrection = batchRecords[batch].secondCorrection;
  let learningRate = batchRecords[batch].learningRate;
  if (batchRecords[batch].updates == 0.0) { return; }
//#if EMA
  let emaWeight = batchRecords[batch].emaWeight;
//#end
  let first = (group.y * groups.x + group.x) * LANES * ITEMS + lane;
  for (var item = 0u; item < ITEMS; item++) {
    let at = first + item * LANES;
    if (at >= parameters.length / 4u) { return; }
//#if SCALED
    let g = gradientScale[0] * gradients[at];
//#else
    let g = gradients[at];
//#end
    let m = parameters.beta1 * firstMoment[at] + parameters.beta1Rest * g;
    let v = parameters.beta2 * secondMoment[at] + parameters.beta2Rest * g * g;
    firstMoment[at] = m;
    secondMoment[at] = v;
    let w = weights[at];
    let factor = factors[parameters.firstBlock + at / 16u];
    let change = stepSize * m / (sqrt(v) / secondCorrection + parameters.epsilon);
    let updated = w - factor.x * (learningRate * factor.y * w + change);
    weights[at] = updated;
//#if EMA
    let before = ema[at];
    ema[at] = before + emaWeight * (updated - before);
//#end
  }
}
