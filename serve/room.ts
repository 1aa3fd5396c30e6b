/**
 * A bounded amount of something that requests take and give back: so many at once, so many bytes. What
 * does not fit is refused at once, so that whoever is inside is done in time.
 */

/** There is no room; asking again later may help. */
export class NoRoomError extends Error {
  override name = "NoRoomError";
}

/** Room for so much. */
export class Room {
  #taken = 0;

  /**
   * @param most How much there is.
   * @param what What is counted, for people: "images".
   */
  constructor(readonly most: number, readonly what: string) {}

  /** How much is taken now. */
  get taken(): number {
    return this.#taken;
  }

  /**
   * Takes room, to be given back.
   *
   * @throws NoRoomError When there is not so much left; nothing is taken then.
   */
  take(amount: number): void {
    if (this.#taken + amount > this.most) {
      throw new NoRoomError(`too many ${this.what} at once; try again in a moment`);
    }
    this.#taken += amount;
  }

  /** Gives back what was taken. */
  giveBack(amount: number): void {
    this.#taken -= amount;
  }
}
