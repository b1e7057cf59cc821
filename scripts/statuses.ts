import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Accuracy, statusFor } from "../src/pack/accuracy.ts";
import type { Pack } from "../src/types.ts";

/** The rule files whose status their figures change, with their new text: that one line differs, all else stays. */
export function changedStatuses(
  pack: Pack,
  folder: string,
  { rules }: Accuracy,
): readonly [path: string, text: string][] {
  return pack.rules.flatMap(({ value, group }): [string, string][] => {
    const wanted = statusFor(value.status, rules[value.id]);
    if (wanted === value.status) return [];
    const path = join(folder, group, `${value.id}.yml`);
    return [[path, withStatus(readFileSync(path, "utf8"), wanted)]];
  });
}

/** A rule file's text with another status. */
export const withStatus = (text: string, status: string): string =>
  text.replace(/^(status:[ \t]*)[a-z]+/m, (_, key: string) => `${key}${status}`);
