// Arithmetic on vectors of four floats. The module is built twice: with relaxed SIMD a multiply-add is
// one instruction that rounds once, without it two that round twice.

@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** min(max(x, 0), 6), NaN where x is. */
@inline
export function relu6(x: v128): v128 {
  return f32x4.pmin(f32x4.pmax(x, f32x4.splat(0)), f32x4.splat(6));
}

/** All bits set where the ReLU6 of x has a slope: 0 < x < 6. */
@inline
export function relu6Slope(x: v128): v128 {
  return v128.and(f32x4.gt(x, f32x4.splat(0)), f32x4.lt(x, f32x4.splat(6)));
}
