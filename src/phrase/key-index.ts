/** Finds programs by their key word. */
import type { Asked } from "./asked.ts";
import { type Program, stepOf } from "./program.ts";
import { remembered } from "./remembered.ts";

/** Programs by their place in the list, and the symbol that each asks of the word before its key word and of that after. */
export interface Keyed {
  readonly index: Int32Array;
  readonly before: Int32Array;
  readonly after: Int32Array;
}

export interface KeyIndex {
  /** The programs for which a word with this letter is the key word. */
  readonly ofLetter: (letter: number) => Keyed;
  /** The programs for which a compound is. */
  readonly ofCompound: (symbol: number) => Keyed;
}

/** Indexes programs by key word. */
export function keyIndex(programs: readonly Pick<Program, "key" | "before" | "after">[], asked: Asked): KeyIndex {
  const byKey: number[][] = Array.from({ length: asked.size() }, () => []);
  for (const [index, { key }] of programs.entries()) byKey[key]?.push(index);
  const among = (numbers: Int32Array): Keyed => {
    const index = Int32Array.from([...numbers].flatMap((number) => byKey[number] as readonly number[]));
    return {
      index,
      before: index.map((each) => stepOf((programs[each] as Program).before)),
      after: index.map((each) => stepOf((programs[each] as Program).after)),
    };
  };
  return {
    ofLetter: remembered((letter) => among(asked.ofLetter(letter))),
    ofCompound: remembered((symbol) => among(asked.ofCompound(symbol))),
  };
}
