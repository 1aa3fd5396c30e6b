// What the gradient of a norm's input is made of, for four channels: scale * gradient + slope * input + offset.
// Declares scale, slope, offset and gammaTotal, the gradient of gamma.
//   quad           the group of four channels
//   first, second  variables with sum g, sum g * (y - mean): g the gradient at the norm's output, y its input
//   rows           a variable with how many rows were added up
// Uses `statistics` [4, stride].
let scale = statistics[quad];
let mean = statistics[parameters.stride / 2u + quad];
let inverseStd = statistics[parameters.stride / 4u * 3u + quad];
let gammaTotal = second * inverseStd;
let slope = -scale * inverseStd * gammaTotal / rows;
let offset = -scale * first / rows - slope * mean;
