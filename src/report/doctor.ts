import type { Hint, HintKind } from "../doctor/hint.ts";
import { type Look, paint } from "./paint.ts";
import { wrap } from "./wrap.ts";

/** What the doctor found, kind by kind, each with its place: file:line:column. Of each kind `most` at the most. */
export function printHints(hints: readonly Hint[], most: number, look: Look): string {
  const ink = paint(look.colour);
  const lines = KINDS.flatMap(([kind, title]) => {
    const all = hints.filter((hint) => hint.kind === kind);
    if (all.length === 0) return [];
    const left = all.length - Math.min(most, all.length);
    return [
      ink.bold(`${title}: ${all.length}`),
      ...all.slice(0, most).flatMap((hint) => one(hint)),
      ...(left > 0 ? [ink.dim(`  … and ${left} more: --all-hints prints them`)] : []),
      "",
    ];
  });
  return lines.map((line) => `${line}\n`).join("");

  function one({ path, line, column, message }: Hint): string[] {
    return [`  ${ink.dim(`${path}:${line}:${column}`)}`, ...wrap(message, look.width - 4).map((text) => `    ${text}`)];
  }
}

const KINDS: readonly (readonly [HintKind, string])[] = [
  ["duplicate", "Written twice"],
  ["redundant", "Phrases that another of the same label always covers"],
  ["unmatched", "Phrases that matched in no example and no notice"],
  ["unused-set", "Word sets that no phrase names"],
  ["no-law", "Rules without law in force"],
  ["stale-law", "Law that was looked up too long ago"],
  ["status", "Rules whose status is not what their figures give them"],
  ["unannounced", "Examples that another rule hits too (also: [id] announces it)"],
  ["not-hit", "Examples that announce a rule which does not hit them"],
];
