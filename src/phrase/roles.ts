/** For what a pattern may be asked, and of which clauses: what a clause is never asked, it need not be read for. */
import type { Clause } from "../types.ts";

/** What a matcher looks for in body text, and in headings. */
export const IN_BODY = 1;
export const IN_HEADING = 2;
/** What the condition of another clause asks: of its headings, of its lead-ins, of the clauses near it. */
export const ABOVE = 4;
export const BEFORE = 8;
export const BESIDE = 16;

/** The roles that each clause can play, as sums of the above. */
export function rolesOf(clauses: readonly Clause[]): Uint8Array {
  const roles = Uint8Array.from(clauses, ({ kind }) => (kind === "heading" ? IN_HEADING | ABOVE : IN_BODY | BESIDE));
  for (const { leadIn, rowHeader } of clauses) {
    for (const header of [leadIn, rowHeader])
      if (header >= 0) roles[header] = (roles[header] as number) | ABOVE | BEFORE;
  }
  return roles;
}

export const ASKED_BY_OTHERS = ABOVE | BEFORE | BESIDE;

export const ALL_ROLES = IN_BODY | IN_HEADING | ASKED_BY_OTHERS;
