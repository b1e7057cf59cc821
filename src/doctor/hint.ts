import type { Loaded } from "../pack/schema.ts";

/** What the doctor looks for. */
export type HintKind =
  | "duplicate"
  | "redundant"
  | "unmatched"
  | "unused-set"
  | "no-law"
  | "stale-law"
  | "status"
  | "unannounced"
  | "not-hit";

/** Something about a pack that is worth a look; nothing is wrong with what it finds. */
export interface Hint {
  readonly kind: HintKind;
  /** The file, and the place in it where there is one: line and column from 1. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A hint at a place of a file, by its YAML path. */
export function hintAt(
  kind: HintKind,
  file: Loaded<unknown>,
  path: readonly (string | number)[],
  message: string,
): Hint {
  const { line, column } = file.place(path) ?? { line: 1, column: 1 };
  return { kind, path: file.path, line, column, message };
}
