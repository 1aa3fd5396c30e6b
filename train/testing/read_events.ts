/**
 * A reader of TensorBoard event files that shares nothing with the writer: its own framing and
 * checksum, and protobufjs over the messages' published definition.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { protobuf } from "./deps.ts";

/** From tensorboard/compat/proto: event.proto, summary.proto, histogram.proto. */
const definition = `
syntax = "proto3";
message HistogramProto {
  double min = 1;
  double max = 2;
  double num = 3;
  double sum = 4;
  double sum_squares = 5;
  repeated double bucket_limit = 6 [packed = true];
  repeated double bucket = 7 [packed = true];
}
message Summary {
  message Value {
    string tag = 1;
    oneof value {
      float simple_value = 2;
      HistogramProto histo = 5;
    }
  }
  repeated Value value = 1;
}
message Event {
  double wall_time = 1;
  int64 step = 2;
  oneof what {
    string file_version = 3;
    Summary summary = 5;
  }
}`;

const { root } = protobuf.parse(definition, { keepCase: true });
const eventType = root.lookupType("Event");

/** A histogram as it is in the file. */
export interface ReadHistogram {
  readonly min: number;
  readonly max: number;
  readonly num: number;
  readonly sum: number;
  readonly sum_squares: number;
  readonly bucket_limit: readonly number[];
  readonly bucket: readonly number[];
}

/** An event as it is in the file. */
export interface ReadEvent {
  readonly wall_time: number;
  readonly step: number;
  readonly file_version?: string;
  readonly summary?: {
    readonly value: readonly {
      readonly tag: string;
      readonly simple_value?: number;
      readonly histo?: ReadHistogram;
    }[];
  };
}

/** The one event file in a folder. */
export async function eventFile(folder: string): Promise<string> {
  const names = (await Array.fromAsync(Deno.readDir(folder))).map((entry) => entry.name);
  const events = names.filter((name) => name.includes("tfevents"));
  assert.equal(events.length, 1, events.join());
  return join(folder, events[0]!);
}

/** Reads every event of a file, which must have no flaw. */
export async function readEvents(path: string): Promise<ReadEvent[]> {
  const file = await Deno.readFile(path);
  const view = new DataView(file.buffer);
  const events: ReadEvent[] = [];
  for (let at = 0; at < file.length;) {
    const length = Number(view.getBigUint64(at, true));
    const data = file.subarray(at + 12, at + 12 + length);
    assert.equal(view.getUint32(at + 8, true), mask(crc(file.subarray(at, at + 8))), "a length");
    assert.equal(view.getUint32(at + 12 + length, true), mask(crc(data)), "an event");
    const event = eventType.toObject(eventType.decode(data), { longs: Number });
    events.push({ step: 0, ...event } as ReadEvent);
    at += length + 16;
  }
  return events;
}

/** Every figure of a run as [step, value] by its name, in the order of the file. */
export function scalars(events: readonly ReadEvent[]): Record<string, [number, number][]> {
  const found: Record<string, [number, number][]> = {};
  for (const { step, summary } of events) {
    for (const { tag, simple_value } of summary?.value ?? []) {
      if (simple_value !== undefined) (found[tag] ??= []).push([step, simple_value]);
    }
  }
  return found;
}

/** What is in a run's event file and does not depend on the clock. */
export async function loggedBy(run: string) {
  const events = await readEvents(await eventFile(run));
  const { images_per_second: speeds = [], ...figures } = scalars(events);
  // As text: the differences of so many numbers would take forever to be printed.
  const histograms = events.filter(({ summary }) => summary?.value[0]?.histo)
    .map(({ step, summary }) => JSON.stringify([step, summary])).join("\n");
  return { figures, speeds: speeds.map(([step]) => step), histograms };
}

/** CRC-32C, a bit at a time. */
function crc(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      remainder = remainder & 1 ? (remainder >>> 1) ^ 0x82f63b78 : remainder >>> 1;
    }
  }
  return ~remainder >>> 0;
}

function mask(crc: number): number {
  return (Math.floor(crc / 2 ** 15) + (crc % 2 ** 15) * 2 ** 17 + 0xa282ead8) % 2 ** 32;
}
