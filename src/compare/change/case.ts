/** A change with the two revisions it stands in, for the conditions of the table of directions. */
import type { Group } from "./group.ts";
import type { Stated } from "./statements.ts";

export interface Case {
  readonly group: Group;
  readonly older: Stated;
  readonly newer: Stated;
}

/** Conditions by their names in the table. */
export type Conditions = Readonly<Record<string, (on: Case) => boolean>>;

/** The words of all its clauses. */
export const text = ({ group }: Case): string => group.units.map((unit) => unit.text).join(" ");

/** What it states now, or stated. */
export const statement = ({ group }: Case) => group.after ?? group.before!;

/** What the older and the newer sentence say, and what only one of them means. */
export const before = ({ group }: Case): string => group.before?.evidence.text ?? "";
export const after = ({ group }: Case): string => group.after?.evidence.text ?? "";
export const gone = ({ group }: Case): readonly string[] => group.substance?.gone ?? [];
export const come = ({ group }: Case): readonly string[] => group.substance?.come ?? [];
