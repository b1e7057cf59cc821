import { Chalk, type ChalkInstance } from "chalk";
import type { Severity } from "../types.ts";

/** How a printer may write: columns, and colours from 0 (none) to 3 (all). */
export interface Look {
  readonly colour: 0 | 1 | 2 | 3;
  readonly width: number;
}

/** Colours of a level; level 0 leaves the text as it is. */
export const paint = (colour: Look["colour"]): ChalkInstance => new Chalk({ level: colour });

/** A severity, or what is to be looked at, in its colour. */
export function severityIn(ink: ChalkInstance, severity: Severity | "review"): string {
  const colours = { error: ink.red, warning: ink.yellow, info: ink.blue, review: ink.cyan };
  return colours[severity].bold(severity);
}
