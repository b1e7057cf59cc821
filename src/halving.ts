/**
 * How many of `length` things in order come before the first for which `before` no longer holds, found by halving: `before`
 * holds for the first ones and for none after them.
 */
export function countBefore(length: number, before: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How many of the numbers, which are in order, are at most `most`; of a list of groups of so many numbers, how many groups
 * begin with such a number. As `countBefore` tells it, but asked for every quotation: a call for each halving would cost more.
 */
export function countUpTo(numbers: Int32Array, most: number, group = 1): number {
  let low = 0;
  let high = numbers.length / group;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle * group] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
