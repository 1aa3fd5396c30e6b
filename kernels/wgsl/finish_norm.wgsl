// A function with which a kernel finishes the norm that its input awaits, instead of a dispatch before it: each
// workgroup adds up the partial sums of the channels that it reads, and keeps their scale and shift in its memory;
// those that are told to store the statistics and take the running averages on. What norm/finish.wgsl computes.
//   channels  the parameter with the norm's channels
//   memory    of the workgroup: an array of at least 2 * LANES, free before and after
// Needs the bindings normPartials [normParts, 2, channels], statistics [4, stride], gamma, beta, runningMean and
// runningVariance [channels], and the constant NORM_QUADS.
var<workgroup> inputScale: array<vec4f, NORM_QUADS>;
var<workgroup> inputShift: array<vec4f, NORM_QUADS>;

fn finishNorm(firstQuad: u32, count: u32, stores: bool, lane: u32) {
  let width = parameters.$channels / 4u;
  let rows = f32(parameters.normRows);
  for (var start = 0u; start < count; start += parameters.sumWidth) {
    let own = start + lane % parameters.sumWidth;
    let quad = firstQuad + own;
    let inside = own < count && quad < width;
    //#include norm_sums memory=$memory
    if (inside && lane < parameters.sumWidth) {
      //#include batch_statistics
      inputScale[own] = scale;
      inputShift[own] = shift;
      if (stores) {
        //#include store_statistics
      }
    }
  }
  workgroupBarrier();
}
