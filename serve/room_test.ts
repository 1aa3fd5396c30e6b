import assert from "node:assert/strict";
import { NoRoomError, Room } from "./room.ts";

Deno.test("a room refuses what does not fit, until something is given back", () => {
  const room = new Room(3, "images");
  room.take(2);
  assert.throws(() => room.take(2), NoRoomError);
  assert.equal(room.taken, 2);
  room.take(1);
  room.giveBack(2);
  room.take(2);
  assert.throws(() => room.take(1), /too many images at once/);
});
