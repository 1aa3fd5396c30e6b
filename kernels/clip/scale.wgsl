// The factor that cuts a gradient to a norm, of its sums of squares:
//
//   scale = min(1, norm / (sqrt(sum of partials) + 1e-6))
//
//   partials  [parts]
//   scale     [1]

struct Parameters {
  parts: u32,
  norm: f32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> partials: array<f32>;
@group(0) @binding(2) var<storage, read_write> scale: array<f32>;

@compute @workgroup_size(1)
fn main() {
  var sum = 0.0;
  for (var p = 0u; p < parameters.parts; p++) { sum += partials[p]; }
  scale[0] = min(1.0, parameters.norm / (sqrt(sum) + 1e-6));
}
