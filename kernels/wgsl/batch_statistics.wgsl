// A norm's statistics from the sums over a batch, of four channels: declares mean, variance, inverseStd, scale
// and shift.
//   quad           the group of four channels
//   first, second  variables with sum y, sum y * y
//   rows           a variable with how many rows were added up
// Uses `gamma` and `beta` [channels].
let mean = first / rows;
let variance = max(second / rows - mean * mean, vec4f());
let inverseStd = 1.0 / sqrt(variance + parameters.epsilon);
let scale = gamma[quad] * inverseStd;
let shift = beta[quad] - mean * scale;
