import type { InputError } from "../../errors.ts";
import type { Origin, Unreadable } from "../../scan/types.ts";

/** A notice that could not be got at, and why. */
export const unreadable = (origin: Origin, { message, hint }: Pick<InputError, "message" | "hint">): Unreadable => ({
  ...origin,
  error: { kind: "input", message, hint },
});
