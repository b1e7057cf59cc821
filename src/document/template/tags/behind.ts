import type { Stage } from "../stage.ts";

/** Where the text goes on behind a comment; null where nothing closes it. */
export function behind(stage: Stage, close: string, from: number): number | null {
  const end = stage.find(close, from);
  return end < 0 ? null : end + close.length;
}
