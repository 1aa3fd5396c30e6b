/**
 * Where a struct of Thrift's compact protocol ends, in which Parquet writes its footer and the headers of its pages.
 * The library that reads them trusts lengths: what passes here it reads in a time that is in proportion to the bytes.
 */

/** Structs and lists within each other. */
const DEEPEST = 32;

/**
 * Walks a struct.
 *
 * @param view The bytes.
 * @param start Where the struct begins.
 * @returns Where it ends.
 * @throws Error When it is none.
 */
export function endOfStruct(view: DataView, start: number): number {
  let at = start;
  const byte = () => {
    if (at >= view.byteLength) throw new Error("a header ends early");
    return view.getUint8(at++);
  };
  const number = () => {
    let value = 0;
    for (let digits = 0; digits < 10; digits++) {
      const next = byte();
      value += (next & 0x7f) * 2 ** (7 * digits);
      if (next < 0x80) return value;
    }
    throw new Error("a number of a header does not end");
  };
  const skip = (count: number) => {
    at += count;
    if (at > view.byteLength) throw new Error("a header ends early");
  };
  const value = (type: number, inList: boolean, depth: number): void => {
    if (type === 1 || type === 2) return inList ? skip(1) : undefined; // true, false
    if (type === 3) return skip(1); // a byte
    if (type >= 4 && type <= 6) return void number(); // integers of 16, 32, 64 bits
    if (type === 7) return skip(8); // a double
    if (type === 8) return skip(number()); // bytes
    if (type === 9) return list(depth + 1);
    if (type === 12) return struct(depth + 1);
    throw new Error("a header has a field of no known type");
  };
  const list = (depth: number) => {
    const first = byte();
    const count = first >> 4 === 15 ? number() : first >> 4;
    // Each element takes a byte or more.
    if (count > view.byteLength - at) throw new Error("a list of a header ends early");
    for (let index = 0; index < count; index++) value(first & 15, true, depth);
  };
  const struct = (depth: number) => {
    if (depth > DEEPEST) throw new Error("a header is nested too deeply");
    for (let field = byte(); (field & 15) !== 0; field = byte()) {
      if (field >> 4 === 0) number();
      value(field & 15, false, depth);
    }
  };
  struct(0);
  return at;
}
