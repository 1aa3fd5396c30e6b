// Global average pooling, gradient at the output of the norm before it:
//
//   output[b, p, c] = pooledGradient[b, c] / positions, zero where ReLU6 was flat
//
//   pooledGradient  [batch, channels]
//   input           [batch, positions, channels]   what the norm read
//   inputScale, inputShift  [channels]             of that norm
//   output          [batch, positions, channels]
//   inputMean       [channels]                     the batch's mean of input
//   partials        [parts, 2, channels]           sum of output, sum of output * (input - mean)
//
// An invocation owns four channels and walks down `rowsPerPart` rows.

const LANES = 8u;

struct Parameters {
  rows: u32,
  positions: u32,
  channels: u32,
  rowsPerPart: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> pooledGradient: array<vec4f>;
@group(0) @binding(2) var<storage, read> input: array<vec4f>;
@group(0) @binding(3) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(4) var<storage, read> inputShift: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> output: array<vec4f>;
@group(0) @binding(6) var<storage, read_write> partials: array<vec4f>;
@group(0) @binding(7) var<storage, read> inputMean: array<vec4f>;

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quads = parameters.channels / 4u;
  let quad = group.x * LANES + lane;
  let part = group.y;
  if (quad >= quads) { return; }
  let first = part * parameters.rowsPerPart;
  let end = min(first + parameters.rowsPerPart, parameters.rows);
  let scale = inputScale[quad];
  let shift = inputShift[quad];
  let mean = inputMean[quad];
  var sum = vec4f();
  var products = vec4f();
  for (var row = first; row < end; row++) {
    let raw = input[row * quads + quad];
    let activated = fma(raw, scale, shift);
    let spread = pooledGradient[(row / parameters.positions) * quads + quad] /
      f32(parameters.positions);
    let masked =
      //#include relu6_gradient gradient=spread, activated=activated
    output[row * quads + quad] = masked;
    sum += masked;
    products += masked * (raw - mean);
  }
  //#include partial_sums part=part, width=quads, quad=quad, first=sum, second=products
}
