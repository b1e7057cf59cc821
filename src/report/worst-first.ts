import type { Finding } from "../types.ts";

/** Sorts findings by severity, then what was found before what is to be looked at, then as in the notice. */
export const worstFirst = (one: Finding, other: Finding): number =>
  RANKS[one.severity] - RANKS[other.severity] ||
  Number(one.outcome === "review") - Number(other.outcome === "review") ||
  one.start.offset - other.start.offset;

const RANKS = { error: 0, warning: 1, info: 2 };
