import type { Clause } from "../../types.ts";

/** The clause of the notice itself that holds an offset of the view, or null. */
export function clauseAt(clauses: readonly Clause[], offset: number): Clause | null {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((clauses[middle] as Clause).from <= offset) low = middle;
    else high = middle - 1;
  }
  const found = clauses[low];
  return found && found.part === "notice" && found.from <= offset && offset < found.to ? found : null;
}
