// Stores what batch_statistics.wgsl declares in `statistics` [4, stride], and takes the running averages on by
// one batch.
statistics[quad] = scale;
statistics[parameters.stride / 4u + quad] = shift;
statistics[parameters.stride / 2u + quad] = mean;
statistics[parameters.stride / 4u * 3u + quad] = inverseStd;
let unbiased = variance * (rows / max(rows - 1.0, 1.0));
runningMean[quad] = mix(runningMean[quad], mean, parameters.momentum);
runningVariance[quad] = mix(runningVariance[quad], unbiased, parameters.momentum);
