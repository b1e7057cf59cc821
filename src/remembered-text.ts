/**
 * A function of stretches of texts that remembers what it gave for each, by the characters: a notice says the same words again
 * and again. No string is made of a stretch that is known, which is most of what looking it up would cost.
 */
export function rememberedText<T>(make: (stretch: string) => T): (text: string, from: number, to: number) => T {
  let values: T[] = [];
  /** Per value: where its characters begin among all, and one behind the last where the next begin. */
  let starts: number[] = [0];
  let hashes: number[] = [];
  let characters = new Uint16Array(1 << 16);
  /** Per hash: one more than the number of a value, the next slot where that is taken; 0 where there is none. */
  let slots = new Int32Array(1 << 12);

  const forget = (): void => {
    values = [];
    starts = [0];
    hashes = [];
    slots = new Int32Array(1 << 12);
  };

  const isAt = (value: number, text: string, from: number, to: number): boolean => {
    const start = starts[value] as number;
    if ((starts[value + 1] as number) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (characters[start + at - from] !== text.charCodeAt(at)) return false;
    return true;
  };

  const settle = (value: number): void => {
    const mask = slots.length - 1;
    let slot = (hashes[value] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = value + 1;
  };

  const add = (hash: number, text: string, from: number, to: number): T => {
    if (values.length >= MOST) forget();
    const start = starts[values.length] as number;
    const end = start + to - from;
    if (end > characters.length) {
      const grown = new Uint16Array(2 * end);
      grown.set(characters);
      characters = grown;
    }
    for (let at = from; at < to; at++) characters[start + at - from] = text.charCodeAt(at);
    const made = make(text.slice(from, to));
    starts.push(end);
    hashes.push(hash);
    values.push(made);
    if (2 * values.length > slots.length) {
      slots = new Int32Array(2 * slots.length);
      for (let value = 0; value < values.length; value++) settle(value);
    } else settle(values.length - 1);
    return made;
  };

  return (text, from, to) => {
    let hash = SEED;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
    // The high bits vary most, and the slot is told by the low ones.
    hash ^= hash >>> 15;
    const mask = slots.length - 1;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const value = (slots[slot] as number) - 1;
      if (hashes[value] === hash && isAt(value, text, from, to)) return values[value] as T;
    }
    return add(hash, text, from, to);
  };
}

/** A corpus of millions of notices must not grow the memory without end. */
const MOST = 200_000;

/** FNV-1a. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
