/**
 * Adam's constants and what changes from step to step. The constants are those of torch.optim.Adam; bias
 * corrections are computed here in float64, so that the device only multiplies.
 */

/** Adam's constants, PyTorch's defaults. */
export const adamConstants = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;

/**
 * The factors of one Adam step.
 *
 * @param step The optimizer step, counted from 1: the steps that changed the parameter, as PyTorch counts them
 * for each parameter.
 * @param learningRate The step's learning rate.
 * @returns `stepSize` = learningRate / (1 - beta1^step) and `secondCorrection` = sqrt(1 - beta2^step).
 */
export function adamStep(
  step: number,
  learningRate: number,
): { stepSize: number; secondCorrection: number } {
  const { beta1, beta2 } = adamConstants;
  return {
    stepSize: learningRate / (1 - beta1 ** step),
    secondCorrection: Math.sqrt(1 - beta2 ** step),
  };
}
