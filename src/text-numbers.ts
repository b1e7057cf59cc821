/** Numbers stretches of texts, alike where their characters are, from 0 in the order in which each comes first. */
export interface TextNumbers {
  of(text: string, from: number, to: number): number;
  size(): number;
}

/**
 * Numbers of no stretches yet. No string is made of a stretch: that is most of what looking it up in a Map would cost. What
 * is known of one lies together, so that finding it reaches into memory twice: into the table, and for its characters.
 */
export function textNumbers(): TextNumbers {
  let size = 0;
  let characters = new Uint16Array(1 << 14);
  let used = 0;
  /** Slots of four: the hash of a stretch, where its characters begin and end, and its number. An empty slot ends at 0. */
  let slots = new Int32Array(1 << 14);

  const room = (length: number): void => {
    if (used + length <= characters.length) return;
    const grown = new Uint16Array(2 * (used + length));
    grown.set(characters);
    characters = grown;
  };

  /** The slots at most half full. */
  const grow = (): void => {
    if (8 * size < slots.length) return;
    const old = slots;
    slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + END] === 0) continue;
      slots.set(old.subarray(at, at + SLOT), emptySlot(old[at] as number));
    }
  };

  const emptySlot = (hash: number): number => {
    let slot = slotOf(hash, slots.length);
    while (slots[slot + END] !== 0) slot = (slot + SLOT) & (slots.length - 1);
    return slot;
  };

  const isAt = (slot: number, text: string, from: number, to: number): boolean => {
    const start = slots[slot + START] as number;
    if ((slots[slot + END] as number) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (characters[start + at - from] !== text.charCodeAt(at)) return false;
    return true;
  };

  return {
    of(text, from, to) {
      let hash = SEED;
      for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
      let slot = slotOf(hash, slots.length);
      for (; slots[slot + END] !== 0; slot = (slot + SLOT) & (slots.length - 1)) {
        if (slots[slot] === hash && isAt(slot, text, from, to)) return slots[slot + NUMBER] as number;
      }
      room(to - from + 1);
      // No stretch begins at 0, so that one that is empty does not end there.
      const start = used + 1;
      for (let at = from; at < to; at++) characters[start + at - from] = text.charCodeAt(at);
      used = start + to - from;
      slots[slot] = hash;
      slots[slot + START] = start;
      slots[slot + END] = used;
      slots[slot + NUMBER] = size;
      size++;
      grow();
      return size - 1;
    },
    size: () => size,
  };
}

const SLOT = 4;
const START = 1;
const END = 2;
const NUMBER = 3;

/** FNV-1a. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** The high bits of a hash vary most, and the slot is told by the low ones. */
const slotOf = (hash: number, length: number): number => ((hash ^ (hash >>> 15)) << 2) & (length - 1);
