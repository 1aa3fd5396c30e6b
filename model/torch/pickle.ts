/**
 * Reads Python's pickle format, protocol 2, as far as tensors by name need it. A pickle is a program for a
 * stack machine; this one only builds numbers, texts, lists and dictionaries. Any Python object that a
 * pickle imports must be in the caller's list, or the file is refused with the object's name. Every opcode
 * consumes bytes of the input, so time and memory are bounded by its length.
 *
 * The opcodes: https://github.com/python/cpython/blob/3.11/Lib/pickletools.py
 */
import { quoteName } from "../../data/quote_name.ts";

/** The objects that a pickle may import, by `module.name`: a function to call, or any other value. */
export type Globals = ReadonlyMap<string, unknown>;

/** The objects that a pickle may refer to. */
export interface PickleRules {
  readonly globals: Globals;
  /** Returns the object outside the pickle that a persistent id names. */
  readonly persistent: (id: unknown) => unknown;
  /** Throws an error with the reason. */
  readonly refuse: (reason: string) => never;
}

/** A function that the pickle calls with arguments. */
export type PickleFunction = (args: readonly unknown[]) => unknown;

/**
 * Reads one pickle.
 *
 * @param bytes The pickle; others may follow it.
 * @param rules The objects that it may refer to.
 * @returns Its value - tuples and lists as arrays, dictionaries as maps, integers as numbers - and how
 * many bytes it took.
 * @throws The error of `refuse`, when the pickle is damaged, unusual or imports another object.
 *
 * @example
 * ```ts
 * import { unpickle } from "./pickle.ts";
 *
 * const refuse = (reason: string): never => {
 *   throw new Error(reason);
 * };
 * const rules = { globals: new Map(), persistent: () => null, refuse };
 * const pickle = Uint8Array.of(0x80, 2, 0x4b, 1, 0x4b, 2, 0x86, 0x2e); // pickle.dumps((1, 2), 2)
 * if (String(unpickle(pickle, rules).value) !== "1,2") throw new Error();
 * ```
 */
export function unpickle(
  bytes: Uint8Array,
  rules: PickleRules,
): { value: unknown; length: number } {
  const machine = new Machine(bytes, rules);
  const value = machine.run();
  return { value, length: machine.position };
}

/** Integers of more bytes are refused. */
const longestInteger = 8;

class Machine {
  position = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #rules: PickleRules;
  readonly #memo = new Map<number, unknown>();
  /** The values built since the last mark, and before each mark. */
  #stack: unknown[] = [];
  readonly #marked: unknown[][] = [];

  constructor(bytes: Uint8Array, rules: PickleRules) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#rules = rules;
  }

  run(): unknown {
    for (;;) {
      const opcode = this.#byte();
      if (opcode === 0x2e) return this.#pop();
      const run = opcodes.get(opcode);
      if (!run) {
        const code = `0x${opcode.toString(16).padStart(2, "0")}`;
        return this.#rules.refuse(`its pickle uses the opcode ${code}, which tensors do not need`);
      }
      run(this);
    }
  }

  protocol(): void {
    const version = this.#byte();
    if (version !== 2) {
      this.#rules.refuse(`its pickle has protocol ${version}; torch.save writes protocol 2`);
    }
  }

  push(value: unknown): void {
    this.#stack.push(value);
  }

  mark(): void {
    this.#marked.push(this.#stack);
    this.#stack = [];
  }

  /** Everything since the last mark. */
  #popMark(): unknown[] {
    const items = this.#stack;
    this.#stack = this.#marked.pop() ?? this.#damaged();
    return items;
  }

  #pop(): unknown {
    if (this.#stack.length === 0) this.#damaged();
    return this.#stack.pop();
  }

  tuple(length?: number): void {
    if (length === undefined) return this.push(this.#popMark());
    if (this.#stack.length < length) this.#damaged();
    this.push(this.#stack.splice(-length, length));
  }

  append(items = [this.#pop()]): void {
    const list = this.#stack.at(-1);
    if (!Array.isArray(list)) return this.#damaged();
    for (const item of items) list.push(item);
  }

  appendMarked(): void {
    this.append(this.#popMark());
  }

  setItem(): void {
    const value = this.#pop();
    this.#set([this.#pop(), value]);
  }

  setItems(): void {
    this.#set(this.#popMark());
  }

  #set(pairs: readonly unknown[]): void {
    const dictionary = this.#stack.at(-1);
    if (!(dictionary instanceof Map) || pairs.length % 2 !== 0) return this.#damaged();
    for (let index = 0; index < pairs.length; index += 2) {
      dictionary.set(pairs[index], pairs[index + 1]);
    }
  }

  integer(bytes: 1 | 2 | 4): void {
    const at = this.#take(bytes);
    // Only the four-byte integer has a sign.
    if (bytes === 4) this.push(this.#view.getInt32(at, true));
    else this.push(bytes === 1 ? this.#view.getUint8(at) : this.#view.getUint16(at, true));
  }

  longInteger(): void {
    const length = this.#byte();
    if (length > longestInteger) this.#rules.refuse("its pickle holds an integer beyond 2^53");
    const at = this.#take(length);
    let value = 0n;
    for (let index = length - 1; index >= 0; index--) {
      value = value << 8n | BigInt(this.#view.getUint8(at + index));
    }
    const number = Number(BigInt.asIntN(8 * length, value));
    if (!Number.isSafeInteger(number)) {
      this.#rules.refuse("its pickle holds an integer beyond 2^53");
    }
    this.push(number);
  }

  float(): void {
    this.push(this.#view.getFloat64(this.#take(8)));
  }

  text(lengthBytes: 1 | 4): void {
    const length = lengthBytes === 1 ? this.#byte() : this.#long();
    const at = this.#take(length);
    this.push(new TextDecoder().decode(this.#bytes.subarray(at, at + length)));
  }

  put(indexBytes: 1 | 4): void {
    const index = indexBytes === 1 ? this.#byte() : this.#long();
    if (this.#stack.length === 0) this.#damaged();
    this.#memo.set(index, this.#stack.at(-1));
  }

  get(indexBytes: 1 | 4): void {
    const index = indexBytes === 1 ? this.#byte() : this.#long();
    if (!this.#memo.has(index)) this.#damaged();
    this.push(this.#memo.get(index));
  }

  global(): void {
    const name = `${this.#line()}.${this.#line()}`;
    const { globals, refuse } = this.#rules;
    if (!globals.has(name)) {
      refuse(
        `it asks Python for ${
          quoteName(name)
        }, and nothing is read here but tensors by name; what torch writes ` +
          "by torch.save(model.state_dict(), path) holds nothing else",
      );
    }
    this.push(globals.get(name));
  }

  call(): void {
    const args = this.#pop();
    const callee = this.#pop();
    if (typeof callee !== "function" || !Array.isArray(args)) return this.#damaged();
    this.push((callee as PickleFunction)(args));
  }

  /** Attributes of an object, such as torch's versions of modules: ignored. */
  build(): void {
    this.#pop();
    if (!(this.#stack.at(-1) instanceof Map)) this.#damaged();
  }

  persistent(): void {
    this.push(this.#rules.persistent(this.#pop()));
  }

  #byte(): number {
    return this.#view.getUint8(this.#take(1));
  }

  #long(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  #line(): string {
    const end = this.#bytes.indexOf(0x0a, this.position);
    if (end < 0) this.#damaged();
    const line = new TextDecoder().decode(this.#bytes.subarray(this.position, end));
    this.position = end + 1;
    return line;
  }

  /** Consumes so many bytes; returns their start. */
  #take(bytes: number): number {
    const at = this.position;
    if (bytes > this.#bytes.length - at) this.#rules.refuse("its pickle is cut off");
    this.position += bytes;
    return at;
  }

  #damaged(): never {
    return this.#rules.refuse(`its pickle is damaged at byte ${this.position}`);
  }
}

/** The action of each opcode, with its name in pickletools; STOP ends the loop. */
const opcodes = new Map<number, (machine: Machine) => void>([
  [0x80, (machine) => machine.protocol()], // PROTO
  [0x28, (machine) => machine.mark()], // MARK
  [0x29, (machine) => machine.push([])], // EMPTY_TUPLE
  [0x85, (machine) => machine.tuple(1)], // TUPLE1
  [0x86, (machine) => machine.tuple(2)], // TUPLE2
  [0x87, (machine) => machine.tuple(3)], // TUPLE3
  [0x74, (machine) => machine.tuple()], // TUPLE
  [0x5d, (machine) => machine.push([])], // EMPTY_LIST
  [0x61, (machine) => machine.append()], // APPEND
  [0x65, (machine) => machine.appendMarked()], // APPENDS
  [0x7d, (machine) => machine.push(new Map())], // EMPTY_DICT
  [0x73, (machine) => machine.setItem()], // SETITEM
  [0x75, (machine) => machine.setItems()], // SETITEMS
  [0x4e, (machine) => machine.push(null)], // NONE
  [0x88, (machine) => machine.push(true)], // NEWTRUE
  [0x89, (machine) => machine.push(false)], // NEWFALSE
  [0x4b, (machine) => machine.integer(1)], // BININT1
  [0x4d, (machine) => machine.integer(2)], // BININT2
  [0x4a, (machine) => machine.integer(4)], // BININT
  [0x8a, (machine) => machine.longInteger()], // LONG1
  [0x47, (machine) => machine.float()], // BINFLOAT
  [0x58, (machine) => machine.text(4)], // BINUNICODE
  [0x55, (machine) => machine.text(1)], // SHORT_BINSTRING, as Python 2 writes texts
  [0x71, (machine) => machine.put(1)], // BINPUT
  [0x72, (machine) => machine.put(4)], // LONG_BINPUT
  [0x68, (machine) => machine.get(1)], // BINGET
  [0x6a, (machine) => machine.get(4)], // LONG_BINGET
  [0x63, (machine) => machine.global()], // GLOBAL
  [0x52, (machine) => machine.call()], // REDUCE
  [0x62, (machine) => machine.build()], // BUILD
  [0x51, (machine) => machine.persistent()], // BINPERSID
]);
