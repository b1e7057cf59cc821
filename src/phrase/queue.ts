import { withRoom } from "./room.ts";

/** Numbers in a row, taken up one after another; its room is kept when it is emptied. */
export interface Queue {
  readonly numbers: Int32Array;
  readonly count: number;
  push(one: number, two: number, three: number, four: number): void;
  clear(): void;
}

/** Makes an empty queue of numbers that come by fours. */
export function createQueue(): Queue {
  const queue = {
    numbers: new Int32Array(ROOM),
    count: 0,
    push(one: number, two: number, three: number, four: number) {
      queue.numbers = withRoom(queue.numbers, queue.count + 4);
      queue.numbers[queue.count++] = one;
      queue.numbers[queue.count++] = two;
      queue.numbers[queue.count++] = three;
      queue.numbers[queue.count++] = four;
    },
    clear() {
      queue.count = 0;
    },
  };
  return queue;
}

const ROOM = 64;
