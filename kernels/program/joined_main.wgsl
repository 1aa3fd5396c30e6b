// The entry point of two joined kernels: which of the two roles a workgroup has, and which of that role's
// workgroups it is. Each role has its own three dimensions of workgroups; those of the dispatch are one row after
// another.
//   lanes   invocations of a workgroup
//   first   calls the first role, with the values of `main` that it reads
//   second  calls the second one
@compute @workgroup_size($lanes)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let index = group.y * groups.x + group.x;
  let second = parameters.a_groupsX * parameters.a_groupsY * parameters.a_groupsZ;
  if (index < second) {
    let a_groups = vec3u(parameters.a_groupsX, parameters.a_groupsY, parameters.a_groupsZ);
    let a_index = index;
    let a_row = a_index / a_groups.x;
    let a_group = vec3u(a_index % a_groups.x, a_row % a_groups.y, a_row / a_groups.y);
    $first
  } else {
    let b_groups = vec3u(parameters.b_groupsX, parameters.b_groupsY, parameters.b_groupsZ);
    let b_index = index - second;
    let b_row = b_index / b_groups.x;
    let b_group = vec3u(b_index % b_groups.x, b_row % b_groups.y, b_row / b_groups.y);
    // Two dimensions of workgroups may be more than there is work for.
    if (b_group.z < b_groups.z) { $second }
  }
}
