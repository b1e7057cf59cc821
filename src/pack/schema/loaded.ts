import type { Lexicon, PackFile } from "./pack.ts";
import type { Reading } from "./reading.ts";
import type { Rule } from "./rule.ts";

/**
 * Where the value at a YAML path stands in its file, its character `at` (from 0), or its key: line and column from 1, and
 * the line with a caret under the place. Null where nothing stands at that path.
 */
export type PlaceOf = (
  path: readonly (string | number)[],
  at?: number | "key",
) => { readonly line: number; readonly column: number; readonly frame: string; readonly path?: string } | null;

/** One YAML file of a pack as loaded: its value, where it came from, and the way to its places. */
export interface Loaded<T> {
  readonly path: string;
  readonly value: T;
  readonly place: PlaceOf;
}

/** A pack as loaded: all its files. */
export interface Pack {
  readonly file: PackFile;
  /** SHA-256 over the content of its files, first 16 hex digits. */
  readonly hash: string;
  readonly lexicon: Loaded<Lexicon>;
  readonly readings: readonly Loaded<Reading>[];
  /** Sorted by id; `group` is the folder's name. */
  readonly rules: readonly (Loaded<Rule> & { readonly group: string })[];
  /** Reads what its phrases come down to, where that was prepared before: the room of phrases knows what it is. */
  readonly phrases?: () => unknown;
}
