/** Finds programs by their key word: flat tables of numbers, since they are gone through for every word of a notice. */
import type { Asked } from "./asked.ts";
import { type ProgramTable, ROW_COLUMNS } from "./program-table.ts";
import { withRoom } from "./room.ts";

export interface KeyIndex {
  /**
   * Where in the table the programs with one of some roles stand of which a letter is the key word: first how many numbers
   * their rows are together, then the rows.
   */
  find(roles: number, letter: number): number;
  /** The table; it is another one when more letters have become known. */
  table(): Int32Array;
}

/** Indexes programs by key word; `rolesOf` gives what each may be asked for, as a sum of roles. */
export function keyIndex(programs: ProgramTable, rolesOf: ArrayLike<number>, asked: Asked): KeyIndex {
  const rows = Int32Array.from(programs.rows);
  const { begin, list } = byKey(programs.keys, asked.size());
  /** Per sum of roles and letter: where its rows stand, and 0 where that is not known yet. */
  const places: Int32Array<ArrayBuffer>[] = [];
  let table: Int32Array<ArrayBuffer> = new Int32Array(1 << 16);
  let used = 1;

  const write = (roles: number, letter: number): number => {
    const place = used++;
    for (const key of asked.ofLetter(letter)) {
      const end = begin[key + 1] as number;
      table = withRoom(table, used + (end - (begin[key] as number)) * ROW_COLUMNS);
      for (let at = begin[key] as number; at < end; at++) {
        const program = list[at] as number;
        if (((rolesOf[program] as number) & roles) === 0) continue;
        const from = program * ROW_COLUMNS;
        for (let column = 0; column < ROW_COLUMNS; column++) table[used++] = rows[from + column] as number;
      }
    }
    table = withRoom(table, used);
    table[place] = used - place - 1;
    places[roles] = withRoom(places[roles] ?? new Int32Array(1 << 12), letter + 1);
    (places[roles] as Int32Array)[letter] = place;
    return place;
  };

  return {
    find: (roles, letter) => places[roles]?.[letter] || write(roles, letter),
    table: () => table,
  };
}

/** The programs by their keys, in one list: those of a key from where it begins up to where the next one does. */
function byKey(keys: readonly number[], count: number): { readonly begin: Int32Array; readonly list: Int32Array } {
  const begin = new Int32Array(count + 2);
  for (const key of keys) begin[key + 2] = (begin[key + 2] as number) + 1;
  for (let key = 2; key < begin.length; key++) begin[key] = (begin[key] as number) + (begin[key - 1] as number);
  const list = new Int32Array(keys.length);
  for (const [program, key] of keys.entries()) {
    const at = begin[key + 1] as number;
    list[at] = program;
    begin[key + 1] = at + 1;
  }
  return { begin, list };
}
