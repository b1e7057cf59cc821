import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Frees the memory of what DuckDB has answered. An answer to an insert is a small object that holds a large piece of memory
 * outside the heap until it is collected, and what is small the engine is in no haste to collect. Takes a millisecond or two.
 */
export function freeAnswers(): void {
  collect ??= collector();
  collect({ type: "minor" });
}

let collect: ((kind: { readonly type: "minor" }) => void) | undefined;

/** The engine's own call for it: a new context has it while the flag is set. */
function collector(): NonNullable<typeof collect> {
  setFlagsFromString("--expose-gc");
  try {
    return runInNewContext("gc");
  } finally {
    setFlagsFromString("--no-expose-gc");
  }
}
