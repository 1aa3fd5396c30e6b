// Which head a class belongs to.

/** The head of a class; `segments` [heads + 1] are the first classes of the heads. */
export function headOf(segments: usize, category: u32): u32 {
  let head: u32 = 0;
  while (load<u32>(segments + (head + 1) * 4) <= category) head++;
  return head;
}
