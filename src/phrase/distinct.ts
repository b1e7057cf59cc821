import { withRoom } from "./room.ts";

/** Some small numbers, each once, in the order in which they came: cheaper than a set, since it is used again and again. */
export interface Distinct {
  /** Adds a number; whether it is a new one. */
  add(number: number): boolean;
  /** The numbers that were added since the last time. */
  take(): Int32Array;
}

export function createDistinct(): Distinct {
  /** Per number: the round in which it was added last. */
  let seen = new Int32Array(1 << 10);
  let round = 1;
  let found = new Int32Array(1 << 8);
  let count = 0;
  return {
    add(number) {
      seen = withRoom(seen, number + 1);
      if (seen[number] === round) return false;
      seen[number] = round;
      found = withRoom(found, count + 1);
      found[count++] = number;
      return true;
    },
    take() {
      const taken = found.slice(0, count);
      round++;
      count = 0;
      return taken;
    },
  };
}
