import type { Suppression } from "../types.ts";
import { counted } from "./counted.ts";
import { type Look, paint } from "./paint.ts";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

/** A suppression with the notice in which it stands. */
export interface ListedSuppression extends Suppression {
  readonly path: string;
}

/** Suppressions for a terminal: place, rules, scope, how many findings, reason. */
export function printSuppressions(listed: readonly ListedSuppression[], { colour, width }: Look): string {
  const ink = paint(colour);
  const lines = listed.flatMap(({ path, start, rules, kind, findings, reason }) => [
    `${ink.bold(`${printable(path)}:${start.line}`)}  ${rules.join(", ")}  ${ink.dim(`${SCOPES[kind]}, ${counted(findings, "finding")}`)}`,
    ...wrap(printable(reason), width - INDENT.length).map((line) => INDENT + line),
  ]);
  return `${[...lines, counted(listed.length, "suppression")].join("\n")}\n`;
}

const INDENT = "  ";
const SCOPES = { next: "in the next block", begin: "up to its end", end: "up to here", file: "in the whole notice" };
