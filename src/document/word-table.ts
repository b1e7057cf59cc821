/** Words of the letters a–z, laid out so that a stretch of a text is looked up without making a string of it. */
export interface WordTable {
  /** Whether the letters between two offsets of a text (any case) are one of the words. */
  has(text: string, from: number, to: number): boolean;
  /** The mark of that word, 0 to 15; 0 where it has none, and where the letters are no such word. */
  markOf(text: string, from: number, to: number): number;
}

/**
 * The table of a front-coded list: a capital says how many letters a word shares with the one before (A none, B one …), then
 * come its own, then its mark from "0" to "?", where it has one.
 */
export function wordTable(coded: string): WordTable {
  const { letters, slots } = unpack(coded);
  const mask = slots.length - 1;
  const isAt = (start: number, text: string, from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (letters[start + at - from] !== (text.charCodeAt(at) | 32)) return false;
    return letters[start + to - from]! <= MOST_MARK;
  };
  /** Where the word begins; 0 where there is none. */
  const find = (text: string, from: number, to: number): number => {
    let hash = SEED;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at) | 32;
      if (code < 97 || code > 122) return 0;
      hash = mixed(hash, code);
    }
    for (let slot = settled(hash) & mask; slots[slot]! > 0; slot = (slot + 1) & mask) {
      if (isAt(slots[slot]!, text, from, to)) return slots[slot]!;
    }
    return 0;
  };
  return {
    has: (text, from, to) => find(text, from, to) > 0,
    markOf(text, from, to) {
      const start = find(text, from, to);
      return start > 0 ? letters[start + to - from]! : 0;
    },
  };
}

/** Behind each word stands its mark, of four bits. */
const MOST_MARK = 15;

/** FNV-1a, whose high bits are then brought down to where the slot is read from. */
const SEED = 0x811c9dc5;
const mixed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const settled = (hash: number): number => hash ^ (hash >>> 15);

/** All words one behind the other, and a hash table (at most half full) of where each begins; 0 is an empty slot. */
function unpack(coded: string): { readonly letters: Uint8Array; readonly slots: Int32Array } {
  let words = 0;
  let shared = 0;
  for (let at = 0; at < coded.length; at++) {
    const code = coded.charCodeAt(at);
    if (code >= 97 || code < 65) continue;
    words += 1;
    shared += code - 65;
  }
  const letters = new Uint8Array(1 + coded.length + shared);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * words + 1)));
  /** Per number of letters, the hash of that much of the last word. */
  const hashes = new Int32Array(64).fill(SEED);
  let start = 1;
  let end = 1;
  for (let at = 0; at < coded.length; ) {
    let length = coded.charCodeAt(at++) - 65;
    letters.copyWithin(end, start, start + length);
    start = end;
    for (let code = coded.charCodeAt(at); code >= 97; code = coded.charCodeAt(++at)) {
      letters[start + length] = code;
      hashes[length + 1] = mixed(hashes[length]!, code);
      length += 1;
    }
    let slot = settled(hashes[length]!) & (slots.length - 1);
    while (slots[slot]! > 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = start;
    end = start + length + 1;
    if (coded.charCodeAt(at) < 65) letters[end - 1] = coded.charCodeAt(at++) - 48;
  }
  return { letters, slots };
}
