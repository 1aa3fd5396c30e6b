// A function with which a kernel takes the gradient through the norm behind its convolution itself, instead of
// reading what a dispatch before it has stored: each workgroup adds up the partial sums of the channels that it
// reads, and keeps in its memory what the gradient at the norm's output, and the norm's input, are multiplied by.
// What norm/finish.wgsl (BACKWARD) computes, and norm/backward.wgsl applies.
//   channels  the parameter with the norm's channels
//   memory    of the workgroup: an array of at least 2 * LANES, free before and after
// Needs the bindings normPartials [normParts, 2, channels], normInput [rows, channels] and statistics
// [4, stride], and the constant NORM_QUADS; with STORES, also gammaGradient and betaGradient
// [channels], which the workgroups store that are told to.
var<workgroup> gradientScale: array<vec4f, NORM_QUADS>;
var<workgroup> gradientSlope: array<vec4f, NORM_QUADS>;
var<workgroup> gradientOffset: array<vec4f, NORM_QUADS>;

fn differentiateNorm(firstQuad: u32, count: u32, stores: bool, lane: u32) {
  let width = parameters.$channels / 4u;
  let rows = f32(parameters.normRows);
  for (var start = 0u; start < count; start += parameters.sumWidth) {
    let own = start + lane % parameters.sumWidth;
    let quad = firstQuad + own;
    let inside = own < count && quad < width;
    //#include norm_sums memory=$memory
    if (inside && lane < parameters.sumWidth) {
      //#include norm_coefficients
      gradientScale[own] = scale;
      gradientSlope[own] = slope;
      gradientOffset[own] = offset;
//#if STORES
      if (stores) {
        gammaGradient[quad] = gammaTotal;
        betaGradient[quad] = first;
      }
//#end
    }
  }
  workgroupBarrier();
}

// The gradient of the norm's input, by the workgroup's group of channels, the gradient at the norm's output and
// the norm's input.
fn inputGradient(own: u32, ofOutput: vec4f, ofInput: vec4f) -> vec4f {
  let sloped = fma(gradientSlope[own], ofInput, gradientOffset[own]);
  return fma(gradientScale[own], ofOutput, sloped);
}

// The same, by the place in both tensors.
fn throughNorm(own: u32, at: u32) -> vec4f {
  return inputGradient(own, gradient[at], normInput[at]);
}
