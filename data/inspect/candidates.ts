/**
 * Finds the pairs of images to compare: those with a similar layout of colours. The search is exact, and asks a k-d
 * tree (J. L. Bentley, "Multidimensional Binary Search Trees", 1975, https://doi.org/10.1145/361002.361007) with the
 * bounds of each node's layouts, so that images are set against few that are unlike them.
 */
import type { DisjointSets } from "../disjoint_sets.ts";
import { fieldPixels, layoutLength } from "./layout.ts";

/**
 * The largest difference of the means of two layouts, and of each of their values. Of 400 photos of
 * fashion-product-images, all are candidates when saved again at quality 50, and 99 in 100 when moved
 * by one pixel at 60 x 80, across, down or both.
 */
const mostByMean = 6;
const mostByField = 22;

/** The same of the sums that layouts consist of, and of the sum of all of them. */
const mostOfField = mostByField * fieldPixels;
const mostOfSum = mostByMean * fieldPixels * layoutLength;

/** Most images of a leaf. */
const mostOfLeaf = 16;

/** No node: a leaf has no children. */
const none = -1;

/** A range of images in the tree's order, and the bounds of their layouts. */
interface Node {
  readonly start: number;
  readonly end: number;
  /** The node of the first half of the images, or none. */
  first: number;
  /** The node of the others. */
  second: number;
  /** The bounds of each value. [48] */
  readonly low: Uint16Array;
  readonly high: Uint16Array;
  /** The bounds of their sum. */
  readonly lowSum: number;
  readonly highSum: number;
  /** Whether all its images are known to be in one set. */
  isOneSet: boolean;
}

/** A tree of images by their layouts. */
export class CandidateTree {
  readonly #layouts: Uint16Array;
  readonly #order: Uint32Array;
  /** The sum of the layout of each image, in the tree's order. */
  readonly #sums: Uint32Array;
  readonly #nodes: Node[] = [];
  readonly #leaves: number[] = [];

  /**
   * Builds the tree.
   *
   * @param layouts The layouts of all images; see layout.ts. [images, 4, 4, 3]
   * @param images The indices of the images to search among.
   */
  constructor(layouts: Uint16Array, images: Uint32Array) {
    this.#layouts = layouts;
    this.#order = images.slice();
    this.#sums = new Uint32Array(images.length);
    if (images.length > 0) this.#build(0, images.length);
    for (const [place, image] of this.#order.entries()) this.#sums[place] = this.#sumOf(image);
  }

  /** The number of leaves. */
  get leaves(): number {
    return this.#leaves.length;
  }

  /**
   * Finds the pairs of the images of a leaf with each other and with those of later leaves: the pairs of all leaves
   * are all there are, each once.
   *
   * @param leaf The leaf's number.
   * @param visit Called with each pair.
   * @param sets Images in one set need not be told apart: their pairs may be left out.
   */
  pairsOf(leaf: number, visit: (one: number, other: number) => void, sets?: DisjointSets): void {
    if (this.#leaves.length > 0) this.#search(0, this.#nodes[this.#leaves[leaf]!]!, visit, sets);
  }

  #search(
    index: number,
    leaf: Node,
    visit: (one: number, other: number) => void,
    sets: DisjointSets | undefined,
  ): void {
    const node = this.#nodes[index]!;
    if (node.end <= leaf.start || !mayAgree(node, leaf)) return;
    if (sets && this.#isOneSet(node, sets) && this.#isOneSet(leaf, sets)) {
      const [one, other] = [this.#order[node.start]!, this.#order[leaf.start]!];
      if (sets.rootOf(one) === sets.rootOf(other)) return;
    }
    if (node.first !== none) {
      this.#search(node.first, leaf, visit, sets);
      this.#search(node.second, leaf, visit, sets);
      return;
    }
    for (let one = leaf.start; one < leaf.end; one++) {
      for (let other = Math.max(node.start, one + 1); other < node.end; other++) {
        if (this.#agree(one, other)) visit(this.#order[one]!, this.#order[other]!);
      }
    }
  }

  /** Whether all images of a node are known to be in one set. */
  #isOneSet(node: Node, sets: DisjointSets): boolean {
    if (node.isOneSet) return true;
    const root = sets.rootOf(this.#order[node.start]!);
    if (node.first === none) {
      for (let place = node.start; place < node.end; place++) {
        if (sets.rootOf(this.#order[place]!) !== root) return false;
      }
    } else {
      const second = this.#nodes[node.second]!;
      if (!this.#nodes[node.first]!.isOneSet || !second.isOneSet) return false;
      if (sets.rootOf(this.#order[second.start]!) !== root) return false;
    }
    return node.isOneSet = true;
  }

  #agree(one: number, other: number): boolean {
    if (Math.abs(this.#sums[one]! - this.#sums[other]!) > mostOfSum) return false;
    const [first, second] = [this.#order[one]! * layoutLength, this.#order[other]! * layoutLength];
    for (let value = 0; value < layoutLength; value++) {
      const difference = this.#layouts[first + value]! - this.#layouts[second + value]!;
      if (difference > mostOfField || difference < -mostOfField) return false;
    }
    return true;
  }

  #sumOf(image: number): number {
    let sum = 0;
    for (let value = 0; value < layoutLength; value++) {
      sum += this.#layouts[image * layoutLength + value]!;
    }
    return sum;
  }

  /** Builds the node of a range, and those below it. Returns its index. */
  #build(start: number, end: number): number {
    const node = this.#bound(start, end);
    const index = this.#nodes.push(node) - 1;
    let widest = 0;
    let spread = 0;
    for (let value = 0; value < layoutLength; value++) {
      const own = node.high[value]! - node.low[value]!;
      if (own > spread) [widest, spread] = [value, own];
    }
    if (end - start <= mostOfLeaf) {
      this.#leaves.push(index);
      return index;
    }
    const middle = (start + end) >> 1;
    this.#divide(start, end, middle, widest);
    node.first = this.#build(start, middle);
    node.second = this.#build(middle, end);
    return index;
  }

  #bound(start: number, end: number): Node {
    const low = new Uint16Array(layoutLength).fill(2 ** 16 - 1);
    const high = new Uint16Array(layoutLength);
    let [lowSum, highSum] = [Infinity, 0];
    for (let place = start; place < end; place++) {
      const image = this.#order[place]!;
      let sum = 0;
      for (let value = 0; value < layoutLength; value++) {
        const own = this.#layouts[image * layoutLength + value]!;
        if (own < low[value]!) low[value] = own;
        if (own > high[value]!) high[value] = own;
        sum += own;
      }
      lowSum = Math.min(lowSum, sum);
      highSum = Math.max(highSum, sum);
    }
    return { start, end, first: none, second: none, low, high, lowSum, highSum, isOneSet: false };
  }

  /**
   * Orders a range so that no image before the middle has more of a value than one after it (C. A. R. Hoare,
   * "Algorithm 65: find", 1961, https://doi.org/10.1145/366622.366647).
   */
  #divide(start: number, end: number, middle: number, value: number): void {
    const order = this.#order;
    const valueAt = (place: number) => this.#layouts[order[place]! * layoutLength + value]!;
    for (let [from, to] = [start, end - 1]; from < to;) {
      const pivot = valueAt((from + to) >> 1);
      let [left, right] = [from, to];
      while (left <= right) {
        while (valueAt(left) < pivot) left++;
        while (valueAt(right) > pivot) right--;
        if (left > right) break;
        [order[left], order[right]] = [order[right]!, order[left]!];
        left++;
        right--;
      }
      if (middle <= right) to = right;
      else if (middle >= left) from = left;
      else return;
    }
  }
}

/** Whether images of two nodes can have similar layouts. */
function mayAgree(one: Node, other: Node): boolean {
  if (one.lowSum - other.highSum > mostOfSum || other.lowSum - one.highSum > mostOfSum) {
    return false;
  }
  for (let value = 0; value < layoutLength; value++) {
    if (one.low[value]! - other.high[value]! > mostOfField) return false;
    if (other.low[value]! - one.high[value]! > mostOfField) return false;
  }
  return true;
}
