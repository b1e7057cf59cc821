import type { InputError } from "../errors.ts";
import { type Look, paint } from "./paint.ts";
import { printable } from "./printable.ts";

/** What could not be done: where, what, the line of the rule file with a caret where there is one, and what to do. */
export function errorText(error: InputError, { colour }: Pick<Look, "colour">): string {
  const ink = paint(colour);
  const { path, line, column, frame, hint } = error;
  const place = [
    printable(path),
    ...(line === undefined ? [] : [line]),
    ...(column === undefined ? [] : [column]),
  ].join(":");
  const lines = [`${ink.red.bold("error")}: ${ink.bold(place)}: ${error.message}`];
  if (frame) lines.push("", ...frame.split("\n").map((text) => ink.dim(text)), "");
  lines.push(`  ${ink.cyan("hint")}: ${hint}`);
  return `${lines.join("\n")}\n`;
}
