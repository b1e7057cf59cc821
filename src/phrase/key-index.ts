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

/** The programs with one of some roles, by the letter of the word, or compound, that is their key word. */
export type KeyIndex = (roles: number) => (letter: number) => Keyed;

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
  return remembered((roles) => remembered((letter) => among(asked.ofLetter(letter), roles)));
}
