/** Longest code in one pair of brackets, and longest string, in characters: what goes on longer is no code. */
const LONGEST = 60_000;
const LONGEST_STRING = 10_000;
/** How often, all in all, each character of a source is looked at for brackets: enough for whatever is written on purpose. */
const LOOKS = 8;
const LEAST_LOOKS = 100_000;

const CLOSES: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Where the bracket that opens at a place closes (one behind it), strings and nested brackets skipped; −1 where it does not. */
export type BracketEnd = (at: number) => number;

/** Finds the ends of brackets in a source. When code that nothing closes has been looked through often enough, none is found. */
export function bracketsOf(source: string): BracketEnd {
  let left = LOOKS * source.length + LEAST_LOOKS;

  const stringEnd = (at: number, last: number): number => {
    const quote = source[at];
    const stop = Math.min(last, at + LONGEST_STRING, at + left);
    for (let index = at + 1; index < stop; index += 1) {
      if (source[index] === "\\") index += 1;
      else if (source[index] === quote) return index + 1;
    }
    left -= Math.max(0, stop - at);
    return -1;
  };

  return (at) => {
    const open = source[at] ?? "";
    const close = CLOSES[open];
    if (close === undefined) return -1;
    let depth = 0;
    const last = Math.min(source.length, at + LONGEST, at + left);
    let index = at;
    for (; index < last; index += 1) {
      const char = source[index]!;
      if (char === '"' || char === "`" || (char === "'" && !/\w/.test(source[index - 1] ?? ""))) {
        const end = stringEnd(index, last);
        if (end > 0) index = end - 1;
      } else if (char === open) depth += 1;
      else if (char === close && --depth === 0) break;
    }
    left -= index - at;
    return index < last && depth === 0 ? index + 1 : -1;
  };
}
