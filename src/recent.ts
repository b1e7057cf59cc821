/** What was made of texts, for those that were asked for lately. */
export interface Recent<T> {
  /** What was made of a text; undefined where that is not known, or no longer. */
  get(text: string): T | undefined;
  set(text: string, made: T): void;
  forget(): void;
}

/**
 * Remembers what was made of so many texts at least, and of twice as many at most, but of none that is so long that it hardly
 * comes again: the notices of a corpus have whole passages in common, but a corpus of millions must not grow the memory.
 */
export function createRecent<T>(room: number): Recent<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  const set = (text: string, made: T): void => {
    if (text.length > LONGEST) return;
    if (young.size >= room) {
      old = young;
      young = new Map();
    }
    young.set(text, made);
  };
  return {
    get(text) {
      const made = young.get(text);
      if (made !== undefined) return made;
      const before = old.get(text);
      if (before !== undefined) set(text, before);
      return before;
    },
    set,
    forget() {
      young = new Map();
      old = new Map();
    },
  };
}

/** Characters. */
const LONGEST = 4000;
