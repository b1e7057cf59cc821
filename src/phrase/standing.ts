/** What the clauses of a notice say of what the conditions of others ask for, and what so stands above and before each. */
import type { Clause } from "../types.ts";
import type { CompiledPack } from "./compile.ts";
import type { Says } from "./conditions.ts";

/** The slots of the patterns that a clause says, of those that the conditions of other clauses ask for; mostly none. */
export type Said = readonly number[];

export interface Standing {
  /** Takes note of what a clause says; clauses come in reading order. */
  note(clause: Clause, said: Said): void;
  readonly says: Says;
  /** The same for two clauses where no condition can tell apart what stands above and before them. */
  placeOf(clause: Clause): string;
}

/** Begins with the clauses of a notice. */
export function createStanding({ remembered }: CompiledPack, clauses: readonly Clause[]): Standing {
  const bits = new Uint8Array(clauses.length * remembered.count);
  const said: Said[] = clauses.map(() => NOTHING);
  /** Per clause: what it and the headings above it say, and what it and its lead-ins say. */
  const above: Said[] = clauses.map(() => NOTHING);
  const before: Said[] = clauses.map(() => NOTHING);
  const at = (list: readonly Said[], index: number): Said => (index < 0 ? NOTHING : (list[index] as Said));
  return {
    note({ index, heading, leadIn }, own) {
      for (const slot of own) bits[index * remembered.count + slot] = 1;
      said[index] = own;
      above[index] = union(own, at(above, heading));
      before[index] = union(own, at(before, leadIn));
    },
    says(clause, patterns) {
      const row = clause * remembered.count;
      for (const pattern of patterns) if (bits[row + (remembered.slots[pattern] as number)] === 1) return true;
      return false;
    },
    placeOf({ kind, heading, leadIn, rowHeader }) {
      const headers = kind === "cell" ? union(at(said, leadIn), at(said, rowHeader)) : NOTHING;
      return `${union(at(above, heading), headers).join()};${union(at(before, leadIn), at(said, rowHeader)).join()}`;
    },
  };
}

const NOTHING: Said = [];

function union(one: Said, other: Said): Said {
  if (other.length === 0) return one;
  if (one.length === 0) return other;
  return [...new Set([...one, ...other])].sort((a, b) => a - b);
}
