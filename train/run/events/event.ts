/**
 * TensorBoard's messages, as far as a training run needs them. Field numbers are those of
 * tensorboard/compat/proto/event.proto, summary.proto and histogram.proto.
 */
import { BinaryReader, BinaryWriter, WireType } from "../../deps.ts";
import type { Histogram } from "./histogram.ts";

/** A scalar or a histogram, with its tag. */
export type SummaryValue =
  | { readonly tag: string; readonly scalar: number }
  | { readonly tag: string; readonly histogram: Histogram };

/** The values logged at a step. */
export interface SummaryEvent {
  /** Seconds since 1970. */
  readonly wallTime: number;
  readonly step: number;
  readonly values: readonly SummaryValue[];
}

/**
 * Encodes the event that every file begins with.
 *
 * @param wallTime Seconds since 1970.
 */
export function encodeFileVersion(wallTime: number): Uint8Array {
  return new BinaryWriter()
    .tag(1, WireType.Bit64).double(wallTime)
    .tag(3, WireType.LengthDelimited).string("brain.Event:2")
    .finish();
}

/** Encodes an event. */
export function encodeEvent({ wallTime, step, values }: SummaryEvent): Uint8Array {
  const writer = new BinaryWriter()
    .tag(1, WireType.Bit64).double(wallTime)
    .tag(2, WireType.Varint).int64(step)
    .tag(5, WireType.LengthDelimited).fork();
  for (const value of values) {
    writer.tag(1, WireType.LengthDelimited).fork();
    writer.tag(1, WireType.LengthDelimited).string(value.tag);
    // What 32 bits do not hold, such as the mean error of numbers of any size, is infinite.
    if ("scalar" in value) writer.tag(2, WireType.Bit32).float(Math.fround(value.scalar));
    else writeHistogram(writer.tag(5, WireType.LengthDelimited).fork(), value.histogram).join();
    writer.join();
  }
  return writer.join().finish();
}

function writeHistogram(writer: BinaryWriter, histogram: Histogram): BinaryWriter {
  const { min, max, count, sum, sumOfSquares, limits, counts } = histogram;
  for (const [index, figure] of [min, max, count, sum, sumOfSquares].entries()) {
    writer.tag(1 + index, WireType.Bit64).double(figure);
  }
  for (const [index, figures] of [limits, counts].entries()) {
    writer.tag(6 + index, WireType.LengthDelimited).fork();
    for (const figure of figures) writer.double(figure);
    writer.join();
  }
  return writer;
}

/** The place of an event in a run. */
export interface EventPlace {
  readonly step: number;
  /** Name of its first value; undefined for the file's version. */
  readonly tag: string | undefined;
}

/**
 * Reads an event's place.
 *
 * @param data An encoded event.
 * @throws Error When it is not an event.
 */
export function placeOfEvent(data: Uint8Array): EventPlace {
  let step = 0;
  let summary: Uint8Array | undefined;
  const reader = new BinaryReader(data);
  while (reader.pos < reader.len) {
    const [field, type] = reader.tag();
    if (field === 2) step = Number(reader.int64());
    else if (field === 5) summary = reader.bytes();
    else reader.skip(type, field);
  }
  return { step, tag: summary && firstTag(summary) };
}

function firstTag(summary: Uint8Array): string {
  const values = new BinaryReader(summary);
  values.tag();
  const value = new BinaryReader(values.bytes());
  value.tag();
  return value.string();
}
