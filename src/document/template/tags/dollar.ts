import type { Stage } from "../stage.ts";
import { shown } from "./shown.ts";

/** `${x}` and `#{x}`, as Java Server Pages write values. */
export function dollarTag(stage: Stage, at: number): number | null {
  const { source } = stage;
  if (source[at + 1] !== "{" || (source[at] !== "$" && source[at] !== "#")) return null;
  const end = stage.bracketEnd(at + 1);
  if (end < 0) return null;
  shown(stage, at + 2, end - 1, at, end);
  return end;
}
