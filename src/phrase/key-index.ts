/** Finds programs by their key word. */
import type { Asked } from "./asked.ts";
import { type Program, stepOf } from "./program.ts";
import { remembered } from "./remembered.ts";
import { ALL_ROLES, ROLE_BITS } from "./roles.ts";

/** Programs by their place in the list, and the symbol that each asks of the word before its key word and of that after. */
export interface Keyed {
  readonly index: Int32Array;
  readonly before: Int32Array;
  readonly after: Int32Array;
}

export interface KeyIndex {
  /** The programs with one of some roles for which a word with this letter is the key word. */
  readonly ofLetter: (letter: number, roles: number) => Keyed;
  /** The programs for which a compound is. */
  readonly ofCompound: (symbol: number, roles: number) => Keyed;
}

/** A program with what it may be asked for, as a sum of roles. */
interface Indexed extends Pick<Program, "key" | "before" | "after"> {
  readonly roles: number;
}

/** Indexes programs by key word. */
export function keyIndex(programs: readonly Indexed[], asked: Asked): KeyIndex {
  const byKey: number[][] = Array.from({ length: asked.size() }, () => []);
  for (const [index, { key }] of programs.entries()) byKey[key]?.push(index);
  const among = (numbers: Int32Array, roles: number): Keyed => {
    const all = [...numbers].flatMap((number) => byKey[number] as readonly number[]);
    const index = Int32Array.from(all.filter((each) => ((programs[each] as Indexed).roles & roles) !== 0));
    return {
      index,
      before: index.map((each) => stepOf((programs[each] as Indexed).before)),
      after: index.map((each) => stepOf((programs[each] as Indexed).after)),
    };
  };
  const ofLetter = remembered((key) => among(asked.ofLetter(key >> ROLE_BITS), key & ALL_ROLES));
  const ofCompound = remembered((key) => among(asked.ofCompound(key >> ROLE_BITS), key & ALL_ROLES));
  return {
    ofLetter: (letter, roles) => ofLetter((letter << ROLE_BITS) | roles),
    ofCompound: (symbol, roles) => ofCompound((symbol << ROLE_BITS) | roles),
  };
}
