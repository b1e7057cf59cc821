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
