/** The numbers, in a list with room for so many: the same one where it has that, else one with so many times as much. */
export function withRoom(numbers: Int32Array<ArrayBuffer>, length: number, times = 2): Int32Array<ArrayBuffer> {
  if (numbers.length >= length) return numbers;
  const grown = new Int32Array(Math.ceil(times * length));
  grown.set(numbers);
  return grown;
}
