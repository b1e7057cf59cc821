/** Polarity: whether a denial ("we do not …", "never …") governs a match, and where its reach ends ("… but we may …"). */
import type { Clause } from "../types.ts";
import type { CompiledPack } from "./compile.ts";
import type { Ends } from "./match.ts";

/** True where a denial stands before the end of the match and nothing between the two ends its reach. */
export function isDenied(
  compiled: CompiledPack,
  ends: readonly Ends[],
  clauses: readonly Clause[],
  clause: Clause,
  lastWord: number,
): boolean {
  let denied = false;
  let at: Clause | undefined = clause;
  const parts: Ends[] = [];
  while (at) {
    parts.unshift(ends[at.index] as Ends);
    at = at.joined ? clauses[at.leadIn] : undefined;
  }
  for (const part of parts) {
    for (const { pattern, word } of part) {
      if (word > lastWord && part === parts.at(-1)) break;
      if (compiled.denials.includes(pattern)) denied = true;
      else if (compiled.denialEnds.includes(pattern)) denied = false;
    }
  }
  return denied;
}
