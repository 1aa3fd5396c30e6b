/** Limits of requests; requests beyond them are refused with the matching status. */

/** The limits of a server. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Number of images of a request. */
  readonly images: number;
  /** Pixels of an image, checked before it is decoded. */
  readonly pixels: number;
  /** Bytes of memory that decoding an image may need. */
  readonly decodingBytes: number;
  /** The same for all images decoded at once; others wait. */
  readonly decodingBytesAtOnce: number;
  /** Milliseconds that decoding an image may take; a thread that exceeds it is replaced. */
  readonly decodingTime: number;
  /** Milliseconds that a body may take to arrive. */
  readonly bodyTime: number;
  /** Milliseconds from the end of the body to the response. */
  readonly answerTime: number;
  /** Number of concurrent requests. */
  readonly requestsAtOnce: number;
  /** Bytes of the bodies of all concurrent requests. */
  readonly bytesAtOnce: number;
  /** Number of images of all concurrent requests. */
  readonly imagesAtOnce: number;
}

/** Default limits: enough for product photos, within about a gigabyte of memory beside the model. */
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
