import type { Cursor } from "./cursor.ts";
import type { Value } from "./value.ts";

/** Deepest nesting of code that is read; nobody writes more, and what lies deeper is one value of unknown content. */
export const DEEPEST = 40;

/** Code that is being read: its tokens, and the two readings for which every other asks. */
export interface Code extends Cursor {
  expression(): Value;
  /** A value with the calls, members and indexes behind it. */
  postfix(): Value;
}
