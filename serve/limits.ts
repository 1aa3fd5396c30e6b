/** How much is taken from whoever asks; what is beyond is refused with a status that says so. */

/** The limits of a server. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Images of a request. */
  readonly images: number;
  /** Pixels of an image, before it is decoded. */
  readonly pixels: number;
  /** Bytes of memory that decoding an image may need. */
  readonly decodingBytes: number;
  /** The same of all images that are decoded at once; others wait for their turn. */
  readonly decodingBytesAtOnce: number;
  /** Milliseconds that decoding an image may take; a thread that is late is replaced. */
  readonly decodingTime: number;
  /** Milliseconds that a body may take to arrive. */
  readonly bodyTime: number;
  /** Milliseconds from there to the answer. */
  readonly answerTime: number;
  /** Requests that are being answered at once. */
  readonly requestsAtOnce: number;
  /** Bytes of bodies held at once. */
  readonly bytesAtOnce: number;
  /** Images that wait at once, to be decoded or for the model. */
  readonly imagesAtOnce: number;
}

/** What a shop's photos need, within about a gigabyte of memory beside the model. */
export const defaultLimits: Limits = {
  bodyBytes: 32 << 20,
  images: 64,
  pixels: 50e6,
  decodingBytes: 512e6,
  decodingBytesAtOnce: 768e6,
  decodingTime: 10_000,
  bodyTime: 15_000,
  answerTime: 30_000,
  requestsAtOnce: 256,
  bytesAtOnce: 256 << 20,
  imagesAtOnce: 512,
};
