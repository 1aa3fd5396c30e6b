// AdamW over the flat buffers, as torch.optim.AdamW; without weight decay it is torch.optim.Adam:
//
//   g = gradientScale gradient
//   m = beta1 m + (1 - beta1) g,  v = beta2 v + (1 - beta2) g g
//   parameter -= rateFactor (learningRate decay parameter +
//                            stepSize m / (sqrt(v) / secondCorrection + epsilon))
//   average += averagingRest (parameter - average)          with AVERAGED
//
//   parameters, gradients, firstMoment, secondMoment  [length]
//   factors        [blocks of 64, 2]  rateFactor and decay
//   gradientScale  [1]                with SCALED
//   average        [length]           with AVERAGED: the moving average of the parameters
//   clock          [1]                which step of the chunk runs
//   settings       [steps, 8]         stepSize = learningRate / (1 - beta1^t), secondCorrection =
//                                     sqrt(1 - beta2^t); fourth: learningRate; fifth: averagingRest, 1
//                                     less the average's decay; seventh: 0 in a step that moves nothing
//
// Kingma & Ba 2015, https://arxiv.org/abs/1412.6980, algorithm 1; Loshchilov & Hutter 2019,
// https://arxiv.org/abs/1711.05101, algorithm 2.

const LANES = 8u;
const ITEMS = 8u;

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
@group(0) @binding(1) var<storage, read> clock: array<u32>;
@group(0) @binding(2) var<storage, read> settings: array<f32>;
@group(0) @binding(3) var<storage, read> gradients: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> weights: array<vec4f>; // in place
@group(0) @binding(5) var<storage, read_write> firstMoment: array<vec4f>; // in place
@group(0) @binding(6) var<storage, read_write> secondMoment: array<vec4f>; // in place
@group(0) @binding(7) var<storage, read> factors: array<vec2f>;
//#if SCALED
@group(0) @binding(8) var<storage, read> gradientScale: array<f32>;
//#end
//#if AVERAGED
@group(0) @binding(9) var<storage, read_write> average: array<vec4f>; // in place
//#end

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let stepSize = settings[clock[0] * 8u];
  let secondCorrection = settings[clock[0] * 8u + 1u];
  let learningRate = settings[clock[0] * 8u + 3u];
  if (settings[clock[0] * 8u + 6u] == 0.0) { return; }
//#if AVERAGED
  let averagingRest = settings[clock[0] * 8u + 4u];
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
    let moved = w - factor.x * (learningRate * factor.y * w + change);
    weights[at] = moved;
//#if AVERAGED
    let before = average[at];
    average[at] = before + averagingRest * (moved - before);
//#end
  }
}
